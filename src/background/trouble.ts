import type { Texts } from '../engine/types.ts';
import { PackRefused } from '../packs/refused.ts';
import type { Trouble } from '../platform/overview.ts';

/** Where the way here is at fault, not what came: a laptop in a train is no reason to worry anybody. */
const onTheWay: ReadonlySet<string> = new Set(['unreachable', 'answer']);
export const isOnTheWay = ({ code }: Trouble): boolean => onTheWay.has(code);

const known = {
  unreachable: { nl: 'Het adres gaf geen heel antwoord. Wij proberen het later opnieuw.', en: 'The address gave no whole answer. We try again later.' },
  answer: { nl: 'Het adres gaf een ander antwoord dan een bestand. Wij proberen het later opnieuw.', en: 'The address gave something else than a file. We try again later.' },
  'too-large': { nl: 'Het bestand is te groot.', en: 'The file is too large.' },
  'not-a-list': { nl: 'Dit is geen lijst zoals “postproef clients build” die maakt.', en: 'This is no list as “postproef clients build” makes it.' },
  'other-secret': { nl: 'De lijst is met een ander geheim gemaakt dan het geheim in het beleid.', en: 'The list was made with another secret than the one in the policy.' },
  'no-secret': { nl: 'Het geheim bij de lijst ontbreekt in het beleid (clientsSecret).', en: 'The secret of the list is not in the policy (clientsSecret).' },
  'first-key': { nl: 'Dit pakket heeft een handtekening die hier nog niet bekend is. Vergelijk eerst de woorden.', en: 'This pack has a signature that is new here. Compare the words first.' },
  'storage-full': { nl: 'Het geheugen van de extensie is vol. De oude regels blijven gelden.', en: 'The storage of the extension is full. The old rules stay in force.' },
  unexpected: { nl: 'Er ging iets mis bij Postproef zelf. De oude regels blijven gelden.', en: 'Something went wrong in Postproef itself. The old rules stay in force.' },
} as const satisfies Record<string, Texts>;
export type TroubleCode = keyof typeof known;

/** Thrown on the way; becomes a Trouble where it is kept. */
export class NotArrived extends Error {
  override readonly name = 'NotArrived';
  constructor(readonly code: TroubleCode, readonly detail?: string) {
    super(`${code}${detail === undefined ? '' : `: ${detail}`}`);
  }
}

/** Every way to fail has words: what none of us foresaw too. */
export const troubleOf = (error: unknown, time: number): Trouble => {
  if (error instanceof PackRefused) return { code: error.code, texts: error.texts, time, ...(error.detail !== undefined && { detail: error.detail }) };
  if (error instanceof NotArrived) return { code: error.code, texts: known[error.code], time, ...(error.detail !== undefined && { detail: error.detail }) };
  return { code: 'unexpected', texts: known.unexpected, detail: String(error), time };
};
