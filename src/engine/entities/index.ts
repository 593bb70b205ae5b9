import { birthDateRecogniser } from './birth-date.ts';
import { bsnRecogniser } from './bsn.ts';
import { cardRecogniser } from './card.ts';
import { emailRecogniser, privateEmailRecogniser } from './email.ts';
import { ibanRecogniser } from './iban.ts';
import { kvkRecogniser } from './kvk.ts';
import { handleRecogniser, linkRecogniser } from './link.ts';
import { moneyRecogniser, numberRecogniser, percentageRecogniser } from './money.ts';
import { nameRecogniser } from './name.ts';
import { mobileRecogniser, phoneRecogniser } from './phone.ts';
import type { Recogniser } from './recogniser.ts';
import { vatRecogniser } from './vat.ts';

/** Every recogniser there is. To add one: a file here, a line here. */
export const recognisers: readonly Recogniser[] = [
  birthDateRecogniser,
  bsnRecogniser,
  cardRecogniser,
  emailRecogniser,
  handleRecogniser,
  ibanRecogniser,
  kvkRecogniser,
  linkRecogniser,
  mobileRecogniser,
  moneyRecogniser,
  nameRecogniser,
  numberRecogniser,
  percentageRecogniser,
  phoneRecogniser,
  privateEmailRecogniser,
  vatRecogniser,
];
