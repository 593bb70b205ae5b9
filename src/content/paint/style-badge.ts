export const badgeStyle = `
.badge {
  position: fixed; inset: auto; margin: 0; padding: 0; border: 0; background: none; overflow: visible;
  z-index: 2147483646; width: max-content; max-width: min(30em, calc(100vw - 16px)); color: var(--text);
}
.badge:is([data-away], [data-idle]) { visibility: hidden; pointer-events: none; }
.pill {
  position: relative; display: flex; align-items: center; gap: 0.55em; width: fit-content; min-height: 26px;
  margin-inline-start: auto; padding: 0 0.75em 0 0.6em;
  border: 1px solid var(--line); border-radius: 1.2em; background: var(--ground); color: var(--text);
  font-size: 0.8667em; line-height: 1.35; box-shadow: 0 1px 3px rgb(8 32 38 / 14%); transition: border-color 0.15s, background-color 0.15s;
}
.pill button { display: flex; align-items: center; gap: 0.45em; min-height: 26px; padding: 0.2em 0; color: inherit; line-height: inherit; }
.pill button::after { content: ""; position: absolute; inset: -1px; border-radius: inherit; }
.pill button:focus-visible { outline: none; }
.pill button:focus-visible::after { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 1.3em; }
.pill:hover { border-color: var(--accent); background: var(--raised); }
.pill .text { font-weight: 600; }
.pill:is([data-look="clear"], [data-look="watching"]) .text { font-weight: 400; color: var(--soft); }
.pill:is([data-look="clear"], [data-look="watching"]) .drawing { color: var(--accent); }
.pill[data-look="unchecked"] { border-style: dashed; border-color: var(--edge); }
.pill[data-look="unchecked"] .drawing { color: var(--soft); }
.pill[data-look="passed"] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.pill[data-look="passed"]:hover { background: var(--accent-strong); }
.pill[data-look="block"] .drawing { color: var(--block); }
.pill[data-look="warn"] .drawing { color: var(--warn); }
.pill[data-look="info"] .drawing { color: var(--info); }
.pill :is(.beside, .counter, .about) {
  padding-inline-start: 0.6em; border-inline-start: 1px solid var(--line); color: var(--soft);
  font-variant-numeric: tabular-nums; white-space: nowrap;
}
.pill[data-look="passed"] :is(.beside, .counter, .about) { color: inherit; border-color: currentColor; }
.pill :is(.beside, .counter, .about)[hidden] { display: none; }
.pill .about { display: flex; align-self: center; padding-block: 0.2em; }
.pill .counter[data-over] { color: var(--block); font-weight: 700; text-decoration: underline; text-underline-offset: 0.2em; }
.pill[data-look="passed"] .counter[data-over] { color: inherit; }
.badge[data-small] .pill { padding-inline: 0.5em; }
.badge[data-small] :is(.text, .beside, .counter, .about) { display: none; }
.badge[data-small] button:not([data-short=""])::before { content: attr(data-short); order: 1; font-weight: 600; }
.note { display: none; }
.badge[data-note] .note {
  display: block; position: absolute; inset: auto 0 calc(100% + 6px) auto; width: max-content; max-width: min(26em, calc(100vw - 16px)); padding: 0.75em 1em; border: 1px solid var(--edge); border-radius: 0.75em;
  background: var(--ground); box-shadow: var(--shadow); font-size: 0.9333em; white-space: pre-line;
}
`;
