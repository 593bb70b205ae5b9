/** Runs in the page: the three parts over a fake composer, steered from the tests. */
import { keptEvents } from '../../../src/content/events.ts';
import { createBadge, type Badge, type BadgeState } from '../../../src/content/paint/badge.ts';
import { createCard, type Card } from '../../../src/content/paint/card.ts';
import { createGate, type Gate, type GateQuestion } from '../../../src/content/paint/gate.ts';
import { markSheet } from '../../../src/content/paint/marks-style.ts';
import { openSurface, type Surface } from '../../../src/content/paint/surface.ts';
import { draft, examples } from './examples.ts';

export interface Harness {
  readonly log: string[];
  start(language: 'nl' | 'en', contact?: string): void;
  badge(state: BadgeState): void;
  focusBadge(): void;
  /** @param options `together`: all points are about the same words, and one of them comes twice */
  openCard(options?: { at?: number; takeFocus?: boolean; only?: number; together?: boolean }): void;
  step(direction: 1 | -1): void;
  closeCard(): void;
  /** What each opening of the card gave back. */
  readonly closers: (() => void)[];
  isCardOpen(): boolean;
  ask(question?: Partial<GateQuestion>, count?: number): void;
  mark(): void;
  abort(): void;
  mount(): void;
  caret(): string;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const parts: { surface?: Surface; badge?: Badge; card?: Card; gate?: Gate; over: AbortController } = { over: new AbortController() };
const log: string[] = [];
const closers: (() => void)[] = [];
const box = (): HTMLElement => document.querySelector<HTMLElement>('[contenteditable], textarea.box') ?? document.body;
const many = (count: number): typeof examples => Array.from({ length: count }, (_, at) => ({ ...examples[at % examples.length]! }));

function wordsRange(at: number): Range | null {
  const text = box().firstChild;
  const found = examples[at];
  if (!(text instanceof Text) || !found) return null;
  const start = text.data.indexOf(found.text);
  if (start < 0) return null;
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + found.text.length);
  return range;
}

window.harness = {
  log,
  closers,
  start(language, contact) {
    const { signal } = parts.over;
    const surface = openSurface({ language, signal, ...(contact ? { contact } : {}) });
    for (const type of keptEvents) window.addEventListener(type, (event) => surface.keep(event), { capture: true, signal });
    surface.mountFor(box());
    parts.surface = surface;
    parts.badge = createBadge(surface, { box: box(), signal, onOpen: () => log.push('open') });
    parts.card = createCard(surface);
    parts.gate = createGate(surface);
  },
  badge: (state) => parts.badge?.show(state),
  focusBadge: () => parts.badge?.focus(),
  openCard({ at = 0, takeFocus = false, only, together = false } = {}) {
    const place = { at };
    const chosen = only === undefined ? examples : examples.slice(only, only + 1);
    const shown = together ? [...chosen, ...chosen.slice(-1)].map((example) => ({ ...example, start: 0, end: draft.length })) : chosen;
    const close = parts.card?.open({
      findings: shown,
      at,
      takeFocus,
      giveBack: (before) => before instanceof HTMLElement && before.focus({ preventScroll: true }),
      words: () => wordsRange(place.at) ?? undefined,
      anchor: () => (wordsRange(place.at) ?? box()).getBoundingClientRect(),
      surroundings: () => ({ box: box().getBoundingClientRect(), lines: [], avoid: [], rather: [] }),
      remedyFor: () => undefined,
      onDismiss: (finding) => log.push(`dismiss ${finding.rule.id}`),
      onGoTo: (finding) => {
        place.at = examples.findIndex((other) => other.rule.id === finding.rule.id);
        log.push(`go to ${finding.rule.id}`);
      },
    });
    if (close) closers.push(close);
  },
  step: (direction) => parts.card?.step(direction),
  closeCard: () => parts.card?.close(),
  isCardOpen: () => parts.card?.isOpen ?? false,
  ask(question = {}, count = 2) {
    void parts.gate
      ?.ask({ findings: many(count), state: 'confirm', override: 'reason', reasonMinLength: 0, canConsent: false, box: box(), ...question })
      .then((answer) => log.push(`answer ${answer.kind === 'edit' && answer.finding ? `edit ${answer.finding.rule.id}` : JSON.stringify(answer)}`));
  },
  mark() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markSheet);
    document.adoptedStyleSheets = [sheet];
    (['block', 'warn', 'info'] as const).forEach((level, at) => {
      const range = wordsRange(at);
      if (range) CSS.highlights.set(`postproef-${level}`, new Highlight(range));
    });
  },
  abort: () => parts.over.abort(),
  mount: () => parts.surface?.mountFor(box()),
  caret() {
    const selection = getSelection();
    return `${selection?.anchorNode?.parentElement?.id ?? ''} ${selection?.anchorOffset}-${selection?.focusOffset}`;
  },
};

for (const type of ['keydown', 'click', 'focusin', 'pointerdown', 'input']) {
  // What a site would hear that listens for everything.
  document.addEventListener(type, (event) => event.target instanceof Element && event.target.localName === 'postproef-ui' && log.push(`site heard ${type}`));
}
document.addEventListener('keydown', (event) => log.push(`site key ${event.key}`));
if (box() instanceof HTMLElement && box().isContentEditable) box().textContent = draft;
