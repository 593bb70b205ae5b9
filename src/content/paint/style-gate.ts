export const gateStyle = `
.gate {
  position: fixed; inset: 0; margin: auto; padding: 0; z-index: 2147483647; width: min(36em, calc(100vw - 24px)); height: fit-content;
  max-width: none; max-height: calc(100vh - 24px); max-height: calc(100dvh - 24px); overflow: hidden; border: 0; border-radius: 1.1em;
  background: var(--ground); color: var(--text); box-shadow: var(--shadow); overflow-wrap: anywhere;
}
.gate[open] { display: flex; flex-direction: column; animation: rise 0.16s ease-out; }
.gate::backdrop { background: var(--dim); }
.gate .band {
  flex: none; display: flex; align-items: center; gap: 0.5em; padding: 0.5em 0.7em 0.5em 1.4em;
  background: var(--band); color: var(--on-band); font-weight: 600; letter-spacing: 0.01em;
}
.gate .band .icon { margin-inline-start: auto; color: inherit; }
.gate .band .icon:hover { background: rgb(255 255 255 / 18%); }
.gate .band .icon:focus-visible { outline-color: var(--on-band); outline-offset: -2px; }
.gate .band .house { width: 1.2em; height: 1.2em; stroke-width: 1.5; }
.gate .head { flex: none; padding: 1.1em 1.4em 0.9em; border-bottom: 1px solid var(--line); }
.gate .body { overflow: auto; overscroll-behavior: contain; padding: 1em 1.4em 1.1em; }
.gate h2 { font-size: 1.3333em; font-weight: 650; line-height: 1.3; text-wrap: balance; letter-spacing: -0.005em; }
.gate h2:focus-visible { outline: none; }
.gate .lead { margin-top: 0.3em; color: var(--soft); }
.points { display: grid; gap: 0.5em; }
.point {
  display: grid; grid-template-columns: 1.2em 1fr; column-gap: 0.7em; width: 100%; padding: 0.7em 0.9em;
  border: 1px solid var(--line); border-radius: 0.7em; background: var(--ground);
}
.point:hover { border-color: var(--accent); background: var(--raised); }
.point > .drawing { grid-row: 1 / span 2; margin-top: 0.2em; width: 1.15em; height: 1.15em; }
.point > .said, .point > .message { grid-column: 2; }
.point > .said { color: var(--soft); font-style: italic; }
.point > .message { font-weight: 600; }
.more { margin-top: 0.5em; padding: 0.3em 0.9em; color: var(--accent); font-weight: 600; border-radius: 0.5em; }
.more:hover { background: var(--raised); }
.gate .ask { margin-top: 0.9em; }
.reasons { margin-top: 1em; padding: 1em 1.1em; border-radius: 0.8em; background: var(--raised); }
.reasons legend { float: left; width: 100%; padding: 0; font-weight: 650; }
.reasons .small { clear: both; margin-bottom: 0.5em; }
.reason { display: flex; align-items: flex-start; gap: 0.6em; min-height: 28px; padding: 0.2em 0; cursor: pointer; }
.reason input { flex: none; width: 1.15em; height: 1.15em; margin: 0.2em 0 0; accent-color: var(--accent); }
.note-label { display: grid; gap: 0.25em; margin-top: 0.6em; font-size: 0.9333em; }
.note-label textarea {
  width: 100%; padding: 0.5em 0.7em; border: 1px solid var(--edge); border-radius: 0.5em; background: var(--ground); resize: vertical;
}
.hint { flex-basis: 100%; color: var(--text); font-weight: 600; }
.hint:empty { position: absolute; }
.buttons { flex: none; display: flex; flex-wrap: wrap; gap: 0.6em; padding: 0.9em 1.4em 1.1em; border-top: 1px solid var(--line); }
.buttons .main { min-width: 7em; margin-inline-start: auto; }
@media (max-width: 26em) {
  .gate :is(.head, .body) { padding-inline: 1em; }
  .gate .band { padding-inline-start: 1em; }
  .buttons { flex-direction: column; padding-inline: 1em; }
  .buttons .main { width: 100%; }
}
@media (max-height: 28em) {
  .gate[open] { overflow: auto; scroll-padding-block: 3.5em 5em; }
  .gate .head { border: 0; padding-bottom: 0; }
  .gate .body { overflow: visible; flex: none; }
  .gate :is(.band, .buttons) { position: sticky; z-index: 1; }
  .gate .band { top: 0; }
  .gate .buttons { bottom: 0; padding-block: 0.6em; background: var(--ground); }
}
@media (max-height: 16em) {
  .gate :is(.band, .buttons) { position: static; }
}
`;
