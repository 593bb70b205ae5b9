import { addressRecogniser } from './address.ts';
import { birthDateRecogniser } from './birth-date.ts';
import { bsnRecogniser, dressedBsnRecogniser } from './bsn.ts';
import { cardRecogniser } from './card.ts';
import { documentNumberRecogniser, fileNumberRecogniser, plateRecogniser } from './document-number.ts';
import { emailRecogniser, privateEmailRecogniser } from './email.ts';
import { firmRecogniser } from './firm.ts';
import { ibanRecogniser } from './iban.ts';
import { kvkRecogniser } from './kvk.ts';
import { handleRecogniser, linkRecogniser } from './link.ts';
import { linkWithTokenRecogniser } from './link-with-token.ts';
import { listedClientRecogniser } from './listed-client.ts';
import { lowerNameRecogniser, openingNameRecogniser } from './lower-name.ts';
import { maskedRecogniser } from './masked.ts';
import { bigMoneyRecogniser, largeRecogniser, moneyRecogniser, numberRecogniser, percentageRecogniser, thousandsRecogniser } from './money.ts';
import { nameRecogniser } from './name.ts';
import { nationalNumberRecogniser } from './national-number.ts';
import { officeRecogniser } from './office.ts';
import { partyRecogniser, wellKnownRecogniser } from './party.ts';
import { pastYearRecogniser } from './past-year.ts';
import { mobileRecogniser, phoneRecogniser } from './phone.ts';
import { postcodeRecogniser } from './postcode.ts';
import type { Knowledge } from '../known/knowledge.ts';
import { digitCuesOf } from './lists/digit-words.ts';
import type { Recogniser, Selection } from './recogniser.ts';
import { remembered } from '../text/remembered.ts';
import { secretRecogniser } from './secret.ts';
import { titledRecogniser } from './titled.ts';
import { vatRecogniser } from './vat.ts';

/** Every recogniser there is. To add one: a file here, a line here. */
export const recognisersFor = ({ clients }: Knowledge): readonly (Recogniser | Selection)[] => [
  addressRecogniser,
  bigMoneyRecogniser,
  birthDateRecogniser,
  bsnRecogniser,
  cardRecogniser,
  documentNumberRecogniser,
  dressedBsnRecogniser,
  emailRecogniser,
  fileNumberRecogniser,
  firmRecogniser,
  handleRecogniser,
  ibanRecogniser,
  kvkRecogniser,
  largeRecogniser,
  linkRecogniser,
  linkWithTokenRecogniser,
  listedClientRecogniser(clients),
  lowerNameRecogniser,
  maskedRecogniser,
  mobileRecogniser,
  moneyRecogniser,
  nameRecogniser,
  nationalNumberRecogniser,
  numberRecogniser,
  officeRecogniser,
  openingNameRecogniser,
  partyRecogniser,
  pastYearRecogniser,
  percentageRecogniser,
  phoneRecogniser,
  plateRecogniser,
  postcodeRecogniser,
  privateEmailRecogniser,
  secretRecogniser,
  thousandsRecogniser,
  titledRecogniser,
  vatRecogniser,
  wellKnownRecogniser,
];

/** Bits below this one are those of `digitCues`. */
const firstCue = 8;

/** The recognisers by number, so that nobody looks names up while a draft is read, with the cues of all of them. */
export class Recognisers {
  readonly all: readonly (Recogniser | Selection)[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** By number: the bit of its cue; 0: it has none. */
  readonly #bits: Int32Array;
  readonly #cues: readonly (readonly [cue: RegExp, bit: number])[];

  constructor(known: Knowledge) {
    this.all = recognisersFor(known).map((one) => ('among' in one ? { ...one, keeps: remembered((found) => one.keeps(found)) } : one));
    this.#numbers = new Map(this.all.map(({ name }, number) => [name, number]));
    const cues = this.all.flatMap((one) => ('cue' in one && one.cue ? [one.cue] : []));
    this.#cues = [...new Set(cues)].map((cue, index) => [cue, firstCue << index]);
    this.#bits = Int32Array.from(this.all, (one) => this.#cues.find(([cue]) => 'cue' in one && one.cue === cue)?.[1] ?? 0);
  }

  has(name: string): boolean {
    return this.#numbers.has(name);
  }

  /** @param name one that there is */
  numberOf(name: string): number {
    return this.#numbers.get(name) as number;
  }

  /** What a folded word by itself tells all of them, as bits. */
  cuesOf(word: string): number {
    let cues = digitCuesOf(word);
    for (const [cue, bit] of this.#cues) if (cue.test(word)) cues |= bit;
    return cues;
  }

  /** @param cues of all words of a block */
  isCued(number: number, cues: number): boolean {
    return (cues & (this.#bits[number] as number)) !== 0;
  }
}
