import type { Category } from '../../engine/types.ts';

/** Lines of NBA/NEMACC, Sociale media (June 2017): N the don'ts, D the do's, T the threats; rules/README.md has them all. */
export const brochureLines = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'D5', 'T1', 'T2'] as const;
export type BrochureLine = (typeof brochureLines)[number];

/** The category of a rule tells its line, whoever wrote the rule. */
export const lineOf: Readonly<Record<Category, BrochureLine>> = {
  reputation: 'N1',
  'client-name': 'N1',
  'confidential-figures': 'N1',
  'speaking-for-firm': 'N2',
  'spam-promo': 'N3',
  'logo-misuse': 'N4',
  'unreliable-claim': 'N5',
  offensive: 'N6',
  'client-quote': 'N7',
  'missing-source': 'D5',
  'too-long': 'T1',
  'confidential-id': 'T2',
};
