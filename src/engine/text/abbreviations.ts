import type { DraftLanguage } from '../types.ts';
import { isFrequent } from './language.ts';

/** Bodies, papers, posts and taxes that everybody writes in capitals, of accountants and of others. */
const known: ReadonlySet<string> = new Set(
  ('AA ACCA AFM AI AICPA AIFMD AIVD AVG AWR BI BIZ CAO CEO CESOP CFO CIO CIPFA CISO CISSP COO CPA DGA DORA EBITDA ECLI ECOFIN EFRAG ESG ESRS EU EUR FATCA FIOD HKICPA HMRC IAASB IAS IB IBAN ICAAP ICAEW ICPAK ICT IESBA ' +
    'IFAC IFIAR IFRS IKB ISA ISACA ISAE IT KIA KPI MIFID NBA NEMACC NIS2 NIVRA NOREA NOVAA NOW OECD OESO OR OZB PE RA RVO SAICA SEO SME UBO UCITS UK US USA UVA UWV VAR VAT VGBA VIO VU WIA WOZ WW XBRL ZEA ZZP').split(' '),
);
/** Of Dutch laws and bodies, and everyday words in English. */
const dutchOnly: ReadonlySet<string> = new Set(['NOW', 'OR']);

/** @param word in capitals @param language of the draft */
export const isKnownAbbreviation = (word: string, language: DraftLanguage = 'unknown'): boolean => known.has(word) && !(language === 'en' && dutchOnly.has(word));

/** Is it an everyday word as well, so that only a reader can tell? “WE LOVE IT”, “ONZE IT”. */
export const isAmbiguous = (word: string, language: DraftLanguage): boolean => isKnownAbbreviation(word, language) && isFrequent(word.toLowerCase());
