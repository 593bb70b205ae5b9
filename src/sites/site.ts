/** How one compose box of a site is built. Data: no code, no labels, no obfuscated class names. */
export interface Composer {
  readonly id: string;
  readonly kind: 'post' | 'comment';
  /** Selector of the editable. */
  readonly box: string;
  /** Selector of the ancestor that holds the box and its commit control; without it, the nearest ancestor that holds one. */
  readonly root?: string;
  readonly commit: Control;
  /** Keys that post from inside the box. */
  readonly keys: readonly PostingKey[];
  /** While one of these is on the page, Enter in the box chooses from it and does not post. */
  readonly typeahead?: string;
}

export interface Control {
  readonly select: string;
  /** Only the last such control in the root posts. */
  readonly last?: true;
  /** Only controls with visible text: not the icon buttons beside it. */
  readonly labelled?: true;
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
  /** Paths where nothing is read. */
  readonly neverPaths?: readonly string[];
}
