/**
 * Drafts to try on the demo pages and in tests. Plain data: no imports, so Node can read it too.
 * Every person, firm and number is invented; the citizen number is the well-known dummy 111222333 and the
 * bank account is the one that every Dutch IBAN manual prints.
 */
export interface Sample {
  id: string;
  lang: 'en' | 'nl';
  label: string;
  text: string;
  tone: 'clean' | 'leaking' | 'spammy';
}

export const samples: Sample[] = [
  {
    id: 'nl-tip', lang: 'nl', tone: 'clean', label: 'Een goede tip',
    text: 'Een tip uit de praktijk: digitale bonnetjes raken bij mij thuis het vaakst zoek.\n\nKies één plek, en ruim elk kwartaal een uur in om die bij te werken. Dat scheelt in januari een hoop zoekwerk. Hoe doet u dat? #ondernemen',
  },
  {
    id: 'nl-citizen-number', lang: 'nl', tone: 'leaking', label: 'Een BSN glipt mee',
    text: 'Vanmiddag de aangifte van mevrouw De Wit afgerond. Haar BSN is 111222333 en de teruggave van € 4.318 gaat naar NL91 ABNA 0417 1643 00.\n\nWat een fijn gezicht als iemand geld terugkrijgt!',
  },
  {
    id: 'nl-client', lang: 'nl', tone: 'leaking', label: 'Een klant herkenbaar',
    text: 'Spannende week: onze klant Bakkerij Zonneveld B.V. uit Amersfoort staat op omvallen. De bank heeft het krediet van € 250.000 opgezegd en het personeel weet nog van niets.\n\nMaandag praat ik met de curator. Duim voor me!',
  },
  {
    id: 'nl-spam', lang: 'nl', tone: 'spammy', label: 'Alles in hoofdletters',
    text: 'LET OP!!! De BESTE accountant van NEDERLAND! 🚀🚀🚀\n\nWij garanderen 100% dat u minder belasting betaalt. Gegarandeerd! Klik NU: https://example.com/actie\n\n#accountant #belasting #belastingtips #geld #succes #ondernemer #mkb #groei #winst #nu',
  },
  {
    id: 'en-tip', lang: 'en', tone: 'clean', label: 'A useful tip',
    text: 'Three things I wish every founder knew before their first annual accounts:\n\n1. Keep business and private spending apart from day one.\n2. Write down why you made a decision, while you still remember.\n3. Call us in October. By January everybody does.\n\n#smallbusiness',
  },
  {
    id: 'en-data', lang: 'en', tone: 'leaking', label: 'Details of a client',
    text: 'Just finished the audit of Marlow & Finch Trading Ltd and wow, what a mess. Turnover fell from €2.4 million to €1.1 million and nobody outside the board knows yet.\n\nQuestions? Ask their controller, r.finch@marlowfinch.example or 06 12345678.',
  },
  {
    id: 'en-spam', lang: 'en', tone: 'spammy', label: 'Too good to be true',
    text: 'STOP SCROLLING!!! 🔥🔥🔥 We GUARANTEE you will pay ZERO tax this year. 100% risk free!!!\n\nComment "TAX" and tag 5 friends to get our secret list. Only TODAY!\n\n#tax #money #rich #hustle #success #motivation #business #growth #mindset #winning',
  },
  {
    id: 'en-thanks', lang: 'en', tone: 'clean', label: 'A thank-you',
    text: 'Today our trainees finished their first stocktake. In a cold store. At 5 a.m. ❄️\n\nNot a single complaint, and the count was right the first time. Proud of this team.',
  },
];
