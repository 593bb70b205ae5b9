/** Colours by theme. Text has 4.5:1 on `--ground` and `--raised`, shapes and borders of controls 3:1. Sizes are in em of the reader's own font size. */
export const tokenStyle = `
:host {
  all: initial !important;
  display: contents !important;
}
/* Seen only while the extension's own sheet says so: the browser takes that away with the extension (marks-style.ts). */
:host([data-bound]) { visibility: hidden !important; }
.shell {
  --ground: #ffffff;
  --raised: #f3f7f7;
  --text: #14252b;
  --soft: #4a5d64;
  --line: #d5dfe1;
  --edge: #6f858c;
  --accent: #0b6470;
  --accent-strong: #084e58;
  --on-accent: #ffffff;
  --band: #0b5561;
  --on-band: #ffffff;
  --block: #8f2f79;
  --block-tint: #f8ebf5;
  --warn: #875200;
  --warn-tint: #fdf3e1;
  --info: #4a6470;
  --info-tint: #edf2f4;
  --dim: rgb(6 22 27 / 55%);
  --shadow: 0 1px 2px rgb(8 32 38 / 12%), 0 8px 28px rgb(8 32 38 / 18%);
  color-scheme: light;
  color: var(--text);
  font: 400 0.9375em/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif;
  text-align: start;
}
.shell[data-theme="dark"] {
  --ground: #12222a;
  --raised: #1a2e37;
  --text: #eaf3f4;
  --soft: #adc0c6;
  --line: #2f4851;
  --edge: #7d97a0;
  --accent: #7fd3dc;
  --accent-strong: #a9e6ec;
  --on-accent: #062b31;
  --band: #0f4b56;
  --on-band: #e6f6f8;
  --block: #eba4d8;
  --block-tint: #3a2238;
  --warn: #f2bd6b;
  --warn-tint: #382d19;
  --info: #b3c7cf;
  --info-tint: #22363f;
  --dim: rgb(0 6 8 / 68%);
  --shadow: 0 0 0 1px rgb(255 255 255 / 6%), 0 10px 32px rgb(0 0 0 / 60%);
  color-scheme: dark;
}
* , ::before, ::after { box-sizing: border-box; }
h2, p, dl, dd, ul, fieldset { margin: 0; padding: 0; border: 0; }
ul { list-style: none; }
button, textarea { font: inherit; letter-spacing: inherit; word-spacing: inherit; color: inherit; }
button { min-width: 24px; min-height: 24px; border: 0; background: none; cursor: pointer; text-align: inherit; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.unseen {
  position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; pointer-events: none;
}
.small { font-size: 0.8667em; color: var(--soft); }

.drawing { flex: none; width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.drawing .full { fill: currentColor; stroke: none; }
[data-look="block"] > .drawing { color: var(--block); }
[data-look="warn"] > .drawing { color: var(--warn); }
[data-look="info"] > .drawing { color: var(--info); }

.icon { display: grid; place-items: center; width: 2em; height: 2em; padding: 0; border-radius: 50%; color: var(--soft); }
.icon:hover { background: var(--raised); color: var(--text); }
.action {
  padding: 0.5em 1em; border: 1px solid var(--edge); border-radius: 0.6em; background: var(--ground);
  color: var(--text); font-weight: 600; line-height: 1.4; text-align: center;
}
.action:hover { background: var(--raised); border-color: var(--accent); }
.action u { text-decoration: underline 1px; text-underline-offset: 0.2em; }
.action.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.action.main:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
.action[aria-disabled="true"] { color: var(--soft); border-style: dashed; background: var(--ground); cursor: default; }

@keyframes rise { from { opacity: 0; transform: translateY(4px); } }
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after, ::backdrop { animation: none !important; transition: none !important; }
}
`;
