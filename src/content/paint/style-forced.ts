/** Where the reader's system decides the colours, edges do the work that grounds and shadows did. Comes last. */
export const forcedStyle = `
@media (forced-colors: active) {
  .drawing { color: CanvasText !important; }
  .action, .point, .icon { border: 1px solid ButtonBorder; }
  .pill, .card, .badge[data-note] .note, .reasons { border: 1px solid CanvasText; }
  .gate { border: 3px double CanvasText; }
  .gate .band { border-bottom: 1px solid CanvasText; }
  .action.main { border: 2px solid Highlight; }
  .pill[data-look="passed"] { border: 2px solid Highlight; }
  .action[aria-disabled="true"] { color: GrayText; border-color: GrayText; }
  :focus-visible, .pill button:focus-visible::after { outline-color: Highlight; }
}
`;
