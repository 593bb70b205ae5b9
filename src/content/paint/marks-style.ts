/**
 * The marks in the site's text. One sheet for light and dark pages: every line colour has at least 3:1 on white and on black
 * (measured in the tests). Level shows in the form of the line too: solid, dotted, thin dotted. Never wavy, never red:
 * that is the spell checker's. The first line shows our own interface: where the browser ends our scripts before they can clean up, as
 * Firefox does, it takes this sheet away as well, and nothing of ours is seen any more. Where the reader's system decides the colours, the
 * browser gives every highlight those of selected text, whatever a sheet says; so the lines, which tell the levels apart, are thicker there.
 */
export const lineColors = { block: '#b4529b', warn: '#b07316', info: '#6b7f8c' } as const;

export const markSheet = `
postproef-ui { visibility: visible !important; }
::highlight(postproef-info) {
  text-decoration: underline dotted 1px ${lineColors.info};
  text-underline-offset: 0.18em;
}
::highlight(postproef-warn) {
  text-decoration: underline dotted 2px ${lineColors.warn};
  text-underline-offset: 0.16em;
}
::highlight(postproef-block) {
  text-decoration: underline solid 2px ${lineColors.block};
  text-underline-offset: 0.14em;
}
@media (forced-colors: active) {
  ::highlight(postproef-warn) { text-decoration-thickness: 3px; text-underline-offset: 0.06em; }
  ::highlight(postproef-block) { text-decoration-thickness: 4px; text-underline-offset: 0.06em; }
}
`;

/** The ground of the words that an open card speaks of. A sheet of its own, as an author's: grounds of highlights in a user's sheet are not painted in Chromium. */
export const groundSheet = '::highlight(postproef-shown) { background-color: #2a9aa84d; }';
