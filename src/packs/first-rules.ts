import type { Language } from '../engine/types.ts';

export const schemaFile = 'postproef-rules.schema.json';
/** Editors with YAML support then complete fields and underline mistakes. */
export const schemaLine = `# yaml-language-server: $schema=${schemaFile}`;

/** What stands behind each line. */
const english = {
  made: 'Made up: the move to another building is not announced yet. Change what you like; “postproef pack test” says whether it still holds.',
  lists: 'lists of phrases; a rule refers to one as {name}',
  both: 'found in Dutch and in English',
  id: 'says what is wrong; lower case, words joined by -',
  category: 'the nearest of the twelve in rules/README.md',
  severity: 'info ○ a thin mark, warn ◇ one look before posting, block ◆ held',
  found: '{found} becomes the marked words',
  source: 'where the rule comes from',
  checked: "the day you last read it, such as '2026-11-22'; null shows as “not verified”",
  match: 'one of these is enough',
  unless: 'any of these takes it back',
  examples: 'the rule’s own tests; ⟦ ⟧ say which words get the mark',
  pass: 'near misses: the same words, nothing wrong',
};

const dutch: typeof english = {
  made: 'Verzonnen: de verhuizing naar een ander gebouw is nog niet aangekondigd. Verander wat u wilt; hieronder ziet u of alles nog klopt.',
  lists: 'lijsten van woorden; een regel noemt er een als {naam}',
  both: 'gevonden in het Nederlands en in het Engels',
  id: 'zegt wat er is; kleine letters, woorden met - ertussen',
  category: 'de naaste van de twaalf soorten',
  severity: 'info ○ een dunne streep, warn ◇ nog één keer kijken voor het plaatsen, block ◆ wordt tegengehouden',
  found: '{found} wordt de gemarkeerde woorden',
  source: 'waar de regel vandaan komt',
  checked: "de dag waarop u de bron het laatst las, zoals '2026-11-22'; null staat er als “niet geverifieerd”",
  match: 'één hiervan is genoeg',
  unless: 'met één hiervan geldt het niet',
  examples: 'wat de regel moet vinden en wat niet; ⟦ ⟧ zegt welke woorden de streep krijgen',
  pass: 'net niet: dezelfde woorden, maar niets aan de hand',
};

const rulesWith = (notes: typeof english): string => `${schemaLine}
# ${notes.made}

vocabulary: # ${notes.lists}
  new-building:
    - De Zilverhof # ${notes.both}

rules:
  - id: unannounced-move # ${notes.id}
    category: confidential-figures # ${notes.category}
    severity: warn # ${notes.severity}
    message: # ${notes.found}
      nl: 'Hier staat “{found}”. De verhuizing is nog niet aangekondigd.'
      en: 'This says “{found}”. The move is not announced yet.'
    why:
      nl: 'Klanten en buren horen het eerst van ons zelf.'
      en: 'Clients and neighbours should hear it from us first.'
    source: # ${notes.source}
      title:
        nl: 'Huisregel 3'
        en: 'House rule 3'
      checked: null # ${notes.checked}
    do:
      nl: 'Wacht op het nieuwsbericht en deel dat.'
      en: 'Wait for the news item and share that.'
    dont:
      nl: 'De nieuwe plek alvast noemen.'
      en: 'Naming the new place already.'
    match: # ${notes.match}
      - {kind: terms, phrases: ['{new-building}']}
      - {kind: near, first: ['(kantoor|office)'], second: ['(verhuist|verhuizen|verhuizing)', '(moves|moving|relocating)'], within: sentence}
    unless: # ${notes.unless}
      - {phrases: [nieuwsbericht, 'news item'], within: draft}
    examples: # ${notes.examples}
      nl:
        match:
          - 'Straks drinken we koffie in ⟦De Zilverhof⟧!'
          - 'Ons ⟦kantoor verhuist⟧ in maart, ik verklap niet waarheen.'
        pass: # ${notes.pass}
          - 'Mijn zus verhuist in maart naar Groningen.'
          - 'Nieuwsbericht: ons kantoor verhuist in maart naar De Zilverhof.'
      en:
        match:
          - 'Soon we will have our coffee in ⟦De Zilverhof⟧!'
          - 'Our ⟦office is moving⟧ in March, I am not telling where.'
        pass:
          - 'My sister is moving to Groningen in March.'
          - 'News item: our office is moving to De Zilverhof in March.'
`;

/** What the page where rules are written begins with: one rule that works, with a word on each line. */
export const firstRulesIn: Readonly<Record<Language, string>> = { nl: rulesWith(dutch), en: rulesWith(english) };
/** The same in a folder, where the command speaks English. */
export const firstRules = firstRulesIn.en;
