/** Line icons drawn for these pages, 24 by 24. */
const lines: Record<string, string> = {
  home: '<path d="M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-5v-6h-4v6H5a1 1 0 0 1-1-1z"/>',
  people: '<circle cx="9" cy="8" r="3.2"/><path d="M3 20c0-4 2.6-6 6-6s6 2 6 6M16 5.2a3.2 3.2 0 0 1 0 5.8M18 14.5c2 .8 3 2.7 3 5.5"/>',
  case: '<rect x="3" y="8" width="18" height="12" rx="2"/><path d="M9 8V5h6v3M3 13h18"/>',
  chat: '<path d="M4 5h16v11H10l-4 4v-4H4z"/>',
  bell: '<path d="M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l5 5"/>',
  image: '<rect x="3" y="5" width="18" height="14" rx="2"/><circle cx="9" cy="10" r="1.7"/><path d="M4 18l6-5 4 3 3-2 3 3"/>',
  video: '<rect x="3" y="6" width="12" height="12" rx="2"/><path d="M15 11l6-3v8l-6-3z"/>',
  page: '<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>',
  smile: '<circle cx="12" cy="12" r="8.5"/><path d="M8.5 14.2c1.8 2.4 5.2 2.4 7 0M9 9.8v.4M15 9.8v.4"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  more: '<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="2.6"/>',
  like: '<path d="M8 20V10l4-6c1.6 0 2.4 1.2 2 2.8L13.400 10H19a1.600 1.600 0 0 1 1.500 2l-1.600 6.500A2 2 0 0 1 17 20zM8 10H4v10h4"/>',
  comment: '<path d="M4 5h16v11h-9l-4 3.500V16H4zM8 9h8M8 12.300h5"/>',
  repeat: '<path d="M5 11V9a2 2 0 0 1 2-2h11M15 4l3 3-3 3M19 13v2a2 2 0 0 1-2 2H6M9 20l-3-3 3-3"/>',
  share: '<path d="M21 4L3 11l7 3 3 7zM21 4L10 14"/>',
  heart: '<path d="M12 20S4 15 4 9.300C4 6.500 6 5 8 5c1.800 0 3.200 1 4 2.500C12.800 6 14.200 5 16 5c2 0 4 1.500 4 4.300C20 15 12 20 12 20z"/>',
  caret: '<path d="M7 10l5 5 5-5"/>',
  globe: '<circle cx="12" cy="12" r="8.500"/><path d="M3.500 12h17M12 3.500c5 5 5 12 0 17M12 3.500c-5 5-5 12 0 17"/>',
  mark: '<path d="M6 4h12v17l-6-4-6 4z"/>',
  pin: '<path d="M12 21s-6-6-6-11a6 6 0 0 1 12 0c0 5-6 11-6 11z"/><circle cx="12" cy="10" r="2"/>',
  chart: '<path d="M5 20V11M12 20V5M19 20v-6"/>',
  pen: '<path d="M4 20l1-5L16 4l4 4L9 19z"/>',
  user: '<circle cx="12" cy="8" r="3.600"/><path d="M5 20c0-4.500 3-6.500 7-6.500s7 2 7 6.500"/>',
  list: '<path d="M5 6h14M5 12h14M5 18h9"/>',
};

export function icon(name: string, id?: string): string {
  return `<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.7"`
    + ` stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"${id ? ` id="${id}"` : ''}>${lines[name] ?? ''}</svg>`;
}
