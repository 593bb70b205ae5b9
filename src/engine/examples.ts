import type { Checker } from './check.ts';
import { ClientNames, clientListOf } from './known/clients.ts';
import { fingerprintOf, History } from './known/history.ts';
import type { Knowledge } from './known/knowledge.ts';
import type { Example, RuleData } from './pack.ts';
import { accounts, kindsOfDraft, languages, platforms, roles, type Draft, type Finding, type Language } from './types.ts';
import { overlaps } from './text/view.ts';

/** An example of a rule that does not do what it says. */
export interface BrokenExample {
  readonly rule: string;
  readonly language: Language;
  readonly expected: 'match' | 'pass';
  readonly text: string;
  /** In its list of the rule, from 0. */
  readonly index: number;
  /** The words that are found in it. */
  readonly found: readonly string[];
  /** Phrases of the one “unless” that takes back what should be found; not looked for here. */
  readonly unless?: readonly string[];
}

/** “And one more thing. ×450” stands for these words 450 times: a limit of thousands needs no thousands in the file. */
const written = (example: string): string => example.replace(/^(.+) ×(\d{1,4})$/s, (_, words: string, times: string) => `${words} `.repeat(Number(times)));

/** The draft an example stands for: the first platform, kind, role and account that the rule speaks about. */
export const draftOf = (rule: Pick<RuleData, 'scope'>, text: string): Draft => ({
  text: written(text).replace(/[⟦⟧]/g, ''),
  platform: rule.scope?.platforms?.[0] ?? platforms[0],
  kind: rule.scope?.kinds?.[0] ?? kindsOfDraft[0],
  role: rule.scope?.roles?.[0] ?? (roles[1] as 'staff'),
  account: rule.scope?.accounts?.[0] ?? accounts[0],
});

/** Where the example says that the mark belongs, if it does. */
export const markedIn = (text: string): { start: number; end: number } | undefined => {
  const start = text.indexOf('⟦');
  return start < 0 ? undefined : { start, end: text.indexOf('⟧') - 1 };
};

/** With ⟦ and no ⟧ after it: no words can be right. */
export const isHalfMarked = (text: string): boolean => text.includes('⟦') && text.indexOf('⟧') < text.indexOf('⟦');

/** The words between ⟦ and ⟧. */
export const markedWords = (text: string): string | undefined => /⟦(.*?)⟧/s.exec(text)?.[1];

const isRight = (findings: readonly Finding[], text: string, expected: 'match' | 'pass'): boolean => {
  if (expected === 'pass') return findings.length === 0;
  const marked = markedIn(text);
  return findings.some((finding) => !marked || overlaps(finding, marked));
};

const secret = new Uint8Array(16);
/** What the examples take for granted. */
const knownTo = ({ earlier, clients }: Example): Knowledge | undefined =>
  earlier || clients ? { history: new History((earlier ?? []).map(fingerprintOf)), clients: new ClientNames(clientListOf(clients ?? [], secret).list, secret) } : undefined;

/**
 * Runs a rule's own examples. Other rules do not matter here.
 * @param checkerFor makes a checker that has the rule and knows this; `nothingKnown` where they take nothing for granted
 */
export const brokenExamples = (checkerFor: (known: Knowledge) => Checker, rule: RuleData): BrokenExample[] =>
  languages.flatMap((language) => {
    const examples = rule.examples[language];
    if (!examples) return [];
    const checker = checkerFor(knownTo(examples) ?? nothingKnown);
    return (['match', 'pass'] as const).flatMap((expected) =>
      examples[expected].flatMap((text, index) => {
        const findings = checker.ask(rule.id, draftOf(rule, text));
        return isRight(findings, text, expected) ? [] : [{ rule: rule.id, language, expected, text, index, found: findings.map((finding) => finding.text) }];
      }),
    );
  });

/** The same object each time: a checker made for it can be kept. */
export const nothingKnown: Knowledge = {};
