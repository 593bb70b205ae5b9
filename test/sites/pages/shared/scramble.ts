/**
 * The three sites ship class names that mean nothing and change with every build. Style sheets here say
 * `.pg-card`; each load of the page gives every such name a fresh random one, so no selector can lean on it.
 */
export interface Scrambled {
  css: string;
  /** `name('card', 'wide')` is the class attribute for `.pg-card.pg-wide`. */
  name(...readable: string[]): string;
}

export function scramble(css: string, prefix: string): Scrambled {
  const names = new Map<string, string>();
  const one = (readable: string): string => {
    const known = names.get(readable);
    if (known) return known;
    const made = prefix + crypto.randomUUID().replaceAll('-', '').slice(0, 7);
    names.set(readable, made);
    return made;
  };
  return {
    css: css.replace(/\.pg-([a-z0-9-]+)/g, (_, readable: string) => `.${one(readable)}`),
    name: (...readable) => readable.map(one).join(' '),
  };
}

export function addStyle(css: string, place: Node = document.head): void {
  const style = document.createElement('style');
  style.textContent = css;
  place.appendChild(style);
}
