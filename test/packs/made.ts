import { seal } from '../../src/packs/envelope.ts';
import { makeKeys, type Keys } from '../../src/packs/keys.ts';

const both = (text: string) => ({ nl: text, en: text });
const examples = { match: ['We maken een ⟦zeilreis⟧ met kantoor.', 'Straks op ⟦zeilreis⟧!'], pass: ['We gaan varen.', 'Een reis met de trein.'] };

/** A rule as a built pack holds it, of a firm that does not exist. */
export const ruleData = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: 'boat-trip',
  category: 'reputation',
  severity: 'warn',
  message: both('Hier staat “{found}”.'),
  why: both('Omdat het nog geheim is.'),
  source: { title: both('Huisregel 1'), checked: null },
  do: both('Wacht nog even.'),
  dont: both('Verklap het niet.'),
  match: [{ kind: 'terms', phrases: ['zeilreis'] }],
  examples: { nl: examples, en: examples },
  ...more,
});

export const packData = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({ schema: 1, id: 'kantoor', version: '1.0.0', sequence: 1, title: both('Huisregels'), layer: 'firm', vocabulary: {}, rules: [ruleData()], ...more });

export const bytesOf = (data: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(typeof data === 'string' ? data : JSON.stringify(data));
export const signedBy = (keys: Keys, data: unknown = packData()): Promise<string> => seal(bytesOf(data), keys.privateKey);
export const ours = await makeKeys();
export const theirs = await makeKeys();
