import { createChecker } from '../engine/check.ts';
import { draftOf } from '../engine/examples.ts';
import type { MatcherData, Pack, RuleData } from '../engine/pack.ts';
import { phrasesIn } from './file-phrases.ts';
import type { Mistake } from './plain.ts';

/** Words and signs as they are, with a sign among them that may be part of no word. */
const isPlain = (phrase: string): boolean => !/[(){}[\]<>|*^$…]|\.\.\./.test(phrase) && /[^\p{L}\p{N}\s'’.,-]/u.test(phrase);

const both = { nl: '-', en: '-' };
const ruleOf = (id: string, match: MatcherData): RuleData => ({ id, category: 'reputation', severity: 'warn', message: both, why: both, source: { title: both, checked: null }, do: both, dont: both, match: [match], examples: {} });
const packOf = (rules: readonly RuleData[]): Pack => ({ id: 'phrases', version: '1', title: both, vocabulary: {}, rules });

/** Other ways to write a phrase with signs in it: the signs apart, or left out. */
const waysOf = (phrase: string): string[] => [' $& ', ' '].map((apart) => phrase.replace(/[^\p{L}\p{N}\s'’.,-]/gu, apart).replace(/\s+/g, ' ').trim()).filter((way) => /[\p{L}\p{N}]/u.test(way));

/** Phrases that do not even find themselves: signs that the engine reads as no word. @param data a file of a pack whose form is right */
export const silentPhrases = (data: unknown): Mistake[] => {
  const plain = phrasesIn(data).filter(({ phrase }) => isPlain(phrase));
  if (plain.length === 0) return [];
  const all = [...new Set(plain.flatMap(({ phrase }) => [phrase, ...waysOf(phrase)]))];
  const checker = createChecker([packOf(all.map((phrase, index) => ruleOf(`phrase-${index}`, { kind: 'terms', phrases: [phrase] })))]);
  const finds = (phrase: string, text: string): boolean => checker.ask(`phrase-${all.indexOf(phrase)}`, draftOf({}, text)).length > 0;
  return plain
    .filter(({ phrase }) => !finds(phrase, phrase))
    .map(({ path, phrase }) => {
      const way = waysOf(phrase).find((one) => finds(one, phrase));
      return { path, problem: `“${phrase}” finds nothing, not even itself${way === undefined ? ': signs are no words' : `. Write “${way}”`}` };
    });
};

/** Where a matcher of the kind pattern stands. */
interface Pattern {
  readonly rule: RuleData;
  readonly index: number;
  readonly matcher: MatcherData;
}

/** Examples that the expression fits, and in which it finds nothing all the same: no keyword stands in what it finds. */
export const silentPatterns = (pack: Pack, base: readonly Pack[]): (Pattern & { readonly problem: string })[] => {
  const patterns = pack.rules.flatMap((rule) => rule.match.flatMap((matcher, index) => (matcher.kind === 'pattern' ? [{ rule, index, matcher }] : [])));
  if (patterns.length === 0) return [];
  const lists = [...base, pack].map((one) => ({ ...one, rules: [] }));
  const checker = createChecker([...lists, packOf(patterns.map(({ matcher }, number) => ruleOf(`pattern-${number}`, matcher)))]);
  return patterns.flatMap((pattern, number) => {
    const fitting = Object.values(pattern.rule.examples).flatMap(({ match }) => match.flatMap((text) => new RegExp(String(pattern.matcher['pattern']), 'i').exec(draftOf({}, text).text)?.[0] || []));
    const finds = (text: string): boolean => checker.ask(`pattern-${number}`, draftOf({}, text)).length > 0;
    const isSilent = fitting.length > 0 && !Object.values(pattern.rule.examples).some(({ match }) => match.some(finds));
    return isSilent ? [{ ...pattern, problem: `match[${pattern.index + 1}].keywords: The pattern fits “${fitting[0]}” and finds nothing there: a keyword has to stand in what it finds` }] : [];
  });
};
