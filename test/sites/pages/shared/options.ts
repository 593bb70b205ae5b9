/** What the address asks for: `?lang=nl`, `?theme=dark`, `?build=ember`, `?slow=1`, `?strip=off`. */
const asked = new URLSearchParams(location.search);

export type Lang = 'en' | 'nl';
export const options = {
  lang: (asked.get('lang') === 'nl' ? 'nl' : 'en') as Lang,
  theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
  build: asked.get('build') === 'ember' ? 'ember' : 'sdui',
  strip: asked.get('strip') !== 'off',
  slow: asked.get('slow') === '1',
};

export function applyOptions(title: string): void {
  document.documentElement.lang = options.lang;
  document.documentElement.dataset.theme = options.theme;
  document.title = title;
}
