import { shortened } from '../engine/text/shortened.ts';
import { severities, type Draft, type Finding, type Language, type Verdict } from '../engine/types.ts';

/** As the contract has it: a finding about the whole draft from its first character to its last. */
interface Told extends Finding {
  /** Where that begins which is too much. */
  readonly from?: number;
}
const gravity = ({ severity }: Finding): number => severities.indexOf(severity);
const toldOf = ({ text }: Draft, { findings }: Verdict): Told[] => {
  const whole = findings.filter(({ isWhole }) => isWhole).map((finding) => ({ ...finding, start: 0, end: text.length, text, from: finding.start }));
  return [...whole, ...findings.filter(({ isWhole }) => !isWhole)].sort((a, b) => a.start - b.start || gravity(b) - gravity(a));
};

/** The answer of the contract, for one draft. */
export const answerOf = (draft: Draft, verdict: Verdict, id?: unknown) => ({
  ...(id === undefined ? {} : { id }),
  lang: verdict.language,
  gate: verdict.gate,
  findings: toldOf(draft, verdict).map(({ rule, severity, start, end, text, message, from }) => ({ rule: rule.id, category: rule.category, severity, start, end, text, message, ...(from !== undefined && { from }) })),
  failures: verdict.failures,
  // Only there for a role that gets praise: to all others the answer is as it always was.
  ...(verdict.praise ? { praise: verdict.praise.map(({ rule, start, end, text, message }) => ({ rule: rule.id, start, end, text, message })) } : {}),
});

const words: Readonly<Record<Language, { gates: Readonly<Record<Verdict['gate'], string>>; do: string; unverified: string; none: string }>> = {
  nl: { gates: { open: 'Kan zo geplaatst worden.', confirm: 'Eerst even kijken.', closed: 'Nog niet plaatsen.' }, do: 'Wel', unverified: 'niet geverifieerd', none: 'Niets gevonden. Dat is geen goedkeuring.' },
  en: { gates: { open: 'Can be posted.', confirm: 'Have a look first.', closed: 'Not to be posted yet.' }, do: 'Do', unverified: 'not verified', none: 'Nothing found. That is not an approval.' },
};

const signs = { info: '○', warn: '◇', block: '◆' } as const;
const short = (text: string): string => shortened(text, 90).replaceAll('\n', ' ⏎ ');
const lineOf = (draft: Draft, offset: number): number => draft.text.slice(0, offset).split('\n').length;

const paragraph = (draft: Draft, finding: Finding, language: Language): string => {
  const { rule } = finding;
  const source = `${rule.source.title[language]}${rule.source.checked === null ? ` (${words[language].unverified})` : ''}`;
  return [`${signs[finding.severity]} ${finding.severity}  ${rule.id}  (${lineOf(draft, finding.start)})  “${short(finding.text)}”`, `  ${finding.message}`, `  ${rule.why[language]}`, `  ${words[language].do}: ${rule.do[language]}`, `  ${source}`].join('\n');
};

/** The answer for a person. */
export const asText = (draft: Draft, verdict: Verdict): string => {
  const language: Language = verdict.language === 'unknown' ? 'nl' : verdict.language;
  const failed = verdict.failures.map(({ rule, error }) => `! ${rule}: ${error}`);
  const praise = (verdict.praise ?? []).map(({ message }) => `+ ${message}`);
  if (verdict.findings.length === 0) return [...failed, words[language].none, ...praise].join('\n');
  return [...toldOf(draft, verdict).map((finding) => paragraph(draft, finding, language)), ...failed, ...praise, words[language].gates[verdict.gate]].join('\n\n');
};
