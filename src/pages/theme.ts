import { tokenStyle } from '../content/paint/style-tokens.ts';

/** Dresses one of our own pages as the card and the badge are dressed, light or dark as the browser is, also when that changes. */
export const dressPage = (): void => {
  const tokens = new CSSStyleSheet();
  tokens.replaceSync(tokenStyle);
  document.adoptedStyleSheets = [tokens];
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => void (document.body.dataset['theme'] = dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', follow);
  follow();
};
