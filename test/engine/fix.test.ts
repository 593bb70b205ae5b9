import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { draftOf } from '../../src/engine/examples.ts';
import { fixed, fixFor, type Fix } from '../../src/engine/fix.ts';
import { editOf, type FixData } from '../../src/engine/fixes/index.ts';
import { ClientNames, clientListOf } from '../../src/engine/known/clients.ts';
import { languages, type DraftLanguage, type Finding, type RuleTexts } from '../../src/engine/types.ts';
import { loadPack } from '../../src/packs/folder.ts';
import { packWith } from './pack-with.ts';

const pack = loadPack('rules/nba');
const secret = new Uint8Array(16);
const nothingKnown = createChecker([pack]);

/** Every example of a rule that its own fix is offered for, before and after. */
const offeredBy = (rule: (typeof pack.rules)[number]) =>
  languages.flatMap((language) => {
    const { match = [], clients } = rule.examples[language] ?? {};
    const checker = clients ? createChecker([pack], { clients: new ClientNames(clientListOf(clients, secret).list, secret) }) : nothingKnown;
    return match.flatMap((example) => {
      const draft = draftOf(rule, example);
      const finding = checker.check(draft).findings.find((one) => one.rule.id === rule.id);
      const fix: Fix | undefined = finding && fixFor(checker, draft, finding);
      return finding && fix ? [{ checker, draft, finding, fix, after: { ...draft, text: fixed(draft.text, fix) } }] : [];
    });
  });

const withFix = pack.rules.filter(({ fix }) => fix);

