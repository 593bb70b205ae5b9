import { isPlainLetter } from '../text/characters.ts';
import { eachMatch } from '../text/each-match.ts';
import { foldWord } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../types.ts';
import { firstNames } from './lists/first-names.ts';
import { isFirmHandle, opensFirm } from './lists/trades.ts';
import type { Recogniser } from './recogniser.ts';

/** Capitalised words that are no names, folded: how sentences begin, days, months, nations, tools of the trade. */
const noNames = new Set(
  (
    'de het een en van ik je jij u uw wij we ze zij hij er dit dat deze die mijn onze ons ons zijn haar hun jullie wat wie waar wanneer hoe waarom welke als maar dus want of ook nog nu al vandaag gisteren morgen net zojuist eindelijk wist heb heeft had is was ben bent waren ' +
    'in op bij met naar voor door over uit tot om na sinds tijdens vanaf volgens namens tussen zonder geen niet alle alles veel elk elke ieder iedere dank bedankt gefeliciteerd trots mooi leuk fijn goed hoera let check tip lees kijk vraag stel denk bel mail klik ja nee hallo hoi beste geachte groet ps zo daar hier toen dan even gewoon soms vaak altijd nooit iemand niemand iedereen ' +
    'the a an i you he she it they my our your his her their this that these those what who where when how why which if but so because or also now today yesterday tomorrow just finally did do does have has had are were am be been at on by with to for from about out until since during after before without no not all every each any some many most thanks thank congrats congratulations proud great good nice happy look read check tip ask think call click yes hello hi dear please let can could would will should may might there here then always never someone nobody everyone one two three four five our its ' +
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday januari februari maart april mei juni juli augustus september oktober november december january february march may june july august october ' +
    'nederland nederlands nederlandse belgie duitsland europa europees europese engels duits frans dutch english german french european netherlands holland europe amerika amerikaans uk us usa polen chinees ' +
    'linkedin facebook twitter instagram whatsapp excel word powerpoint outlook teams google microsoft chatgpt copilot kerst pasen pinksteren sinterklaas christmas easter wta wwft btw vpb ib avg gdpr isa ifrs rj cao dga zzp mkb bv nv ra aa rb cfo ceo coo hr it ai esg csrd ' +
    // more ways to begin a sentence, and the work of accountants: “Lonen Smeets Interieurbouw”, “Dag Joke”
    'ha haha hey he dag lieve goedemorgen goedemiddag goedenavond allez amai welkom welcome bravo chapeau proficiat hulde respect kudos zie weer straks ooit gisteravond vanavond vanmiddag vanmorgen vanochtend vannacht volgende vorige enkel alleen samen zelf nieuw nieuwe geen meer misschien laatst onlangs eens nadat zodra terwijl omdat hoewel behalve binnen buiten achter onder boven naast tegen sinds rond langs same yet still once again maybe perhaps recently another both few several next last first second third new old sir madam anyone everyone jawel joh sorry sindsdien vroeger later soon ' +
    'lonen loonrun loonstroken loonstrookjes salarissen jaarrekening jaarrekeningen jaarcijfers jaarstukken jaarwerk controle audit audits auditing aangifte aangiftes steekproef inventarisatie slotbespreking kick-off kickoff interim grootboek boekhouding administratie payslips wages payroll salaries vat accounts invoices invoice factuur facturen klant client prospect offerte pitch proposal dossier file fieldwork walkthrough stocktake samenstelling deponering telling team meet buy jaarverslag aandeelhouders directie management board'
  ).split(' '),
);
const particles = String.raw`van der|van den|van de|van het|van ['’]t|['’]t|d['’]n|van|de|der|den|ter|ten|te|von|el|la|le|di|du|&|en zn\.?|en zonen`;
const capital = String.raw`(?:\p{Lu}[\p{L}\p{M}'’\-]*\p{L}|\p{Lu}\.(?:\p{Lu}\.)*|\p{Lu}(?=\s&|&)|B\.?V\.?|N\.?V\.?)`;
/** The dot after them ends no name: Dr. Smit, St. Mary. */
const title = String.raw`(?:Dr|Drs|Mr|Mrs|Ms|Ir|Ing|Prof|Dhr|Mevr|Mw|Fam|Fa|Gebr|St)\.`;
const sequence = new RegExp(String.raw`(?:${title} ){0,3}(?:(?:Van|De|Der|Den|Ter|Ten)\s(?:(?:der|den|de|het|’t|'t)\s)?)?${capital}(?:[ &]{1,3}(?:${title} )?(?:(?:${particles})[ ]){0,2}${capital}){0,5}`, 'uy');
const titleFirst = new RegExp(`${title} `, 'uy');
/** How a firm's name ends after the names in it: Smit, Zonen & Co., Harper, Lee and Partners. The last dot is the sentence's, where that may end. */
const partners = new RegExp(String.raw`(?:, ${capital}){0,3},? (?:&|\+|en|and|und) (?:Zonen|zonen|Zoon|zoon|Zn|zn|Dochters?|Sons?|sons|Daughters?|Brothers|Bros|Co|Cie|Partners|Associates|Vennoten)(?![\p{L}\p{N}])(?:\.(?=,| \p{Ll}))?`, 'uy');
const opensSentence = /(?:^|[.!?:…\n•*\-–—>“"„‘'(]|\p{Extended_Pictographic}\uFE0F?)\s*$/u;
const afterTitle = /(?:^|[^\p{L}])(?:dhr|mevr|mw|mr|mrs|ms|dr|drs|ir|ing|prof|fam|fa|gebr|st)\. $/iu;

/** Latin capitals, plain and accented; a rarer one is looked up. */
const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) || (code > 0xff && code < 0x2000 && /\p{Lu}/u.test(String.fromCharCode(code)));
const opensWord = /[^\p{L}\p{N}@#]/u;

/** A word that is no name, whatever its capital. */
export const isCommon = (word: string): boolean => noNames.has(word.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]|['’].*$/g, ''));
/** Maleisische, Amerikaanse: an adjective of a country. */
const isNational = (word: string): boolean => /^\p{Lu}\p{Ll}+(?:ische?|aanse?|eense?)$/u.test(word);
const isAbbreviation = (word: string): boolean => /^[\p{Lu}\d-]{2,5}$/u.test(word);

/** Gerrit, or a brand such as TuinParadijs. */
const isNameByItself = (word: string): boolean => /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(word) || firstNames.has(word.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]|['’].*$/g, ''));

/** Van der Meer: a surname, also where the last word of it is an ordinary one. Before a word that opens a sentence “van de” may be no part of a name. */
const isSurname = (found: string, opensSentence: boolean): boolean => /^(?:Van (?:der|den|['’]t)|Ter|Ten) \p{Lu}\p{Ll}/u.test(found) || (!opensSentence && /^Van (?:de|het) \p{Lu}\p{Ll}/u.test(found));

/** Where in what was found the name is: drops what only looks like a name at the front; what is left must hold a real capitalised word. */
const trim = (found: string, opensSentence: boolean): Span | undefined => {
  let rest = found;
  let opening = opensSentence;
  for (let first = /^\S+/.exec(rest)?.[0]; first && isCommon(first) && !/^(?:Van|De|Der|Den|Ter|Ten)$/.test(first); first = /^\S+/.exec(rest)?.[0]) {
    rest = rest.slice(first.length).trimStart();
    opening = false;
  }
  const words = rest.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length === 0 || (words.every((word) => isCommon(word) || isAbbreviation(word)) && !isSurname(rest, opening))) return undefined;
  if (/^[^\p{Ll}]+$/u.test(rest) && words.filter((word) => isCommon(word)).length > 1) return undefined; // a sentence in capitals
  if (opening && words.length === 1 && !isNameByItself(words[0] as string)) return undefined; // any word is capitalised there
  if (words.length === 1 && isNational(words[0] as string)) return undefined;
  return { start: found.length - rest.length, end: found.length };
};
const trimInside = remembered((found) => trim(found, false));
const trimOpening = remembered((found) => trim(found, true));

/** What a capitalised word is that stands by itself, as `trim` answers: a name anywhere, a name inside a sentence only, or none. */
const judge = remembered((word): 'none' | 'inside' | 'name' => (isCommon(word) || isAbbreviation(word) || isNational(word) ? 'none' : isNameByItself(word) ? 'name' : 'inside'));

/** An apostrophe or hyphen inside a word. */
const isInner = (code: number): boolean => code === 39 || code === 45 || code === 0x2019;
/** What a name may go on with in small letters, or begin with after Van and De. */
const goesOn = new Set('van de der den ter ten te von el la le di du en het d'.split(' '));
const endsName = new Set([...'.,;:!?)…”"'].map((mark) => mark.charCodeAt(0)));
const startsElse = new Set([...'0123456789(“"€#@–—'].map((mark) => mark.charCodeAt(0)));

/** Can no name go on after the space at `end`? */
const endsAtSpace = (text: string, end: number): boolean => {
  const start = end + 1;
  const next = text.charCodeAt(start);
  if (next < 97 || next > 122) return startsElse.has(next);
  let last = start + 1;
  while (last < text.length && last < start + 4 && isPlainLetter(text.charCodeAt(last))) last += 1;
  return !goesOn.has(text.slice(start, last));
};

/** Of a word in plain letters after which a name cannot go on, its end; else -1. */
const endOfLoneWord = (text: string, start: number): number => {
  let end = start + 1;
  for (let code = text.charCodeAt(end); isPlainLetter(code) || isInner(code); code = text.charCodeAt(end)) end += 1;
  if (end - start < 2 || isInner(text.charCodeAt(end - 1))) return -1;
  if (end === text.length) return end;
  return (text.charCodeAt(end) === 32 ? endsAtSpace(text, end) : endsName.has(text.charCodeAt(end))) ? end : -1;
};
/** The English I: no name, and no initial. */
const isLoneLetter = (text: string, start: number): boolean => text.charCodeAt(start + 1) === 32 && text.charCodeAt(start + 2) !== 38;

const endsSentence = new Set([...'.:!?'].map((mark) => mark.charCodeAt(0)));
/** The commonest ways to open a sentence, without a pattern. */
const opensPlainly = (text: string, start: number): boolean => start === 0 || (text.charCodeAt(start - 1) === 32 && endsSentence.has(text.charCodeAt(start - 2)));

const opens = (text: string, start: number): boolean => (opensPlainly(text, start) || opensSentence.test(text.slice(Math.max(0, start - 4), start))) && !afterTitle.test(text.slice(Math.max(0, start - 8), start));

/** @returns where the name that ends at `end` goes on to as a firm's, or `end` itself */
const endWithPartners = (text: string, end: number): number => {
  const code = text.charCodeAt(end);
  if (code !== 32 && code !== 44) return end;
  partners.lastIndex = end;
  return end + (partners.exec(text)?.[0].length ?? 0);
};
const hasTitleAt = (text: string, start: number, end: number): boolean => {
  if (text.charCodeAt(end) !== 46 || end - start > 4) return false;
  titleFirst.lastIndex = start;
  return titleFirst.test(text);
};

const loneName = (text: string, start: number, end: number): Span | undefined => {
  const alone = judge(text.slice(start, end));
  if (alone === 'none') return undefined;
  const whole = endWithPartners(text, end);
  return whole === end && alone === 'inside' && opens(text, start) ? undefined : { start, end: whole };
};
/** @param found what looks like a name of more than one word at `start` */
const longName = (text: string, start: number, found: string): Span | undefined => {
  const name = opens(text, start) ? trimOpening(found) : trimInside(found);
  return name && { start: start + name.start, end: endWithPartners(text, start + name.end) };
};

/** Letters of the shortest kind that is looked for. */
const shortestKind = 5;
const isKind = remembered((word) => word.length >= shortestKind && opensFirm(foldWord(word)) && !/^(?:famil|firma|stichting|maatsch|gebr|museum|theater|kasteel|villa|koninklijk|royal|transport|molen)/.test(word));
const wordBefore = /(?:^|[^\p{L}\p{N}@#-])(?:([\p{Ll}’']+) )?(\p{Ll}+) $/u;
/** Is the word that ends at `end` too short to be a kind? Most are: van, bij, met. */
const isShort = (text: string, end: number): boolean => {
  let start = end;
  while (start > 0 && isPlainLetter(text.charCodeAt(start - 1))) start -= 1;
  return end - start < shortestKind && !(text.charCodeAt(start - 1) >= 128);
};
const determiner = /^(?:de|het|een|die|dat|deze|dit|onze|mijn|hun|haar|zijn|jouw|uw|jullie|geen|elke|iedere|the|a|an)$/;
/** “bij slagerij Otten”: without an article the trade is a part of the name. @returns where the name begins */
const startWithTrade = (text: string, start: number): number => {
  const last = text.charCodeAt(start - 2);
  if (text.charCodeAt(start - 1) !== 32 || last < 97 || last > 122 || isShort(text, start - 1)) return start;
  const [, former = '', kind = ''] = wordBefore.exec(text.slice(Math.max(0, start - 60), start)) ?? [];
  return isKind(kind) && !determiner.test(former) ? start - kind.length - 1 : start;
};
const withTrade = (text: string, span: Span): Span => ({ start: startWithTrade(text, span.start), end: span.end });

const handle = /[\p{L}\p{N}_]{4,40}/uy;
/** @NoorderkadeFerries: a handle that says that it is a business is a name as well. */
const businessHandle = (text: string, at: number): Span | undefined => {
  handle.lastIndex = at + 1;
  const found = handle.exec(text)?.[0];
  return found && isFirmHandle(found) ? { start: at, end: at + 1 + found.length } : undefined;
};

const legalForm = / (?:bv|b\.v\.|nv|vof|v\.o\.f\.|ltd|gmbh)(?![\p{L}\p{N}])/gu;
const wordsBefore = /(?:(?<=^|[^\p{L}\p{N}@#.-])[\p{Ll}&'’-]{2,}(?: |$)){2,4}$/u;
const noFirm = /^(?:eigen|holding|werk|personal|stamrecht|beheer|spaar|pensioen|lege|aparte|tweede|derde|andere|buitenlandse|nederlandse|dutch|own|existing|single|private|stille|kleine|grote|gewone|zelf|dga|mijn|jouw|je|uw|per|vs|versus|eenmanszaak|zzp|ondernemer|ondernemers|oprichten|opgericht|overstap|starten|beginnen|werkmaatschappij|wordt|worden|werd|heet|noem|noemen|the|like|into|make|called|geen|elke|iedere)$/;
/** rietdekkersbedrijf wolters bv: no capitals, but a legal form. At least two words that can be a name. */
const lowerCaseFirms = (text: string): Span[] => {
  const found: Span[] = [];
  eachMatch(text, legalForm, ({ 0: form, index }) => {
    const words = (wordsBefore.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '').split(' ').filter(Boolean);
    const first = words.findLastIndex((word) => isCommon(word) || noFirm.test(word)) + 1;
    const name = words.slice(first).join(' ');
    if (words.length - first >= 2) found.push({ start: index - name.length, end: index + form.length });
  });
  return found;
};

/** Names of persons and firms, by their capitals; told apart from sentence openings and common capitalised words. */
export const nameRecogniser: Recogniser = {
  name: 'name',
  reads: 'original',
  mayOccur: () => true,
  find(text) {
    const found: Span[] = [];
    // From capital to capital: a pattern tried at every letter costs ten times as much.
    for (let at = 0; at < text.length; at += 1) {
      if (text.charCodeAt(at) === 64 && opensWord.test(text[at - 1] ?? ' ')) {
        const span = businessHandle(text, at);
        if (span) found.push(span);
        at = span ? span.end - 1 : at;
        continue;
      }
      if (!isCapital(text.charCodeAt(at)) || !opensWord.test(text[at - 1] ?? ' ')) continue;
      if (isLoneLetter(text, at)) continue;
      const end = endOfLoneWord(text, at);
      if (end >= 0 && !hasTitleAt(text, at, end)) {
        const span = loneName(text, at, end);
        if (span) found.push(withTrade(text, span));
        at = (span?.end ?? end) - 1;
        continue;
      }
      sequence.lastIndex = at;
      const match = sequence.exec(text);
      const span = match && longName(text, at, match[0]);
      if (span) found.push(withTrade(text, span));
      if (match) at = (span?.end ?? at + match[0].length) - 1;
    }
    if (!/ (?:bv|b\.v\.|nv|vof|v\.o\.f\.|ltd|gmbh)/.test(text)) return found;
    const lower = lowerCaseFirms(text).filter(({ start, end }) => !found.some((one) => one.start < end && start < one.end));
    return lower.length > 0 ? [...found, ...lower].sort((a, b) => a.start - b.start) : found;
  },
};
