import type { Span } from '../types.ts';
import { foldWord } from '../text/fold.ts';
import { partyRecogniser } from './party.ts';
import type { Recogniser } from './recogniser.ts';

/** What a business calls itself by: its legal form or its trade, as a word or as the end of one (Houthandel, Koeltechniek). */
const legal = /(?:^|\s)(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|bvba|ltd|llp|plc|inc|gmbh|holding|holdings|groep|group|beheer|& zn\.?|& zonen|& sons|gebr\.?|gebroeders|brothers|bros|maatschap|stichting|vereniging|cooperatie|coop|fonds|foundation|trust|fc|sc|vv|sv|familie)(?=\s|$)/;
const trade =
  /(?:bouw|bouwers|builders|construction|transport|logistiek|logistics|shipping|rederij|scheepvaart|dredging|bagger|marine|maritime|werf|yards?|techniek|tech|technologies|systems?|solutions|software|digital|data|energie|energy|solar|wind|zorg|care|dental|clinics?|kliniek|apotheek|pharma|medisch|medical|ziekenhuis|hospital|foods?|vlees|vis|zuivel|kaas|bakkerij|bakkers|bakery|bakeries|slagerij|slager|butchers|brouwerij|brewery|brewers|koffie|coffee|catering|horeca|hotels?|resort|camping|glamping|restaurant|brasserie|cafe|eetcafe|lunchroom|ijssalon|snackbar|groothandel|wholesale|handel|trading|import|export|winkels?|retail|stores?|markt|supermarkt|mode|fashion|textiel|textiles|schoenen|shoes|juwelier|optiek|meubelen|furniture|interieur|interiors|keukens|kitchens|wonen|woningbouw|woningcorporatie|vastgoed|makelaars|makelaardij|properties|estates|realty|invest|investments|capital|ventures|kwekerij|kwekers|nurseries|nursery|plants?|bloemen|bloembollen|flowers|tuin|tuinen|tuincentrum|gardens?|paradijs|hoveniers|hoveniersbedrijf|loonbedrijf|agro|farms?|boerderij|melkvee|mengvoeder|voeders|feeds|dairy|garage|autobedrijf|motors|cars|fietsen|bikes|cycles|banden|metaal|metals?|staal|steel|hout|houthandel|timber|glas|glass|keramiek|ceramics|plastics|kunststoffen|papier|drukkerij|print|press|media|reclame|design|studio|reizen|travel|tours|taxi|bus|kinderopvang|montessori|school|scholen|sport|fitness|gym|golf|zeilmakerij|sails|jachtbouw|yachts|boats|installaties|installatiebedrijf|loodgieters|schilders|schilderwerken|dakwerken|roofing|recycling|milieu|afval|cleaning|schoonmaak|beveiliging|security|uitzend|uitzendbureau|payroll|consultancy|industries|industrie|fabriek|factory|works|mills?|molen|manufacturing|machines|machinebouw|chemie|chemicals|gas|olie|oil|water|waterschap|zeevis|visserij|fisheries|crematorium|uitvaart|museum|theater|festival|events|kapsalon|salon|beauty|ambacht|dakdekkers|voedsel|gilde|farma|parket|vloeren|zonwering|kozijnen|aannemers|aannemersbedrijf|verzekeringen|insurance|kredietunie|tapijt|verf|paints|joinery|catering|boeken|boekhandel|bloemist|florist)$/;
const opens = /^(?:bakkerij|slagerij|garage|cafe|hotel|restaurant|camping|kwekerij|drukkerij|brouwerij|groothandel|kaasgroothandel|transportbedrijf|bouwbedrijf|aannemersbedrijf|loonbedrijf|mengvoeder|rederij|apotheek|tandartspraktijk|huisartsenpraktijk|fysiotherapie|kapsalon|boekhandel|bloemenzaak|bloemisterij|autobedrijf|installatiebedrijf|schildersbedrijf|tuincentrum|manege|molen|maatschap|gebroeders|gebr|stichting|familie|firma|studio|villa|molenaar|landgoed|kasteel|theater|museum|kinderopvang|woningcorporatie|cooperatie|koninklijke|royal|houthandel|viskwekerij|wijnhandel|ijssalon|viswinkel|notariskantoor|zorggroep|dierenkliniek|dierenartsenpraktijk|jachtwerf|scheepswerf|eetcafe|machinefabriek|metaalbedrijf)$/;

const isFirm = (name: string): boolean => {
  const folded = foldWord(name).replace(/['’]s$/, '').replace(/[.,]+$/, '');
  const words = folded.split(/[\s-]+/);
  return legal.test(folded) || (words.length > 1 && (words.some((word, index) => index > 0 && trade.test(word)) || opens.test(words[0] ?? '') || trade.test(words[0] ?? ''))) || (words.length === 1 && /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(name)) || (words.length === 1 && folded.length > 8 && trade.test(folded));
};

/** A name that says of itself that it is a business: Rietgors Zeilmakerij, Hoogendam Koeltechniek B.V. */
export const firmRecogniser: Recogniser = {
  name: 'firm',
  reads: 'original',
  mayOccur: () => true,
  find: (text) => partyRecogniser.find(text).filter(({ start, end }: Span) => isFirm(text.slice(start, end))),
};