describe('a rule that offers a wording', () => {
  it.each(withFix.map((rule) => [rule.id, rule] as const))('%s: it takes the point away, in the words that it shows', (_, rule) => {
    for (const { checker, draft, finding, fix, after } of offeredBy(rule)) {
      const left = checker.check(after).findings;
      expect(left.filter(({ rule: { id }, start, end }) => id === rule.id && start < fix.start + fix.text.length && fix.start < end), after.text).toEqual([]);
      expect(left.length, after.text).toBeLessThanOrEqual(checker.check(draft).findings.length);
      expect(draft.text.slice(fix.start, fix.end)).toBe(fix.found);
      expect(fix.start).toBeGreaterThanOrEqual(finding.start - 1);
      expect(fix.end).toBeLessThanOrEqual(finding.end + 1);
      expect(after.text).not.toMatch(/ {2}|\s$/);
    }
  });

  it('has an example that it is offered for, in each rule but one', () => {
    expect(withFix.filter((rule) => offeredBy(rule).length === 0).map(({ id }) => id)).toEqual(['firm-by-name']);
  });

  it.each([
    ['Ons kantoor vindt dit voorstel geen goed idee.', 'Ik vind dit voorstel geen goed idee.'],
    ['Ons kantoor vindt het onwerkbaar en weigert mee te werken.', undefined], // “Ik vind het onwerkbaar en weigert”
    ['Wij van Hazelhof Accountants vinden de nieuwe regels onwerkbaar.', 'Ik vind de nieuwe regels onwerkbaar.'],
    ['Wij van Hazelhof Accountants vinden onze minister onnavolgbaar.', undefined],
    ['Bij ons krijgt u gegarandeerd geld terug van de fiscus.', 'Bij ons krijgt u mogelijk geld terug van de fiscus.'],
    ['Vraagje: het BSN 250591960 wordt geweigerd, waar vul ik dat in?', 'Vraagje: het BSN ••••••••• wordt geweigerd, waar vul ik dat in?'],
    ['⟦UIT ONDERZOEK⟧', undefined],
    ['Our R&D credit applications are guaranteed to be approved.', 'Our R&D credit applications are likely to be approved.'],
    ['Our R&D credit applications are guaranteed to be approved. Every time.', undefined],
    ['Bij ons krijgt u gegarandeerd geld terug. Punt uit.', undefined],
    ['Bij ons krijgt u gegarandeerd geld terug, elke keer weer.', undefined],
    ['Uit onderzoek blijkt dat thuiswerkers sneller samenstellen.', 'Ik denk dat thuiswerkers sneller samenstellen.'],
    ['Uit onderzoek blijkt dat thuiswerkers 18% sneller samenstellen.', undefined], // a figure is no opinion
    ['Studies show that people at home work twice as fast.', undefined],
    ['Vandaag de inventarisatie bij Houthandel Wessels gedaan.', 'Vandaag de inventarisatie bij een klant gedaan.'],
    ['Trots op onze klant Bakkerij Zonneveld B.V.: vijftig jaar brood!', 'Trots op een klant: vijftig jaar brood!'],
    ['Spannende week: onze klant Bakkerij Zonneveld B.V. uit Amersfoort staat op omvallen.', 'Spannende week: een klant staat op omvallen.'],
    ['Our client Sunfield Bakery Ltd. turned fifty this year.', 'A client turned fifty this year.'],
    ['Vandaag de inventarisatie bij Houthandel Wessels gedaan. De koffie van Wessels was heet.', undefined], // who reads on knows the name
    ['Vandaag de inventarisatie bij Houthandel Wessels gedaan. Leuk! #houthandelwessels', undefined],
  ])('%s', (text, expected) => {
    const draft = { text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' } as const;
    const [finding] = nothingKnown.check(draft).findings;
    const fix = finding && fixFor(nothingKnown, draft, finding);
    expect(fix && fixed(text, fix)).toBe(expected);
  });
});

describe('a wording is offered', () => {
  const draft = { text: 'Dit is geheim.', platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' } as const;
  type More = Parameters<typeof packWith>[2];
  const ruleOf = (id: string, phrase: string, more: More = {}) => ({ ...packWith([{ kind: 'terms', phrases: [phrase] }], {}, { severity: 'warn', ...more }).rules[0]!, id });
  /** What is written in place of “geheim”, which is a warning; beside it these rules. */
  const offered = (...others: ReturnType<typeof ruleOf>[]): string | undefined => {
    const checker = createChecker([{ ...packWith([]), rules: [ruleOf('one', 'geheim', { fix: { replace: { nl: 'stil en rustig', en: 'quiet' } } }), ...others] }]);
    const finding = checker.check(draft).findings.find((one) => one.rule.id === 'one');
    return finding && fixFor(checker, draft, finding)?.text;
  };

  it('where the point goes', () => expect(offered()).toBe('stil en rustig'));
  it('where a lighter one of its category comes in its place', () => expect(offered(ruleOf('tip', 'stil', { severity: 'info' }))).toBe('stil en rustig'));
  it('not where one as grave of its category does', () => expect(offered(ruleOf('again', 'stil'), ruleOf('gone', 'geheim', { category: 'offensive', severity: 'block' }))).toBeUndefined());
  it('not where one as grave of another category does: nothing is won', () => expect(offered(ruleOf('other', 'stil', { category: 'offensive' }))).toBeUndefined());
  it('not where more points come, however light', () =>
    expect(offered(ruleOf('tip', 'stil', { severity: 'info', category: 'offensive' }), ruleOf('more', 'rustig', { severity: 'info', category: 'client-name' }))).toBeUndefined());
  it('not for words that were others when they were looked at', () => {
    const checker = createChecker([{ ...packWith([]), rules: [ruleOf('one', 'geheim', { fix: { remove: true } })] }]);
    const [finding] = checker.check(draft).findings;
    expect(finding && fixFor(checker, { ...draft, text: `Nee. ${draft.text}` }, finding)).toBeUndefined();
  });
});

describe('a client’s name', () => {
  const names = {
    nl: ["Frituur 't Pleintje", 'Café ’t Hoekje', 'Van der Meer', 'Van der Wiel & Zonen', 'Van den Berg Transport', 'Autobedrijf Smit en Zn.', 'Loodgieter Smit, Zonen & Co.', 'J. van den Berg', 'A.B. Jansen', 'Hoogendam Koeltechniek B.V.', 'Hans van Dijk', 'Gebr. Smeets', 'Bakkerij De Korst', 'Smeets, Otten en Partners'],
    en: ["O'Brien's Bakery", 'Dr. Harris', 'St. Mary’s School', 'Harper, Lee and Partners', 'Harrow & Sons', 'J. van den Berg', 'Penwick Marine Ltd', 'Van der Meer'],
  };
  const places = {
    nl: ['Onze klant ✱ bestaat vijftig jaar.', 'Vandaag de aangifte van ✱ ingediend.', 'Vandaag de inventarisatie bij ✱ in Wetteren gedaan.', '✱ is al tien jaar klant bij ons.', 'Met ✱ de jaarrekening besproken, altijd fijn.', 'De lonen van ✱ zijn klaar, en die van ✱ waren de laatste.'],
    en: ['Our client ✱ has a new roof.', 'Finished the stock count at ✱ in Leeds today.', '✱ has been our client for ten years.', 'We audited ✱ for years.', 'The tax return of ✱ was filed today.', 'The payroll for ✱ is done, and ✱ was the last.'],
  };
  const texts = languages.flatMap((language) => names[language].flatMap((name) => places[language].map((place) => [place.replaceAll('✱', name), name] as const)));
  const draftOfText = (text: string) => ({ text, platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' }) as const;
  const isLoud = ({ rule, severity }: Finding) => rule.category === 'client-name' && severity !== 'info';

  it.each(texts)('%s: the mark does not cut it, and no wording leaves or breaks it', (text, name) => {
    const draft = draftOfText(text);
    const loud = nothingKnown.check(draft).findings.filter(isLoud);
    if (/^(?:Onze klant|Our client)/.test(text)) expect(loud.map((finding) => finding.text.replace(/\.$/, '')).join(' ')).toContain(name.replace(/\.$/, ''));
    for (const finding of loud) {
      const fix = fixFor(nothingKnown, draft, finding);
      if (!fix) continue;
      const after = fixed(text, fix);
      const left = nothingKnown.check(draftOfText(after)).findings.filter(isLoud);
      expect(left.filter(({ start, end }) => start < fix.start + fix.text.length && fix.start < end), after).toEqual([]);
      expect(after).not.toMatch(/(?<!^)Van een klant|(?:de|het|onze|klant|een|the|our|a) (?:een klant|a client)|(?:een klant|a client)(?: ['’&+]|,? (?:en|and) (?:Z|z|S|s|P)| \p{Lu}|\. \p{Ll})/u);
      const stands = after.split(name).length - 1;
      expect(stands, after).toBe(text.split(name).length - 2);
      if (stands === 0) for (const word of name.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []) if (!/^(?:Van|Onze|Our)$/.test(word)) expect(after).not.toContain(word);
      if (stands > 0) expect(left.length, after).toBeGreaterThan(0);
    }
  });

  it('is offered a wording after a preposition', () => {
    const offers = texts.filter(([text]) => /aangifte van|inventarisatie bij|stock count at/.test(text)).filter(([text]) => {
      const draft = draftOfText(text);
      return nothingKnown.check(draft).findings.filter(isLoud).some((finding) => fixFor(nothingKnown, draft, finding));
    });
    expect(offers.length).toBeGreaterThan(28);
  });
});

describe('what a fix writes', () => {
  /** The words between ⟦ and ⟧ are marked. */
  const written = (marked: string, fix: FixData, language: DraftLanguage = 'nl'): string | undefined => {
    const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
    const text = marked.replace(/[⟦⟧]/g, '');
    const finding: Finding = { rule: {} as RuleTexts, severity: 'warn', start, end, text: text.slice(start, end), message: '' };
    const edit = editOf(fix, { text, finding, language });
    return edit && fixed(text, edit);
  };
  const aClient: FixData = { name: { nl: 'een klant', en: 'a client' } };

  it.each([
    ['Gewerkt bij ⟦Bakkerij De Korst⟧ vandaag.', 'Gewerkt bij een klant vandaag.'],
    ['Vandaag ⟦inventarisatie bij Houthandel Wessels⟧ gedaan.', 'Vandaag inventarisatie bij een klant gedaan.'],
    ['Geluncht met ⟦Van Dam en Zn.⟧ vandaag.', 'Geluncht met een klant vandaag.'],
    ['De ⟦Bakkerij De Korst⟧ is dicht.', undefined], // “De een klant”
    ['Bij ⟦Bakkerij⟧ Korst is het druk.', undefined], // the name goes on
    ['Bij ⟦de enige molenaar⟧ gewerkt.', undefined], // no name
    ['De boot van ⟦Visser⟧-directeur Jan.', undefined],
    ["De kas van ⟦Frituur⟧ 't Pleintje klopt.", undefined],
    ['De kas van ⟦Smit⟧ en Zonen klopt.', undefined],
    ['De kas van ⟦Smit⟧, Zonen & Co klopt.', undefined],
    ['De kas van ⟦Otten⟧ van de kaasboerderij klopt.', undefined],
    ['Onze ⟦klant Van Dijk⟧ verhuist.', undefined], // a part of the name
    ['Onze ⟦klant Hans van den Berg⟧ verhuist.', undefined],
    ['Vandaag bij ⟦onze klant Bakkerij Zonneveld B.V⟧., een mooi bedrijf.', 'Vandaag bij een klant, een mooi bedrijf.'],
    ['⟦Onze klant Wessels⟧ verhuist.', 'Een klant verhuist.'],
    ['Daar stond ⟦mijn nieuwe klant garage Visser⟧ al.', 'Daar stond een nieuwe klant al.'],
    ['⟦Klant Jansen⟧ belde.', 'Een klant belde.'],
    ['Vandaag bij ⟦onze klant Wessels B.V⟧. uit Amersfoort geweest.', 'Vandaag bij een klant geweest.'],
    ['Vandaag bij ⟦onze klant Wessels⟧ uit Den Haag geweest.', undefined],
    ['De ⟦klant Jansen⟧ belde.', undefined],
    ['⟦Onze klant de heer Jansen⟧ belde.', undefined],
    ['⟦Onze grootste klant Wessels⟧ verhuist.', undefined], // “een grootste klant”
    ['⟦Onze klant Smit⟧ en Jansen verhuizen.', undefined],
    ['⟦Hans van Dijk⟧ verhuist.', undefined],
    ['Onze ⟦klant Hotel Aan Zee⟧ verhuist.', undefined],
    ['⟦Bij Visser⟧ is het druk.', 'Bij een klant is het druk.'],
    ['⟦Aangifte van Van Dijk⟧ ingediend.', 'Aangifte van een klant ingediend.'],
    ['De ⟦VPB van Van Dijk⟧ ingediend.', 'De VPB van een klant ingediend.'],
    ['De kas van ⟦Smit en Zn⟧. bijgewerkt.', 'De kas van een klant bijgewerkt.'],
    ['De kas van ⟦Smit⟧. Bijgewerkt.', 'De kas van een klant. Bijgewerkt.'],
  ])('a name: %s', (text, expected) => expect(written(text, aClient)).toBe(expected));

  it('a name in a language that is not known stays', () => expect(written('Bij ⟦Visser⟧.', aClient, 'unknown')).toBeUndefined());
  it.each([
    ['Pitched to ⟦Duxbury, the people from Otley⟧ today.', undefined],
    ['A day at ⟦the Verstraeten⟧ chocolate factory.', undefined],
    ['A letter from ⟦Duxbury Mills⟧ today.', 'A letter from a client today.'],
    ['Lunch with ⟦Sander⟧ and Noor from Krekelhof Glamping.', undefined],
    ['Proud of ⟦our client Sunfield Bakery⟧.', 'Proud of a client.'],
    ['⟦Our new client Sunfield⟧ moved.', 'A new client moved.'],
    ['⟦Our client Sunfield’s⟧ roof is new.', 'A client’s roof is new.'],
    ['⟦Our oldest client Sunfield⟧ moved.', undefined],
  ])('a name in English: %s', (text, expected) => expect(written(text, aClient, 'en')).toBe(expected));
  it('a possessive stays one', () => expect(written('Morning at ⟦Golden Crust’s⟧ shop.', aClient, 'en')).toBe('Morning at a client’s shop.'));

  it.each([
    ['⟦NL91 ABNA 0417⟧', 'numbers', '•••• ABNA ••••'],
    ['⟦een twee drie⟧', 'numbers', '••• •••• ••••'],
    ['⟦wachtwoord is “Lente26!”⟧', 'last-word', 'wachtwoord is “••••••••”'],
    ['⟦a.b@c.nl⟧', 'everything', '•.•@•.••'],
  ] as const)('a mask: %s %s', (text, mask, expected) => expect(written(text, { mask })).toBe(expected));

  it.each([
    ['Let op. ⟦DIT IS DE BTW-TIP VAN DE NBA⟧ voor u', 'Let op. Dit is de btw-tip van de NBA voor u'],
    ['Kijk: ⟦I AM SO HAPPY⟧', 'Kijk: I am so happy'],
    ['⟦IJSKOUDE WAARHEID⟧', 'IJskoude waarheid'],
    ['Dat is ⟦EEN IJSKOUDE WAARHEID⟧', 'Dat is een ijskoude waarheid'],
    ['⟦WIJ ZIJN ALLEMAAL ISACA⟧', 'Wij zijn allemaal ISACA'],
    ['⟦WIJ ZIJN ALLEMAAL ISACA GECERTIFICEERD⟧', undefined], // not known to be a word
    ['⟦MORGEN NAAR AMSTERDAM MET JANNEKE⟧', undefined],
    ['⟦EERST ANS BELLEN⟧', undefined],
    ['⟦MENEER BAKKER BEDANKT⟧', undefined],
    ['⟦DANK AAN DRS VOS⟧', undefined],
    ['⟦DE HOGE RAAD ZEGT NEE⟧', undefined],
    ['⟦IEDER NBA-LID KOMT⟧', undefined],
    ['⟦DE HELE IT GAAT OM⟧', undefined], // in other words “it”
  ])('capitals: %s', (text, expected) => expect(written(text, { calm: 'capitals' })).toBe(expected));

  it.each([
    ['⟦CALL US MONDAY⟧', undefined],
    ['⟦WE LOVE IT⟧', undefined],
    ['⟦BOOK NOW OR NEVER⟧', 'Book now or never'],
    ['⟦DON’T LET THE VAT WAIT⟧', 'Don’t let the VAT wait'],
  ])('capitals in English: %s', (text, expected) => expect(written(text, { calm: 'capitals' }, 'en')).toBe(expected));

  it.each([
    ['Blij! ⟦#a #b #c⟧', 'Blij! #a #b'],
    ['De ⟦#a en #b van #c⟧ zijn blij', undefined], // words of a sentence
    ['⟦#a #b #c⟧ lees mijn stuk', undefined],
    ['⟦#a #b #c⟧', '#a #b'],
  ])('hashtags: %s', (text, expected) => expect(written(text, { keep: { hashtags: 2 } })).toBe(expected));

  it('leaves five stars as they are', () => expect(written('Dank! ⟦⭐⭐⭐⭐⭐⟧', { keep: { emoji: 2 } })).toBeUndefined());
  it('writes capitals where they were', () => expect(written('⟦BIJNA ALLE⟧ BEDRIJVEN', { words: { nl: { 'bijna alle': 'veel' } } })).toBe('VEEL BEDRIJVEN'));
  it('keeps the capital at the beginning of a sentence', () => {
    expect(written('Kijk. ⟦Uit onderzoek blijkt dat⟧ het kan.', { words: { nl: { 'uit onderzoek blijkt dat': 'ik denk dat' } } })).toBe('Kijk. Ik denk dat het kan.');
    expect(written('⟦Hij⟧ kwam.', { replace: { nl: 'iemand', en: 'somebody' } })).toBe('Iemand kwam.');
    expect(written('⟦Snel⟧ gaan wij door.', { replace: { nl: 'ijverig', en: 'gladly' } })).toBe('IJverig gaan wij door.');
  });
  it('names only the words that are new', () => {
    const softer: FixData = { words: { nl: { 'u gegarandeerd': 'u mogelijk', 'gegarandeerd minder': 'mogelijk minder', 'werkt voor iedereen hier': 'werkt voor velen hier' } } };
    const edit = (text: string) => editOf(softer, { text, finding: { rule: {} as RuleTexts, severity: 'warn', start: 0, end: text.length, text, message: '' }, language: 'nl' });
    expect(edit('Zo krijgt u gegarandeerd geld.')).toEqual({ start: 12, end: 24, text: 'mogelijk' });
    expect(edit('Gegarandeerd minder werk.')).toEqual({ start: 0, end: 12, text: 'Mogelijk' });
    expect(edit('Het werkt voor iedereen hier.')).toEqual({ start: 15, end: 23, text: 'velen' });
  });
  it('takes one space along with words that go', () => expect(written('Goed. ⟦Goed.⟧ Ja.', { remove: true })).toBe('Goed. Ja.'));
});
