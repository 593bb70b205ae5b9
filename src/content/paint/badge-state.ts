import type { Length } from '../../engine/check.ts';
import type { Severity } from '../../engine/types.ts';
import type { RulesNotice } from '../../platform/overview.ts';
import type { UncheckedReason, Wording } from '../wording/index.ts';
import { clearShape, houseMark, passedShape, severityShape, uncheckedShape } from './shapes.ts';

export type BadgeState = (
  | { readonly kind: 'watching' }
  | { readonly kind: 'clear'; readonly praise?: readonly string[] }
  | { readonly kind: 'findings'; readonly counts: Readonly<Record<Severity, number>> }
  | { readonly kind: 'unchecked'; readonly reason: UncheckedReason }
  | { readonly kind: 'passed' }
) & { readonly length?: Length | undefined; readonly notice?: RulesNotice; /** Marked, and never held. */ readonly unsure?: true; /** Some rules could not look. */ readonly inPart?: true };

/** What a state looks like and how it is said. `told` is what a listener hears; the counter alone is never spoken. */
export interface Face {
  readonly look: string;
  readonly shape: SVGElement;
  readonly text: string;
  /** What is to be known besides; `told` says it in full. */
  readonly beside: string;
  /** What stands beside the shape where there is no room for the text. */
  readonly short?: string;
  readonly told: string;
  readonly counter: { readonly text: string; readonly name: string; readonly over: boolean } | null;
  /** How to go from point to point. */
  readonly hint?: string;
  /** About the firm's rules themselves; `more` is what a press on the badge explains. */
  readonly notice: { readonly text: string; readonly more: string } | null;
}

type Bare = Omit<Face, 'counter' | 'notice' | 'beside'>;

export function faceOf(state: BadgeState, words: Wording): Face {
  return { ...surely(bareFace(state, words), state, words), counter: state.length ? counterOf(state.length, words) : null, notice: state.notice ? noticeOf(state.notice, words) : null };
}

/** Where not all rules could look, or nothing is held, the badge says so beside how it stands. */
function surely(face: Bare, { unsure, inPart }: BadgeState, { badge }: Wording): Bare & Pick<Face, 'beside'> {
  const besides = [...(inPart ? [badge.inPart] : []), ...(unsure ? [badge.unsure] : [])];
  return { ...face, beside: besides.map(({ text }) => text).join(' · '), told: [face.told, ...besides.map(({ say }) => say)].join(' ') };
}

function noticeOf(notice: RulesNotice, { badge: { rules } }: Wording): Face['notice'] {
  if (notice.kind === 'refused' || notice.kind === 'clients') return { text: rules[notice.kind], more: rules.say[notice.kind] };
  const say = rules.say[notice.kind];
  return { text: rules[notice.kind](notice.days), more: say(notice.days) };
}

function bareFace(state: BadgeState, words: Wording): Bare {
  const { badge } = words;
  switch (state.kind) {
    case 'watching':
      return { look: 'watching', shape: houseMark(), text: badge.watching, told: badge.say.watching };
    case 'clear':
      return state.praise?.length
        ? { look: 'clear', shape: clearShape(), text: badge.praised(state.praise.length), told: badge.say.praised(state.praise.join(' ')) }
        : { look: 'clear', shape: clearShape(), text: badge.clear, told: badge.say.clear };
    case 'passed':
      return { look: 'passed', shape: passedShape(), text: badge.passed, told: badge.say.passed };
    case 'unchecked':
      return {
        look: 'unchecked',
        shape: uncheckedShape(),
        text: badge.unchecked[state.reason],
        told: `${words.name}: ${badge.unchecked[state.reason]}. ${badge.say.unchecked[state.reason]}`,
      };
    case 'findings': {
      const { info, warn, block } = state.counts;
      const count = info + warn + block;
      if (count === 0) return bareFace({ kind: 'clear' }, words);
      const gravest = block > 0 ? 'block' : warn > 0 ? 'warn' : 'info';
      return { look: gravest, shape: severityShape(gravest), text: badge.points(count), short: String(count), told: badge.say.points(count), hint: badge.stepHint };
    }
  }
}

function counterOf({ used, limit, estimate }: Length, words: Wording): Face['counter'] {
  const number = new Intl.NumberFormat(words.locale);
  const [usedText, limitText] = [number.format(used), number.format(limit)];
  return {
    text: `${estimate ? '≈ ' : ''}${usedText}/${limitText}`,
    name: words.badge.say.length(usedText, limitText, estimate),
    over: used > limit,
  };
}
