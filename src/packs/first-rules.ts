export const schemaFile = 'postproef-rules.schema.json';
/** Editors with YAML support then complete fields and underline mistakes. */
export const schemaLine = `# yaml-language-server: $schema=${schemaFile}`;

/** What a new pack begins with, in a folder or on the page where rules are written: one rule that works, with a word on each line. */
export const firstRules = `${schemaLine}
# Made up: the move to another building is not announced yet. Change what you like; “postproef pack test” says whether it still holds.

vocabulary: # lists of phrases; a rule refers to one as {name}
  new-building:
    - De Zilverhof # found in Dutch and in English

rules:
  - id: unannounced-move # says what is wrong; lower case, words joined by -
    category: confidential-figures # the nearest of the twelve in rules/README.md
    severity: warn # info ○ a thin mark, warn ◇ one look before posting, block ◆ held
    message: # {found} becomes the marked words
      nl: 'Hier staat “{found}”. De verhuizing is nog niet aangekondigd.'
      en: 'This says “{found}”. The move is not announced yet.'
    why:
      nl: 'Klanten en buren horen het eerst van ons zelf.'
      en: 'Clients and neighbours should hear it from us first.'
    source: # where the rule comes from
      title:
        nl: 'Huisregel 3'
        en: 'House rule 3'
      checked: null # the day you last read it, such as '2026-11-22'; null shows as “not verified”
    do:
      nl: 'Wacht op het nieuwsbericht en deel dat.'
      en: 'Wait for the news item and share that.'
    dont:
      nl: 'De nieuwe plek alvast noemen.'
      en: 'Naming the new place already.'
    match: # one of these is enough
      - {kind: terms, phrases: ['{new-building}']}
      - {kind: near, first: ['(kantoor|office)'], second: ['(verhuist|verhuizen|verhuizing)', '(moves|moving|relocating)'], within: sentence}
    unless: # any of these takes it back
      - {phrases: [nieuwsbericht, 'news item'], within: draft}
    examples: # the rule’s own tests; ⟦ ⟧ say which words get the mark
      nl:
        match:
          - 'Straks drinken we koffie in ⟦De Zilverhof⟧!'
          - 'Ons ⟦kantoor verhuist⟧ in maart, ik verklap niet waarheen.'
        pass: # near misses: the same words, nothing wrong
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
