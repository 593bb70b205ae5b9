import { corpusFrom } from './pack/corpus.ts';

/** In so many posts a word stands without a capital: then it is one of everyday work. */
const often = 2;
const legalForm = /(?<!\p{L})(?:b\.?v|n\.?v|c\.?v|v\.?o\.?f|u\.?a)(?!\p{L})\.?/giu;
const particles = new Set("van von der den de het 't ten ter op aan in en te du la le di da".split(' '));

let found: ReadonlySet<string> | undefined;

/** Words of the labelled posts that are no names there. */
const words = (): ReadonlySet<string> => {
  if (found) return found;
  const times = new Map<string, number>();
  for (const { draft } of corpusFrom(undefined)) for (const word of new Set(draft.text.match(/(?<![\p{L}\p{N}@#])\p{Ll}{3,}(?![\p{L}\p{N}])/gu))) times.set(word, (times.get(word) ?? 0) + 1);
  found = new Set([...times].filter(([, number]) => number >= often).map(([word]) => word));
  return found;
};

/** One word of everyday work, “Controle”, or only what stands between a name and a name, “Van der”: it would be found in posts about nobody. */
export const isEveryday = (name: string): boolean => {
  const own = name.replace(legalForm, ' ').toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return own.length > 0 && (own.every((word) => particles.has(word)) || (own.length === 1 && words().has(own[0] ?? '')));
};
