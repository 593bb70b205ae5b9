import parsePhoneNumber from 'libphonenumber-js/core';
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core';
import metadata from './phone-metadata.json' with { type: 'json' };
import { findAll, type Recogniser, type Selection } from './recogniser.ts';

/** The free scan of the library is slow on hostile text; it judges candidates only. */
const candidate = /(?<![\d+.,-])(?:\+|00|0|\(0)[\d(](?:[ ().\-–/]{0,3}\d){7,13}(?![\d-]|[.,]\d)/g;
const home: CountryCode = 'NL';

const parse = (found: string) => parsePhoneNumber(found, home, metadata as unknown as MetadataJson);

export const phoneRecogniser: Recogniser = {
  name: 'phone',
  reads: 'folded',
  mayOccur: ({ digits }) => digits >= 9,
  find: (text) => findAll(text, candidate, (found) => parse(found)?.isValid() === true),
};

/** A mobile number: in a post, more often a person's own than a firm's. */
export const mobileRecogniser: Selection = { name: 'mobile', among: 'phone', keeps: (found) => parse(found)?.getType() === 'MOBILE' };
