import type { Pack } from '../../src/engine/pack.ts';

const both = (text: string) => ({ nl: text, en: text });
const none = { match: [], pass: [] };
/** A pack of one rule, for tests of how it matches. */
export const packWith = (match: Pack['rules'][number]['match'], vocabulary: Pack['vocabulary'] = {}, more: Partial<Pack['rules'][number]> = {}): Pack => ({
  id: 'test',
  version: '1.0.0',
  title: both('test'),
  vocabulary,
  rules: [
    { id: 'one', category: 'reputation', severity: 'warn', message: both('“{found}”'), why: both('-'), source: { title: both('-'), checked: null }, do: both('-'), dont: both('-'), match, examples: { nl: none, en: none }, ...more },
  ],
});
