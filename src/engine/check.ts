import { compiling, type Compiled, type CompiledRule } from './compile.ts';
import { withoutDoubles, withoutEchoes, type Found } from './doubles.ts';
import { gateFor } from './gate.ts';
import type { Knowledge } from './known/knowledge.ts';
import { messageOf } from './message.ts';
import { metrics } from './metrics/index.ts';
import { lengths } from './metrics/length.ts';
import type { MatcherData, Pack, RuleData, Scope } from './pack.ts';
import { asRead, type Rewritten } from './text/rewritten.ts';
import type { Hit, View } from './text/view.ts';
import type { Draft, Failure, Finding, Language, Span, Verdict } from './types.ts';
import { done, type Work } from './work.ts';

/** How long a draft is, in the unit its platform counts in. */
export interface Length {
  readonly used: number;
  readonly limit: number;
  /** Only X tells how it counts; elsewhere the figure is near enough to warn. */
  readonly estimate: boolean;
}

export interface Checker {
  readonly rules: readonly RuleData[];
  /** Synchronous, pure and total: a rule that breaks becomes a failure, the others go on. */
  check(draft: Draft): Verdict;
  /** What one rule alone finds, before findings of graver rules push it aside. */
  ask(rule: string, draft: Draft): readonly Finding[];
  /** The limit that the packs set for this draft, if any. */
  length(draft: Draft): Length | undefined;
}

/** The language of messages about a draft that is neither clearly Dutch nor clearly English. */
const fallback: Language = 'nl';

const applies = (draft: Draft, { platforms, kinds, roles, accounts }: Scope = {}): boolean =>
  (platforms?.includes(draft.platform) ?? true) && (kinds?.includes(draft.kind) ?? true) && (roles?.includes(draft.role) ?? true) && (accounts?.includes(draft.account) ?? true);

/** The last dot of “B.V.” is part of the word where the sentence goes on after it. */
const lastDot = (text: string, end: number): number => Number(text.charCodeAt(end) === 46 && text.charCodeAt(end - 2) === 46 && /^\.,?\s*[\p{Ll}\d(&]/u.test(text.slice(end, end + 4)));

/** Accents and other marks on the last letter, which folding left out. @returns how many UTF-16 units */
const lastMarks = (text: string, end: number): number => (text.charCodeAt(end) < 0x300 ? 0 : (/^\p{M}+/u.exec(text.slice(end))?.[0].length ?? 0));

/** Marks begin and end with a word, not with the space beside it. */
const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = Math.max(from, end - words.length + words.trimEnd().length);
  const whole = to > from ? to + lastMarks(text, to) : to;
  return { start: from, end: whole + lastDot(text, whole) };
};

/** A mark that begins inside a quote, and goes on after it, begins where the quote does. */
const fromQuote = (view: View, { start, end }: Span): Span => ({ start: view.quotes.find((quote) => quote.start < start && start < quote.end && quote.end < end)?.start ?? start, end });

const findingOf = (view: View, { rule, severityOf }: CompiledRule, hit: Hit): Found | undefined => {
  const severity = severityOf(view, hit);
  if (severity === undefined) return undefined;
  const marked = hit.from === undefined ? trimmed(view.text, hit) : { start: hit.from, end: hit.end };
  const { start, end } = rule.whole_quote ? fromQuote(view, marked) : marked;
  const text = view.text.slice(start, end);
  return { rule, severity, start, end, text, ...(hit.from !== undefined && { isWhole: true }), message: messageOf(rule, text, view.language === 'unknown' ? fallback : view.language) };
};

const none: readonly Found[] = [];

const findingsOf = (view: View, compiled: CompiledRule, hits: readonly Hit[]): readonly Found[] => hits.map((hit) => findingOf(view, compiled, hit)).filter((finding) => finding !== undefined);

const run = (compiled: CompiledRule, view: View, failures: Failure[]): readonly Found[] => {
  try {
    const hits = compiled.find(view);
    return hits.length === 0 ? none : findingsOf(view, compiled, hits);
  } catch (error) {
    failures.push({ rule: compiled.rule.id, error: error instanceof Error ? error.message : String(error) });
    return [];
  }
};

/** Rules, and what each needs (`View.eachThatMayFind`): read next to each other, since asking one rule after another for it took longer than finding something. */
interface RuleList {
  readonly rules: readonly CompiledRule[];
  readonly needs: Int32Array;
}

const listOf = (rules: readonly CompiledRule[]): RuleList => ({ rules, needs: Int32Array.from(rules.flatMap(({ needs }) => [needs.length, ...needs.flatMap((sets) => [sets.length, ...sets])])) });

