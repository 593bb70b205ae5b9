import { createChecker } from '../engine/check.ts';
import { draftOf } from '../engine/examples.ts';
import type { MatcherData, Pack, RuleData } from '../engine/pack.ts';
import { phrasesIn, type FilePhrase } from './file-phrases.ts';
import type { Mistake } from './plain.ts';

/** “korting op *” looks as if it finds any word after it; it finds nothing at all. */
const loneStar = /(?:^|[\s(|[])\*(?=$|[\s)|\]])/;
const ofLoneStar = 'A * alone finds nothing. For words in between write ... ; after the last word nothing is needed';

/** Words and signs as they are, with a sign among them that may be part of no word. */
const isPlain = (phrase: string): boolean => !/[(){}[\]<>|*^$…]|\.\.\./.test(phrase) && /[^\p{L}\p{N}\s'’-]|(?<!\S)-|-(?!\S)/u.test(phrase);

const both = { nl: '-', en: '-' };
const ruleOf = (id: string, match: MatcherData): RuleData => ({ id, category: 'reputation', severity: 'warn', message: both, why: both, source: { title: both, checked: null }, do: both, dont: both, match: [match], examples: {} });
const packOf = (rules: readonly RuleData[]): Pack => ({ id: 'phrases', version: '1', title: both, vocabulary: {}, rules });

/** Other ways to write a phrase with signs in it: without those beside a word, the signs apart, or all left out. */
const waysOf = (phrase: string): string[] => {
  const bare = phrase.replace(/(?<!\S)[.,:;!?"“”„–-]+|[.,:;!?"“”„–-]+(?!\S)/g, '');
  const ways = [bare, ...[' $& ', ' '].map((apart) => bare.replace(/[^\p{L}\p{N}\s'’-]/gu, apart))];
  return ways.map((way) => way.replace(/\s+/g, ' ').trim()).filter((way) => /[\p{L}\p{N}]/u.test(way));
};

const findersOf = (phrases: readonly string[]): ((index: number, text: string) => boolean) => {
  const checker = createChecker([packOf(phrases.map((phrase, index) => ruleOf(`phrase-${index}`, { kind: 'terms', phrases: [phrase] })))]);
  return (index, text) => checker.ask(`phrase-${index}`, draftOf({}, text)).length > 0;
};

/** Phrases that are tried by one checker: it asks its rules in a row. */
const slice = 100;
/** To mend at a time. */
const enough = 50;

const silentIn = (phrases: readonly FilePhrase[]): Mistake[] => {
  const finds = findersOf(phrases.map(({ phrase }) => phrase));
  return phrases.flatMap(({ path, phrase }, index) => {
    if (finds(index, phrase)) return [];
    const ways = waysOf(phrase);
    const findsAs = findersOf(ways);
    const way = ways.find((_, number) => findsAs(number, phrase));
    return [{ path, problem: `“${phrase}” finds nothing, not even itself${way === undefined ? ': signs are no words' : `. Write “${way}”`}` }];
  });
};

/** Phrases with a * that finds nothing, or that do not even find themselves: signs that the engine reads as no word. @param data a file of a pack whose form is right */
export const silentPhrases = (data: unknown): Mistake[] => {
  const phrases = phrasesIn(data);
  const plain = phrases.filter(({ phrase }) => isPlain(phrase));
  const silent: Mistake[] = phrases.flatMap(({ path, phrase }) => (loneStar.test(phrase) ? [{ path, problem: ofLoneStar }] : []));
  for (let from = 0; from < plain.length && silent.length < enough; from += slice) silent.push(...silentIn(plain.slice(from, from + slice)));
  return silent;
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
