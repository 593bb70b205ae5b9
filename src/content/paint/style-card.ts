/** Light and small: a remark in the margin. The gate has a band, a backdrop and the middle of the screen; a card has none of these. */
export const cardStyle = `
.card {
  position: fixed; inset: auto; margin: 0; z-index: 2147483646; width: min(27em, calc(100vw - 16px));
  max-height: calc(100vh - 16px); overflow: auto; overscroll-behavior: contain;
  padding: 0.75em 1em 0; border: 1px solid var(--line); border-radius: 0.9em; background: var(--ground); color: var(--text);
  box-shadow: var(--shadow); animation: rise 0.14s ease-out; overflow-wrap: anywhere; font-size: 0.9333em; line-height: 1.45;
}
.card:not([data-shown]) { display: none; }
.card:not(:has(> .foot)) { padding-bottom: 0.9em; }
.card > * + * { margin-top: 0.6em; }
.card .head { display: flex; align-items: center; justify-content: space-between; gap: 0.5em; margin-inline-end: -0.4em; }
.card .level {
  display: inline-flex; align-items: center; gap: 0.4em; padding: 0.15em 0.7em 0.15em 0.55em; border-radius: 1em;
  font-size: 0.8667em; font-weight: 600; background: var(--info-tint); color: var(--info);
}
.card .level[data-look="block"] { background: var(--block-tint); color: var(--block); }
.card .level[data-look="warn"] { background: var(--warn-tint); color: var(--warn); }
.card .quoted {
  display: block; margin-top: 0.3em; padding: 0.15em 0; color: var(--soft); font-style: italic; border-radius: 0.3em;
  text-decoration: underline 1px transparent; text-underline-offset: 0.2em;
}
.card .quoted:hover { color: var(--text); text-decoration-color: currentColor; }
.card .message { margin-top: 0.15em; font-size: 1.0667em; font-weight: 600; line-height: 1.4; }
.remedy .action { display: inline-flex; align-items: baseline; gap: 0.5em; max-width: 100%; padding: 0.4em 0.9em; text-align: start; }
.remedy .action q { quotes: none; font-weight: 400; }
.remedy .drawing { align-self: center; }
.remedy .small:empty { display: none; }
.remedy .small { margin-top: 0.4em; }
.pair { display: grid; gap: 0.5em 1em; grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr)); padding: 0.65em 0.8em; border-radius: 0.7em; background: var(--raised); }
.pair[data-uneven] { grid-template-columns: 1fr; }
.advice dt { display: flex; align-items: center; gap: 0.4em; font-size: 0.8667em; font-weight: 600; color: var(--accent); }
.advice dt::before { content: "✓" / ""; font-weight: 700; }
.advice[data-look="dont"] dt { color: var(--soft); }
.advice[data-look="dont"] dt::before { content: "–" / ""; }
.advice[data-look="dont"] dd { color: var(--soft); }
.card .checked { display: inline-block; }
.card .why b { font-weight: 600; }
.card .why { font-size: 0.9333em; }
.card .other {
  display: grid; grid-template-columns: auto 1fr; align-items: baseline; gap: 0.5em; margin-top: 0.3em; padding: 0; text-align: start; font-size: 0.9333em;
  text-decoration: underline 1px var(--line); text-underline-offset: 0.2em; border-radius: 0.3em; color: var(--info);
}
.card .other[data-look="block"] { color: var(--block); }
.card .other[data-look="warn"] { color: var(--warn); }
.card .other span { color: var(--text); }
.card .other:hover { text-decoration-color: currentColor; }
.card .foot {
  position: sticky; bottom: 0; margin-inline: -1em; padding: 0.6em 1em 0.75em; border-top: 1px solid var(--line); background: var(--ground);
  box-shadow: 0 3px 0 var(--ground); display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5em;
}
.card[data-low] .foot { position: static; }
.card .foot .action { padding: 0.35em 0.8em; font-size: 0.9333em; }
.card .steps { display: inline-flex; align-items: center; gap: 0.15em; margin-inline-start: auto; margin-inline-end: -0.4em; }
.card .place { min-width: 3.6em; padding-inline: 7px; text-align: center; color: var(--soft); font-size: 0.8667em; font-variant-numeric: tabular-nums; }
`;
