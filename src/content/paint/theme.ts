export type Theme = 'light' | 'dark';

/**
 * What the writer sees behind the box. X paints its dark page without a word to `color-scheme`,
 * so the painted background decides, and only a page that paints nothing follows the browser.
 */
export function themeBehind(box: Element): Theme {
  for (let at: Element | null = box; at; at = parentThroughShadow(at)) {
    const luminance = luminanceOf(getComputedStyle(at).backgroundColor);
    if (luminance !== null) return luminance < 0.35 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
}

export function parentThroughShadow(of: Element): Element | null {
  const parent = of.assignedSlot ?? of.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** WCAG's relative luminance, or null where the colour is mostly see-through or written in a way that is not read here. */
function luminanceOf(color: string): number | null {
  const numbers = color.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  const scale = color.startsWith('rgb') ? 255 : color.startsWith('color(srgb') ? 1 : null;
  if (scale === null) return null;
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red / scale) + 0.7152 * linear(green / scale) + 0.0722 * linear(blue / scale);
}
