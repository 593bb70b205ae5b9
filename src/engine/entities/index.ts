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
import { maskedRecogniser } from './masked.ts';
import { bigMoneyRecogniser, largeRecogniser, moneyRecogniser, numberRecogniser, percentageRecogniser, thousandsRecogniser } from './money.ts';
import { nameRecogniser } from './name.ts';
import { nationalNumberRecogniser } from './national-number.ts';
import { officeRecogniser } from './office.ts';
import { partyRecogniser } from './party.ts';
import { pastYearRecogniser } from './past-year.ts';
import { mobileRecogniser, phoneRecogniser } from './phone.ts';
import { postcodeRecogniser } from './postcode.ts';
import type { Knowledge } from '../known/knowledge.ts';
import type { Recogniser, Selection } from './recogniser.ts';
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
  maskedRecogniser,
  mobileRecogniser,
  moneyRecogniser,
  nameRecogniser,
  nationalNumberRecogniser,
  numberRecogniser,
  officeRecogniser,
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
];
