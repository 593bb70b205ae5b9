/** How one compose box of a site is built. Data: no code, no labels, no obfuscated class names. */
export interface Composer {
  readonly id: string;
  /** An article has no limit that anybody agrees on: none is kept. */
  readonly kind: 'post' | 'comment' | 'article';
  /** Selector of the editable. The first composer in the list that matches has it. */
  readonly box: string;
  /** Beginnings of the paths where this is a compose box; without them, everywhere. */
  readonly paths?: readonly string[];
  /** Selector of the ancestor that holds the box and its commit control; without it, the nearest ancestor that holds one. */
  readonly root?: string;
  /** Where the search upwards for the nearest ancestor ends: a box whose own control is not there yet must not take another's. */
  readonly within?: string;
  /** The controls that post; the first of these that finds any. */
  readonly commit: readonly Control[];
  /** What posts after `commit` only led on, as to a last dialog: the box may be gone by then. Asked while one is under way. */
  readonly steps?: readonly Step[];
  /** Keys that post from inside the box. */
  readonly keys: readonly PostingKey[];
  /** While one of these is on the page, Enter in the box chooses from it and does not post. */
  readonly typeahead?: string;
  /** What posts it is only guessed: marked, and never held. */
  readonly unsure?: true;
}

export interface Control {
  readonly select: string;
  /** Only the last such control in the root posts, of those that can be seen. */
  readonly last?: true;
  /** Only controls with visible text: not the icon buttons beside it. */
  readonly labelled?: true;
}

export interface Step {
  /** Selector of what holds the control, anywhere on the page. */
  readonly root: string;
  readonly commit: readonly Control[];
}

export type PostingKey = 'enter' | 'mod+enter';

export interface Site {
  readonly id: 'linkedin' | 'facebook' | 'x';
  /** Match patterns; the manifest's hosts come from here. */
  readonly hosts: readonly string[];
  readonly composers: readonly Composer[];
  /** Hosts of open shadow roots that may hold a composer. */
  readonly shadowHosts?: string;
  /** Never read: direct messages and search. Wins over every composer; matched against the box and all its ancestors. */
  readonly never: string;
  /** Where a big text box that no composer knows is likely to be one all the same: a hint says there that nobody looks at it. */
  readonly hintWithin: string;
  /** Paths where nothing is read, nor under them. Without a slash at the end. */
  readonly neverPaths?: readonly string[];
}
