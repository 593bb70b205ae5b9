import { beginsSentence, capitalised, type Way } from './way.ts';

export const loudnesses = ['capitals', 'marks'] as const;
export type Loudness = (typeof loudnesses)[number];

/** Written in capitals by everybody; what has no vowel at all counts as one as well. */
const abbreviations = new Set('AA ACCA AFM AI AIVD AVG AWR BI BIZ CAO CEO CFO CIO CISO COO CPA DGA DORA EBITDA ESG ESRS EU FIOD IB IBAN ICAEW ICT IFAC IFRS IKB ISA ISAE IT KIA KPI NBA NEMACC NIS2 NOW NOREA OESO OR OZB PE RA RVO SEO UBO UK US USA UVA UWV VAR VAT VGBA VIO VU WIA WOZ WW XBRL ZEA ZZP OECD HMRC SME IAS UBO'.split(' '));
const isAbbreviation = (word: string): boolean => abbreviations.has(word) || (word.length > 1 && !/[AEIOUYÀ-Ý]/.test(word)) || /\d/.test(word);

const lower = (words: string, begins: boolean): string => {
  let opening = begins;
  return words.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*|[.!?]/gu, (word) => {
    if (/^[.!?]$/.test(word)) {
      opening = true;
      return word;
    }
    const calmer = word !== word.toUpperCase() || isAbbreviation(word) || word === 'I' || /^I['’]/.test(word) ? word.replace(/(?<=^I['’])\p{L}+/u, (rest) => rest.toLowerCase()) : word.toLowerCase();
    const placed = opening ? capitalised(calmer) : calmer;
    opening = false;
    return placed;
  });
};

/** Capitals in a row become small letters, marks in a row become one. */
export const calm: Way<Loudness> = (loudness, { text, finding: { start, end, text: found } }) => ({
  start,
  end,
  text: loudness === 'capitals' ? lower(found, beginsSentence(text, start)) : found.replace(/[!?！？]{2,}/gu, (run) => (/[?？]/u.test(run) ? '?' : '!')),
});
