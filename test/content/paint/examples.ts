import type { Category, Finding, Severity, Source } from '../../../src/engine/types.ts';

/** A draft as an accountant writes it, with three levels of points in it. */
export const draft =
  'Trots op ons team! Onze klant Jansen Bouw zei gisteren: “Zonder jullie hadden we de jaarcijfers nooit op tijd gehaald.” ' +
  'Uit onderzoek blijkt dat 80% van de mkb’ers te veel belasting betaalt. Bel nu en profiteer van 20% korting!!!';

const nba: Source = {
  title: { nl: 'NBA, Sociale media (2017), paragraaf 4', en: 'NBA, Social media (2017), section 4' },
  url: 'https://www.nba.nl/',
  checked: '2026-11-22',
};

export const examples: readonly Finding[] = [
  finding('client-quote', 'block', '“Zonder jullie hadden we de jaarcijfers nooit op tijd gehaald.”', nba, {
    message: ['Lezers zien woorden van een klant. Weet de klant dat u dit plaatst?', 'Readers see the words of a client. Does the client know about this post?'],
    why: ['U hebt geheimhouding over klanten. Een citaat kan meer vertellen dan u bedoelt.', 'You keep client matters confidential. A quote can tell more than you mean.'],
    do: ['“Mooi om te zien hoe een bouwbedrijf op tijd klaar was.”', '“Good to see how a builder was ready on time.”'],
    dont: ['“Jansen Bouw zei: zonder jullie was het niet gelukt.”', '“Jansen Bouw said: we could not have done it without you.”'],
  }),
  finding('missing-source', 'warn', 'Uit onderzoek blijkt dat 80% van de mkb’ers', { ...nba, checked: null }, {
    message: ['Lezers kunnen dit getal niet nagaan. Noem het onderzoek en het jaar.', 'Readers cannot look this figure up. Name the study and the year.'],
    why: ['Een mening met een bron overtuigt meer. Zo kan iedereen het feit controleren.', 'An opinion with a source is stronger. Everyone can then check the fact.'],
    do: ['“Volgens het CBS (2025) ...”, met een link.', '“According to the CBS (2025) ...”, with a link.'],
    dont: ['“Uit onderzoek blijkt ...”', '“Research shows ...”'],
  }),
  finding('spam-promo', 'info', 'Bel nu en profiteer van 20% korting!!!', nba, {
    message: ['Lezers zien hier vooral reclame. Vertel wat zij eraan hebben.', 'Readers mostly see an advert here. Tell them what is in it for them.'],
    why: ['Wie alleen zendt, verliest lezers. Een vraag of een tip begint een gesprek.', 'Broadcasting loses readers. A question or a tip starts a conversation.'],
    do: ['“Vragen over uw aangifte? Ik denk graag mee.”', '“Questions about your return? I am happy to help.”'],
    dont: ['“Bel nu!!!”', '“Call now!!!”'],
  }),
];

type Pair = readonly [nl: string, en: string];

function finding(category: Category, severity: Severity, text: string, source: Source, texts: Record<'message' | 'why' | 'do' | 'dont', Pair>): Finding {
  const both = ([nl, en]: Pair): { nl: string; en: string } => ({ nl, en });
  const start = Math.max(0, draft.indexOf(text));
  return {
    start,
    end: start + text.length,
    text,
    severity,
    message: texts.message[0],
    rule: {
      id: `nba.${category}`, category, severity, source,
      message: both(texts.message), why: both(texts.why), do: both(texts.do), dont: both(texts.dont),
    },
  };
}