const runAll = ({ rules, needs }: RuleList, view: View, failures: Failure[]): readonly Found[] => {
  const found: Found[] = [];
  view.eachThatMayFind(needs, (rule) => {
    for (const finding of run(rules[rule] as CompiledRule, view, failures)) found.push(finding);
  });
  return found;
};

/** The rules that a draft is asked for, by what comes of what they find. */
interface Asked {
  readonly shown: RuleList;
  readonly counting: RuleList;
  readonly praising: readonly CompiledRule[];
  /** What says how long such a draft may be. */
  readonly limit: MatcherData | undefined;
}

const isTooLong = ({ rule }: CompiledRule): boolean => rule.category === 'too-long';
const limitIn = (rules: readonly CompiledRule[]): MatcherData | undefined => rules.filter(isTooLong).flatMap(({ rule }) => rule.match).find(({ kind }) => kind === 'metric');

/** Sorted once for each sort of draft. */
const askedBy = (rules: readonly CompiledRule[]): ((draft: Draft) => Asked) => {
  const known = new Map<string, Asked>();
  return (draft) => {
    const key = `${draft.platform} ${draft.kind} ${draft.role} ${draft.account}`;
    let asked = known.get(key);
    if (asked) return asked;
    const all = rules.filter(({ rule }) => applies(draft, rule.scope));
    const speaking = all.filter(({ rule }) => !rule.praise);
    asked = {
      shown: listOf(speaking.filter(({ rule }) => rule.stage !== 'count')),
      counting: listOf(speaking.filter(({ rule }) => rule.stage === 'count')),
      praising: all.filter(({ rule }) => rule.praise),
      limit: limitIn(all),
    };
    known.set(key, asked);
    return asked;
  };
};

const verdictOf = (draft: Draft, asked: (draft: Draft) => Asked, viewOf: Compiled['view']): Verdict => {
  const view = viewOf(draft);
  const failures: Failure[] = [];
  const { shown, counting, praising } = asked(draft);
  const findings = withoutEchoes(view, withoutDoubles(view.text, runAll(shown, view, failures)));
  const counted = withoutDoubles(view.text, runAll(counting, view, failures));
  const praise = praising.flatMap((rule) => run(rule, view, failures).slice(0, 1));
  return { language: view.language, gate: gateFor(findings), findings, ...(counted.length > 0 && { counted }), failures, ...(praising.length > 0 && { praise }) };
};

const lengthOf = (draft: Draft, { limit }: Asked, viewOf: Compiled['view']): Length | undefined => {
  if (!limit) return undefined;
  const of = String(limit['of']);
  const used = lengths[of]?.(draft.text) ?? metrics[of]?.(viewOf(draft)).value ?? 0;
  return { used, limit: Number(limit['over']), estimate: of !== 'x-weighted' };
};

const placed = (findings: readonly Finding[], given: string, read: Rewritten): Finding[] =>
  findings.map((finding) => {
    const { start, end } = read.given(finding);
    return { ...finding, start, end, text: given.slice(start, end) };
  });

/** However a draft's lines end and its accents are written, it is read the same; what is found stands where it stands in the draft as it was given. */
const howeverWritten = (checker: Checker): Checker => ({
  rules: checker.rules,
  check: (draft) => {
    const read = asRead(draft.text);
    if (!read) return checker.check(draft);
    const verdict = checker.check({ ...draft, text: read.text });
    const { findings, counted, praise } = verdict;
    const here = (found: readonly Finding[]): Finding[] => placed(found, draft.text, read);
    return { ...verdict, findings: here(findings), ...(counted && { counted: here(counted) }), ...(praise && { praise: here(praise) }) };
  },
  ask: (rule, draft) => {
    const read = asRead(draft.text);
    return read ? placed(checker.ask(rule, { ...draft, text: read.text }), draft.text, read) : checker.ask(rule, draft);
  },
  length: (draft) => checker.length({ ...draft, text: asRead(draft.text)?.text ?? draft.text }),
});

/** @param known the firm's clients and the writer's earlier posts, where there are any @throws PackError when a pack cannot be compiled */
export function* makingChecker(packs: readonly Pack[], known: Knowledge = {}): Work<Checker> {
  const compiled = yield* compiling(packs, known);
  const asked = askedBy(compiled.rules);
  return howeverWritten({
    rules: compiled.rules.map(({ rule }) => rule),
    check: (draft) => verdictOf(draft, asked, compiled.view),
    ask: (id, draft) => compiled.rules.filter(({ rule }) => rule.id === id).flatMap((rule) => run(rule, compiled.view(draft), [])),
    length: (draft) => lengthOf(draft, asked(draft), compiled.view),
  });
}

/** The same, all at once. */
export const createChecker = (packs: readonly Pack[], known: Knowledge = {}): Checker => done(makingChecker(packs, known));
