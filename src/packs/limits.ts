import type { Layer, Pack } from '../engine/pack.ts';

/** What a pack may be at most. Sizes are bytes of the pack's own JSON, before it is put in an envelope. */
export const limits = {
  bytes: 512 * 1024,
  /** The pack of the layer `base` brings the vocabularies and the model that all others lean on: about 1 MB today. */
  baseBytes: 4 * 1024 * 1024,
  rules: 1_000,
  /** Phrases of one rule, or of one vocabulary. */
  terms: 5_000,
  /** Of one text, phrase or example. */
  characters: 2_000,
  /** Either side of a keyword; the kind `pattern` looks no further. */
  span: 200,
  modelCharacters: 250_000,
  /** Hidden units of a model; so many weights each of 65,535 features may have. */
  modelUnits: 64,
} as const;

export const bytesFor = (layer: Layer | undefined): number => (layer === 'base' ? limits.baseBytes : limits.bytes);

/** Lists of phrases are those of texts that are no examples and no words for people. */
const countIn = (value: unknown): number => {
  if (typeof value === 'string') return 1;
  return typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, one) => sum + countIn(one), 0) : 0;
};

/** What goes over a limit, in plain English; the schema has looked at the single lists. */
export const overLimits = ({ rules }: Pack): { readonly rule?: string; readonly problem: string }[] => [
  ...(rules.length > limits.rules ? [{ problem: `Expected at most ${limits.rules} rules; got ${rules.length}` }] : []),
  ...rules.flatMap(({ id, match, needs, unless, allow }) => {
    const terms = countIn([match, needs, unless, allow]);
    return terms > limits.terms ? [{ rule: id, problem: `Expected at most ${limits.terms} phrases in a rule; got ${terms}` }] : [];
  }),
];
