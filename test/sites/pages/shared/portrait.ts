/** Drawn portraits and pictures as data addresses: the page's own policy allows images from nowhere else. */
export interface Look { back: [string, string]; skin: string; hair: string; coat: string; cut: 'short' | 'long' | 'bald' | 'bun' }

const address = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

const cuts: Record<Look['cut'], { behind: string; front: string }> = {
  short: { behind: '', front: '<path d="M19 28c-1-12 7-16 13-16s14 4 13 16c-2-5-4-8-6-9-6 2-12 2-15 0-2 2-4 5-5 9z"/>' },
  long: { behind: '<path d="M17 50V29C17 17 23 11 32 11s15 6 15 18v21z"/>', front: '<path d="M20 29c0-9 6-13 12-13s12 4 12 13c-3-2-6-6-8-9-4 5-10 8-16 9z"/>' },
  bald: { behind: '', front: '<path d="M23 36c1 9 5 12 9 12s8-3 9-12c-3 4-15 4-18 0z"/>' },
  bun: { behind: '<circle cx="32" cy="10" r="6"/>', front: '<path d="M19 29c0-10 6-15 13-15s13 5 13 15c-3-7-8-9-13-9s-10 2-13 9z"/>' },
};

export function portrait(look: Look): string {
  const cut = cuts[look.cut];
  return address(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">`
    + `<stop stop-color="${look.back[0]}"/><stop offset="1" stop-color="${look.back[1]}"/></linearGradient></defs>`
    + `<rect width="64" height="64" fill="url(#g)"/><g fill="${look.hair}">${cut.behind}</g>`
    + `<path d="M10 66c0-13 9-18 22-18s22 5 22 18z" fill="${look.coat}"/><path d="M27 40h10v9c-2 4-8 4-10 0z" fill="${look.skin}"/>`
    + `<path d="M20.500 29c0-8 5-12 11.500-12s11.500 4 11.500 12c0 9-5 15-11.500 15s-11.500-6-11.500-15z" fill="${look.skin}"/>`
    + `<g fill="${look.hair}">${cut.front}</g></svg>`);
}

const skyline = (x: number, width: number, top: number, colour: string): string =>
  `<path d="M${x} 240V${top + 16}l${width / 2}-22 ${width / 2} 22V240z" fill="${colour}"/>`
  + [0, 1, 2].map((row) => `<g fill="#fff3c9" opacity=".85"><rect x="${x + 9}" y="${top + 28 + row * 32}" width="10" height="16" rx="1"/>`
    + `<rect x="${x + width - 19}" y="${top + 28 + row * 32}" width="10" height="16" rx="1"/></g>`).join('');

/** Houses along a canal at dusk. */
export const canal = address(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1">`
  + `<stop stop-color="#33457f"/><stop offset=".6" stop-color="#e58f7d"/><stop offset="1" stop-color="#f8cf9a"/></linearGradient></defs>`
  + `<rect width="640" height="240" fill="url(#s)"/><circle cx="500" cy="150" r="34" fill="#ffe2ac"/>`
  + [['#5b3a4c', 70], ['#7c4a4b', 96], ['#41394f', 60], ['#8a5a50', 88], ['#4f4058', 104], ['#71474d', 66], ['#39344b', 92], ['#80544e', 76]]
    .map(([colour, top], i) => skyline(i * 81 - 4, 82, top as number, colour as string)).join('')
  + `<rect y="240" width="640" height="60" fill="#2e3c66"/><g stroke="#f1b98d" stroke-width="2" opacity=".55">`
  + [30, 120, 210, 330, 430, 540].map((x, i) => `<path d="M${x} ${252 + (i % 3) * 14}h${46 + (i % 2) * 30}"/>`).join('') + `</g></svg>`);

/** A quiet chart that rises. */
export const growth = address(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300"><defs><linearGradient id="b" x1="0" y1="0" x2="1" y2="1">`
  + `<stop stop-color="#e7f3ee"/><stop offset="1" stop-color="#d4e4f4"/></linearGradient></defs><rect width="640" height="300" fill="url(#b)"/>`
  + `<g stroke="#fff" stroke-width="2"><path d="M60 70h520M60 130h520M60 190h520M60 250h520"/></g>`
  + [62, 84, 78, 118, 136, 172].map((high, i) => `<rect x="${92 + i * 82}" y="${250 - high}" width="40" height="${high}" rx="6" fill="${i === 5 ? '#1c7c72' : '#8fbfb7'}"/>`).join('')
  + `<path d="M112 178C190 150 240 160 276 124s160-30 246-66" fill="none" stroke="#24405f" stroke-width="4" stroke-linecap="round"/><circle cx="522" cy="58" r="8" fill="#24405f"/></svg>`);

/** The band above the profile card. */
export const band = address(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90" preserveAspectRatio="xMidYMid slice"><defs><linearGradient id="h" x1="0" y1="0" x2="1" y2="1">`
  + `<stop stop-color="#23506b"/><stop offset="1" stop-color="#3f9a8c"/></linearGradient></defs><rect width="300" height="90" fill="url(#h)"/>`
  + `<g fill="#fff" opacity=".13"><circle cx="250" cy="8" r="70"/><circle cx="190" cy="100" r="56"/><circle cx="40" cy="-10" r="52"/></g></svg>`);
