import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack, loadSource } from '../../src/packs/folder.ts';
import { withoutGrounds } from '../../src/packs/grounds.ts';
import { jsonSchema } from '../../src/packs/json-schema.ts';
import { inDutch } from '../../src/packs/dutch.ts';
import { lint, nothingIn } from '../../src/packs/lint.ts';
import { oneLine, PackProblems, withCaret } from '../../src/packs/problem.ts';
import { readPackJson, readSource } from '../../src/packs/read.ts';
import { firstHeader } from '../../src/cli/pack/first-header.ts';
import { firstRules } from '../../src/packs/first-rules.ts';
import { ours, packData, ruleData, signedBy } from './made.ts';

const header = { path: 'p/pack.yaml', text: firstHeader('kantoor', 'Kantoor') };
const rulesFile = (text: string) => ({ path: 'p/rules.yaml', text });
const mend = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The template has no “${from}”`);
    return text.replace(from, to);
  }, firstRules);

/** What the officer reads, one line each. */
const said = (text: string, base: Parameters<typeof lint>[1] = [], pack = header.text): string[] => {
  try {
    return lint(readSource([{ ...header, text: pack }, rulesFile(text)]), base).problems.map(oneLine);
  } catch (error) {
    if (error instanceof PackProblems) return error.problems.map(oneLine);
    throw error;
  }
};

describe('the pack that “pack new” makes', () => {
  it('has nothing to mend', () => expect(said(firstRules)).toEqual([]));
  it('may come from Windows, with its line ends and the mark in front', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(said(windows(firstRules), [], windows(header.text))).toEqual([]);
    expect(said(windows(mend(['severity: warn', 'severity: blok'])), [], windows(header.text))).toEqual([expect.stringContaining('p/rules.yaml:11:15')]);
    expect(readPackJson(windows(JSON.stringify(packData())), 'p.json').id).toBe('kantoor');
  });
  it('is the same twice, and takes any title', () => expect(readSource([{ path: 'pack.yaml', text: firstHeader('x', "Jansen's: {a} # b") }]).pack.title.nl).toBe("Jansen's: {a} # b"));
});

describe('a mistake is said once, in plain words, where it stands', () => {
  it.each<[string, readonly (readonly [string, string])[], string]>([
    ['a word that is none', [['severity: warn', 'severity: blok']], 'p/rules.yaml:11:15: unannounced-move: severity: Expected info, warn or block; got “blok”. Did you mean “block”?'],
    ['a word that “override” cannot have', [['severity: warn', 'override: reason\n    severity: warn']], 'p/rules.yaml:11:15: unannounced-move: override: Expected “never”; got “reason”'],
    ['a rule that nobody may pass, and that holds nothing', [['severity: warn', 'override: never\n    severity: warn']], 'p/rules.yaml:11:15: unannounced-move: override: Expected “severity: block” beside “override: never”; got “severity: warn”'],
    ['a field that is none', [['    unless:', '    unles:']], 'p/rules.yaml:32:5: unannounced-move: There is no field “unles” here. Did you mean “unless”?'],
    ['a field of which two others are as near', [['    why:', '    wy:']], 'p/rules.yaml:15:5: unannounced-move: There is no field “wy” here. Did you mean “why”?'],
    ['a field that belongs elsewhere', [['    message:', '    phrases: [a]\n    message:']], 'p/rules.yaml:12:5: unannounced-move: There is no field “phrases” here'],
    ['a word where true or false belongs', [['    message:', '    whole_quote: ja\n    message:']], 'p/rules.yaml:12:18: unannounced-move: whole_quote: Expected true or false; got “ja”. Write true or false, without quotes'],
    ['a misspelt field, not also a missing one', [['    message:', '    mesage:']], 'p/rules.yaml:12:5: unannounced-move: There is no field “mesage” here. Did you mean “message”?'],
    ['a field of a kind', [['terms, phrases:', 'terms, phrase:']], 'p/rules.yaml:30:23: unannounced-move: match[1]: There is no field “phrase” here. Did you mean “phrases”?'],
    ['a kind', [['kind: near', 'kind: naer']], 'p/rules.yaml:31:16: unannounced-move: match[2].kind: Expected entity, likely, metric, near, pattern, quote, requires or terms; got “naer”. Did you mean “near”?'],
    ['a text for a list', [["phrases: ['{new-building}']", "phrases: '{new-building}'"]], 'p/rules.yaml:30:32: unannounced-move: match[1].phrases: Expected a list of phrases such as [klant, opdrachtgever], or one each for nl, en and any; got “{new-building}”'],
    ['one language of two', [["      nl: 'Klanten en buren horen het eerst van ons zelf.'\n", '']], 'p/rules.yaml:16:7: unannounced-move: why: “nl” is missing'],
    ['a text of spaces', [["'Huisregel 3'", "'  '"]], 'p/rules.yaml:20:13: unannounced-move: source.title.nl: Expected a text; got an empty text'],
    ['somebody who answers for nothing', [['severity: warn', "severity: block\n    waiver: {by: M. Jansen, date: '2026-11-22', reason: ' '}"]], 'p/rules.yaml:12:57: unannounced-move: waiver.reason: Expected a text; got an empty text'],
    ['a day', [['checked: null', 'checked: 22-11-2026']], 'p/rules.yaml:22:16: unannounced-move: source.checked: Expected a day such as 2026-11-22; got “22-11-2026”'],
    ['a day that no calendar has', [['checked: null', "checked: '2026-02-31'"]], 'p/rules.yaml:22:16: unannounced-move: source.checked: Expected a day such as 2026-11-22; got “2026-02-31”'],
    ['a span too wide', [["{kind: terms, phrases: ['{new-building}']}", "{kind: pattern, pattern: 'De Z', keywords: [de], max_span: 900}"]], 'p/rules.yaml:30:68: unannounced-move: match[1].max_span: Expected at most 200; got 900'],
    ['a likelihood that is none', [["{kind: terms, phrases: ['{new-building}']}", '{kind: likely, of: spam-promo, over: 20}']], 'p/rules.yaml:30:46: unannounced-move: match[1].over: Expected at most 1; got 20'],
    ['braces that YAML takes for fields', [["'Huisregel 3'", '{found}']], 'p/rules.yaml:20:13: unannounced-move: source.title.nl: Expected a text; got fields (found). A text with { or : in it belongs between quotes'],
    ['too few examples', [["          - 'Mijn zus verhuist in maart naar Groningen.'\n", '']], 'p/rules.yaml:40:11: unannounced-move: examples.nl.pass: Expected at least 2; got 1'],
    ['no examples in a language', [[/ {6}en:\n {8}match:[\s\S]*$/.exec(firstRules)?.[0] ?? '?', '']], 'p/rules.yaml:35:7: unannounced-move: examples: “en” is missing. A rule of one language says so: scope: {languages: [nl]}'],
    ['an unknown list', [["'{new-building}'", "'{new-bilding}'"]], 'p/rules.yaml:30:33: unannounced-move: Unknown vocabulary {new-bilding} at character 1 of “{new-bilding}”. Did you mean {new-building}?'],
    ['an unknown recogniser', [["'{new-building}'", "'<monye>'"]], 'p/rules.yaml:30:33: unannounced-move: Unknown recogniser <monye> at character 1 of “<monye>”. Did you mean <money>?'],
    ['a bracket', [["'(kantoor|office)'", "'(kantoor|office'"]], 'p/rules.yaml:31:30: unannounced-move: Expected “)” at character 16 of “(kantoor|office”'],
    ['a phrase in a list', [['    - De Zilverhof', '    - De (Zilverhof']], 'p/rules.yaml:6:7: unannounced-move: Expected “)” at character 14 of “De (Zilverhof”'],
    ['a star alone', [["'(kantoor|office)'", "'kantoor *'"]], 'p/rules.yaml:31:30: A * alone finds nothing. For words in between write ... ; after the last word nothing is needed'],
    ['a misspelt {found}', [['“{found}”. De', '“{fuond}”. De']], 'p/rules.yaml:13:11: unannounced-move: message.nl: Expected {found}; got “{fuond}”'],
    ['a tab', [['    severity', '\tseverity']], 'p/rules.yaml:11:1: This line begins with a tab. YAML wants spaces'],
    ['a second colon', [["nl: 'Huisregel 3'", 'nl: Huisregel: 3']], 'p/rules.yaml:20:13: There is a second “: ” in this line. Put the text after the first one between single quotes'],
    ['an apostrophe inside single quotes', [["'Huisregel 3'", "'Foto's van het pand'"]], "p/rules.yaml:20:19: Inside single quotes a ' is written twice: 'Foto''s'"],
    ['an apostrophe and a colon', [["'Huisregel 3'", "'Foto's: niet delen'"]], "p/rules.yaml:20:13: Inside single quotes a ' is written twice: 'Foto''s'"],
    ['an apostrophe in a list', [["'news item'", "'foto's'"]], "p/rules.yaml:33:41: Inside single quotes a ' is written twice: 'Foto''s'"],
    ['curly quotes', [["'Huisregel 3'", '“Huisregel: drie”']], 'p/rules.yaml:20:13: Use straight quotes around a text, \' or ". Curly ones (‘ ’ “ ”) do not hold it together'],
    ['curly quotes in a list', [["'news item'", '‘{merger}’']], 'p/rules.yaml:33:36: Use straight quotes around a text, \' or ". Curly ones (‘ ’ “ ”) do not hold it together'],
    ['an open bracket', [['[nieuwsbericht,', '[nieuwsbericht, [']], 'p/rules.yaml:33:64: Something is not closed before this place: a quote, a bracket, or the “:” after a name'],
    ['a field twice', [['    severity: warn', '    severity: warn\n    severity: block']], 'p/rules.yaml:12:5: This field stands here twice. Keep one of them'],
    ['an alias of nothing', [["- 'Ons ⟦kantoor verhuist⟧", '- *kantoor\n          - ⟦kantoor verhuist⟧'], ["verklap niet waarheen.'", 'verklap niet waarheen.']], 'p/rules.yaml:38:13: There is no &kantoor before this place in this file. A text that begins with * belongs between single quotes'],
    ['a backslash between double quotes', [["'Huisregel 3'", '"Huisregel \\d"']], 'p/rules.yaml:20:24: Between double quotes a backslash means something else. Put this text between single quotes'],
    ['a backspace', [["'Huisregel 3'", '"Huis\\bregel"']], 'p/rules.yaml:20:13: unannounced-move: source.title.nl: Expected no control character; got a backspace. Between double quotes \\b means that: put a pattern between single quotes'],
    ['a sign without width', [["'Huisregel 3'", "'Huis\u200bregel 3'"]], 'p/rules.yaml:20:13: unannounced-move: source.title.nl: Expected no hidden character; got U+200B'],
    ['a joiner that joins nothing', [["'Huisregel 3'", "'Huis\u200dregel 3'"]], 'p/rules.yaml:20:13: unannounced-move: source.title.nl: Expected no hidden character; got U+200D'],
    ['signs that are no words', [["'{new-building}'", "'!!!', '{new-building}'"]], 'p/rules.yaml:30:33: “!!!” finds nothing, not even itself: signs are no words'],
    ['a sign inside a word', [['    - De Zilverhof', "    - De Zilverhof\n    - 'R&D'"]], 'p/rules.yaml:7:7: “R&D” finds nothing, not even itself. Write “R & D”'],
    ['a full stop beside a word', [['    - De Zilverhof', '    - De Wit & Zn.']], 'p/rules.yaml:6:7: “De Wit & Zn.” finds nothing, not even itself. Write “De Wit & Zn”'],
    ['a sign of per cent', [["'news item'", "'10%'"]], 'p/rules.yaml:33:35: “10%” finds nothing, not even itself. Write “10 %”'],
    ['a sign between words', [["'news item'", "'news/item'"]], 'p/rules.yaml:33:35: “news/item” finds nothing, not even itself. Write “news item”'],
    ['other brackets for the mark', [['⟦De Zilverhof⟧!', '[[De Zilverhof]]!']], 'p/rules.yaml:37:13: unannounced-move: examples.nl: Put ⟦ and ⟧ around the words that get the mark; [[ and ]] say nothing'],
    ['half a mark', [['⟦De Zilverhof⟧!', 'De Zilverhof⟧!']], 'p/rules.yaml:37:13: unannounced-move: examples.nl: Put ⟦ before the words that get the mark; ⟧ alone says nothing'],
    ['a keyword that the pattern never has in it', [["{kind: terms, phrases: ['{new-building}']}", "{kind: pattern, pattern: 'koffie in', keywords: [dossier], max_span: 20}"]], 'p/rules.yaml:30:57: unannounced-move: match[1].keywords: The pattern fits “koffie in” and finds nothing there: a keyword has to stand in what it finds'],
    ['a source read in the future', [['checked: null', "checked: '2999-01-01'"]], 'p/rules.yaml:22:16: unannounced-move: source.checked: Expected a day that has been; got “2999-01-01”'],
    ['somebody who will answer for it', [['severity: warn', "severity: block\n    waiver: {by: M. Jansen, date: '2999-01-01', reason: Nog geheim}"]], 'p/rules.yaml:12:35: unannounced-move: waiver.date: Expected a day that has been; got “2999-01-01”'],
    ['a trial to come', [['severity: warn', "severity: block\n    trial: {from: '2998-10-01', to: '2999-01-01', shown: 40, does_not_fit: 1}"]], 'p/rules.yaml:12:37: unannounced-move: trial.to: Expected a day that has been; got “2999-01-01”'],
    ['one space too few before a field', [['    severity: warn', '   severity: warn']], 'p/rules.yaml:11:1: This line begins too far to the left or to the right. Fields that belong together begin in one column'],
    ['one space too few before a -', [["          - 'Ons", "         - 'Ons"]], 'p/rules.yaml:38:1: This line begins too far to the left or to the right. Fields that belong together begin in one column'],
    ['spaces of a web page', [['    severity: warn', '\u00a0\u00a0\u00a0\u00a0severity: warn']], 'p/rules.yaml:11:1: This line begins with spaces of another kind, as web pages have them. YAML wants ordinary ones'],
    ['a rule without its -', [['  - id:', '    id:']], 'p/rules.yaml:9:5: unannounced-move: Expected a list; got fields (id, category, severity, message, why, source, do, dont, mat…). Put - before the first of them'],
    ['a field without its colon', [['severity: warn', 'severity warn']], 'p/rules.yaml:11:5: A field needs a “:” and a space after its name, on one line. A text over more lines belongs between quotes'],
    ['a colon in a text between braces', [["title:\n        nl: 'Huisregel 3'\n        en: 'House rule 3'", 'title: {nl: Let op: geheim, en: Secret}']], 'p/rules.yaml:19:19: There is a second “: ” in this line. Put the text after the first one between single quotes'],
    ['a comma in a text between braces', [["title:\n        nl: 'Huisregel 3'\n        en: 'House rule 3'", 'title: {nl: Let op, geheim, en: Secret}']], 'p/rules.yaml:19:27: unannounced-move: source.title: There is no field “geheim” here. A text with a comma in it belongs between quotes'],
    ['a quote that is not closed', [["'Huisregel 3'", "'Huisregel 3"]], 'p/rules.yaml:20:13: This quote is not closed. Put the same one at the end of the text'],
    ['a double quote that is not closed', [["'Huisregel 3'", '"Huisregel 3']], 'p/rules.yaml:20:13: This quote is not closed. Put the same one at the end of the text'],
    ['a quote that is not closed between braces', [["title:\n        nl: 'Huisregel 3'\n        en: 'House rule 3'", "title: {nl: 'Huisregel 3, en: 'House rule 3'}"]], 'p/rules.yaml:19:38: A quote before this place is not closed. Put the same one at the end of its text'],
    ['the same with double quotes', [["title:\n        nl: 'Huisregel 3'\n        en: 'House rule 3'", 'title: {nl: "Huisregel 3, en: "House rule 3"}']], 'p/rules.yaml:19:38: A quote before this place is not closed. Put the same one at the end of its text'],
    ['a word for a condition', [["      - {phrases: [nieuwsbericht, 'news item'], within: draft}", '      - nieuwsbericht']], 'p/rules.yaml:33:9: unannounced-move: unless[1]: Expected fields such as {phrases: [klant], within: sentence}; got “nieuwsbericht”'],
    ['a word for a matcher', [["{kind: terms, phrases: ['{new-building}']}", 'verhuizing']], 'p/rules.yaml:30:9: unannounced-move: match[1]: Expected fields such as {kind: terms, phrases: [klant]}; got “verhuizing”'],
    ['__proto__', [['  new-building:', '  __proto__:']], 'p/rules.yaml:5:3: vocabulary: Expected another name than “__proto__”'],
  ])('%s', (_, changes, problem) => {
    expect(said(mend(...changes))).toEqual([problem]);
    expect(inDutch(problem.replace(/^\S+ /, ''))).toBeDefined();
  });

  it.each([
    ['{kind: entity, entity: BSN}', '. Did you mean “bsn”?'],
    ['{kind: metric, of: hashtag, over: 3}', '. Did you mean “hashtags”?'],
    ["{kind: terms, phrases: ['<zzzz>']}", '. The recognisers are address, big-money, birth-date, '],
  ])('a name that is nearly one, or none at all: %s', (matcher, end) => {
    const [problem = '', ...more] = said(mend(["{kind: terms, phrases: ['{new-building}']}", matcher]));
    expect([problem, more]).toEqual([expect.stringContaining(end), []]);
    expect(inDutch(problem.replace(/^\S+ /, ''))).toBeDefined();
  });

  it('a joiner inside an emoji is none', () => expect(said(mend(["'Huisregel 3'", "'Huisregel 3 👩‍💻 👩🏽‍💻 ❤️‍🔥'"]))).toEqual([]));

  it('in Dutch too, with the same names and places', () => {
    const dutch = (changes: readonly (readonly [string, string])[]) => said(mend(...changes)).map((problem) => inDutch(problem.replace(/^\S+ /, '')));
    expect(dutch([['severity: warn', 'severity: blok']])).toEqual(['unannounced-move: severity: Hier hoort info, warn of block; er staat “blok”. Bedoelde u “block”?']);
    expect(dutch([["'{new-building}'", "'{new-bilding}'"]])).toEqual(['unannounced-move: Onbekende lijst {new-bilding}, bij teken 1 van “{new-bilding}”. Bedoelde u {new-building}?']);
    expect(dutch([["'Huisregel 3'", '{found}']])).toEqual(['unannounced-move: source.title.nl: Hier hoort een tekst; er staan velden (found). Een tekst met { of : erin hoort tussen aanhalingstekens']);
    expect(inDutch('bare: “category”, “severity” and “match” are missing')).toBe('bare: “category”, “severity” en “match” ontbreken');
    expect(inDutch('Something nobody foresaw')).toBeUndefined();
  });

  it('many at once, in the order of the file', () => {
    const problems = said(mend(['severity: warn', 'severity: blok'], ['    unless:', '    unles:'], ['checked: null', 'checked: nul']));
    expect(problems.map((problem) => problem.split(':').slice(0, 3).join(':'))).toEqual(['p/rules.yaml:11:15', 'p/rules.yaml:22:16', 'p/rules.yaml:32:5']);
  });

  it('an id and a list twice, in one file or in two', () => {
    const second = { path: 'p/second.yaml', text: firstRules };
    expect(said(firstRules + firstRules.slice(firstRules.indexOf('  - id:')))).toEqual([expect.stringMatching(/^p\/rules\.yaml:49:9: Expected each id once in a pack; “unannounced-move” also stands in p\/rules\.yaml$/)]);
    expect(() => readSource([header, rulesFile(firstRules), second])).toThrow(/p\/second\.yaml:5:3: .*“new-building”\np\/second\.yaml:9:9: .*also stands in p\/rules\.yaml/);
  });

  it('what is missing in one place is one mistake', () => expect(said('rules:\n  - id: bare\n')).toEqual([expect.stringMatching(/^p\/rules\.yaml:2:5: bare: “category”, “severity”, .* and “match” are missing$/)]));

  it('two of the engine’s own at once', () => expect(said(mend(["'{new-building}'", "'{nergens}'"]) + firstRules.slice(firstRules.indexOf('  - id:')).replace('unannounced-move', 'second').replace("'{new-building}'", "'(open'"))).toHaveLength(2));

  it('with the line and a caret under the place', () => {
    const [problem] = (() => {
      try {
        return readSource([header, rulesFile(mend(['severity: warn', 'severity: blok']))]).files.flatMap(({ problems }) => problems);
      } catch (error) {
        return (error as PackProblems).problems;
      }
    })();
    expect(problem && withCaret(problem).split('\n').slice(1)).toEqual(['  11 |     severity: blok # info ○ a thin mark, warn ◇ one look before posting, block ◆ held', '     |               ^']);
  });
});

describe('a mistake in pack.yaml', () => {
  it.each([
    ['sequence: 1', 'sequence: 0', 'p/pack.yaml:5:11: sequence: Expected a number from 1 up; got 0'],
    ['version: 1.0.0', ' version: 1.0.0', 'p/pack.yaml:3:5: The line after this one begins too far to the right. Fields that belong together begin in one column'],
    ["engine: '>=1 <2'", "engine: '>=9'", 'p/pack.yaml:7:9: engine: It asks for >=9; this is 1.'],
    ['# overrides:\n#   - {rule: many-hashtags, off: true}', 'overrides:\n   - {rule: unannounced-move}', 'p/pack.yaml:14:6: unannounced-move: Expected off, severity, stage, lock or override; got none'],
    ['# overrides:\n#   - {rule: many-hashtags, off: true}', 'overrides:\n   - {rule: unannounced-move, override: never}', 'p/pack.yaml:14:41: unannounced-move: override: Expected “severity: block” beside “override: never”; got “severity: warn”'],
    ['# overrides:\n#   - {rule: many-hashtags, off: true}', 'overrides:\n   - {rule: unannounced-move, off: true, override: never}', 'p/pack.yaml:14:52: unannounced-move: override: Expected “severity: block” beside “override: never”; got “off: true”'],
    ['# overrides:\n#   - {rule: many-hashtags, off: true}', 'overrides:\n   - {rule: unannounced-move, lock: true}\n   - {rule: unannounced-move, off: true}', 'p/pack.yaml:15:6: unannounced-move: This override does nothing: the rule is locked, and this would loosen it'],
    ['# overrides:\n#   - {rule: many-hashtags, off: true}', 'overrides:\n   - {rule: unannounced-move, severity: info}\n   - {rule: unannounced-move, severity: warn}', 'p/pack.yaml:15:41: unannounced-move: Expected one override of a rule’s severity; an earlier one here says something else'],
    ['# overrides:\n#   - {rule: many-hashtags, off: true}', 'overrides:\n   - {rule: unannounced-move, off: true, severity: info}', 'p/pack.yaml:14:52: unannounced-move: With “off: true” this severity does nothing. Keep one of the two'],
    ['layer: firm # on top of the default rules', 'layer: personal\noverrides: [{rule: unannounced-move, severity: info}]', 'p/pack.yaml:7:13: unannounced-move: This override does nothing: in the layer personal a rule that tips or warns can be switched off, and nothing else'],
  ])('%s → %s', (from, to, problem) => {
    expect(said(firstRules, [], header.text.replace(from, to))).toEqual([problem]);
    expect(inDutch(problem.replace(/^\S+ /, ''))).toBeDefined();
  });
});

it('two overrides of one rule may add up', () => expect(said(firstRules, [], `${header.text}overrides:\n  - {rule: unannounced-move, severity: info}\n  - {rule: unannounced-move, lock: true}\n`)).toEqual([]));

it('a moment in pack.yaml is told: the building writes it', () => {
  const { problems, advice } = lint(readSource([{ ...header, text: `${header.text}created: '2026-01-01T00:00:00Z'\n` }, rulesFile(firstRules)]), []);
  expect(problems).toEqual([]);
  expect(advice.map(oneLine)).toEqual(['p/pack.yaml:16:1: created: “pack build” writes the moment itself, in place of this one. Leave it out']);
  expect(inDutch(advice[0]?.message ?? '')).toBeDefined();
});

it('a step back is told: the version after it needs none', () => {
  const { problems, advice } = lint(readSource([{ ...header, text: `${header.text}rollback: {reason: Te streng}\n` }, rulesFile(firstRules)]), []);
  expect(problems).toEqual([]);
  expect(advice.map(oneLine)).toEqual(['p/pack.yaml:16:1: rollback: While it stands here, any lower version is taken. Leave it out of the version after this one']);
  expect(inDutch(advice[0]?.message ?? '')).toBeDefined();
});

it('a pack that is too large to be built', () => {
  const lists = Array.from({ length: 40 }, (_, list) => `  list-${list}: [${Array.from({ length: 1_000 }, (__, index) => `woord-${list}-${index}`).join(', ')}]\n`);
  const problems = said(firstRules.replace('  new-building:', `${lists.join('')}  new-building:`));
  expect(problems).toEqual([expect.stringMatching(/^p\/pack\.yaml:2:1: Expected at most 524288 bytes; got \d+\.$/)]);
});

describe('attacks on the reader', () => {
  it('an alias bomb is stopped at once', () => {
    const lists = [...'abcdefghi'].map((name, index, all) => `${name}: &${name} [${Array(10).fill(index === 0 ? 'x' : `*${all[index - 1]}`).join(', ')}]`);
    const start = performance.now();
    expect(said(lists.join('\n'))).toEqual([expect.stringContaining('Aliases (*name) stand for too much here')]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('an alias in a circle is no endless one', () => expect(said('vocabulary: &a\n  list: *a\n').length).toBeGreaterThan(0));

  it('a file too large is not read', () => expect(said('x'.repeat(5_000_000))).toEqual([expect.stringMatching(/^p\/rules\.yaml:1:1: Expected at most 4194304 characters/)]));

  it('a hundred levels', () => expect(said(`vocabulary: ${'['.repeat(100)}${']'.repeat(100)}`).length).toBeGreaterThan(0));
});

describe('a rule that holds posts', () => {
  const rule = { severity: 'block' } as const;
  const trial = { from: '2026-10-01', to: '2026-11-05', shown: 120, does_not_fit: 4 };
  it.each([
    [rule, 'proved itself first'],
    [{ ...rule, trial: { ...trial, to: '2026-10-20' } }, '30 days or more; got 19'],
    [{ ...rule, trial: { ...trial, does_not_fit: 12 } }, 'got 10%'],
    [{ ...rule, trial: { ...trial, shown: 0, does_not_fit: 0 } }, 'shown: 0'],
    [{ ...rule, trial: { ...trial, shown: 1, does_not_fit: 0 } }, '10 times or more; got shown: 1'],
  ])('%j needs more', (one, problem) => {
    expect(withoutGrounds(one)).toContain(problem);
    expect(inDutch(withoutGrounds(one) ?? '')).toBeDefined();
  });
  it.each([{ severity: 'warn' } as const, { ...rule, stage: 'mark' } as const, { ...rule, stage: 'count' } as const, { ...rule, trial }, { ...rule, waiver: { by: 'M. Jansen', date: '2026-11-22', reason: 'De fusie is geheim.' } }])('%j is fine', (one) => expect(withoutGrounds(one)).toBeUndefined());

  it('is asked of a firm’s pack, and not of the default one', () => {
    expect(said(mend(['severity: warn', 'severity: block']))).toEqual([expect.stringContaining('p/rules.yaml:11:15: unannounced-move: A rule that holds posts')]);
    expect(said(mend(['severity: warn', 'severity: block']), [], header.text.replace('layer: firm', 'layer: base'))).toEqual([]);
  });

  it('may be one that nobody passes, with grounds as any other', () => {
    const held = mend(['severity: warn', "severity: block\n    override: never\n    waiver: {by: M. Jansen, date: '2026-11-22', reason: De fusie is geheim.}"]);
    expect(said(held)).toEqual([]);
    expect(said(held.replace('    override: never\n', ''), [], `${header.text}overrides:\n  - {rule: unannounced-move, override: never, lock: true}\n`)).toEqual([]);
  });

  it('is asked of an override too', () => {
    const pack = `${header.text}overrides:\n  - {rule: unannounced-move, severity: block}\n`;
    expect(said(firstRules, [], pack)).toEqual([expect.stringContaining('p/pack.yaml:17:40: unannounced-move: A rule that holds posts')]);
  });
});

describe('beside the default rules', () => {
  const nba = loadPack('rules/nba');
  it('an id that they have is taken, a list that they have is pointed out', () => {
    expect(said(mend(['id: unannounced-move', 'id: client-named']), [nba])).toEqual([expect.stringContaining('p/rules.yaml:9:9: client-named: This id is taken by a rule of the pack nba')]);
    const linted = lint(readSource([header, rulesFile(firstRules.replaceAll('new-building', 'consent'))]), [nba]);
    expect(linted.advice.map(oneLine)).toEqual([expect.stringContaining('p/rules.yaml:5:3: This list takes the place of {consent} in the pack nba')]);
  }, 120_000);
  it('a firm’s pack is not the base', () => {
    const problem = 'p/pack.yaml:6:8: layer: Expected firm, team or personal; got “base”. Only the default rules are the base';
    expect(said(mend(['severity: warn', 'severity: block']), [nba], header.text.replace('layer: firm', 'layer: base'))).toEqual([problem]);
    expect(inDutch(problem.replace(/^\S+ /, ''))).toBeDefined();
  }, 120_000);
  it('an override of nothing', () => expect(said(firstRules, [nba], `${header.text}overrides:\n  - {rule: client-namd, off: true}\n`)).toEqual([expect.stringContaining('p/pack.yaml:17:12: There is no rule “client-namd” to override')]), 120_000);
});

describe('a folder', () => {
  const folderWith = (rules: Buffer | string, name = 'rules.yaml', pack = 'pack.yaml'): string => {
    const folder = mkdtempSync(join(tmpdir(), 'postproef-folder-'));
    writeFileSync(join(folder, pack), header.text);
    writeFileSync(join(folder, name), rules);
    return folder;
  };
  it('may have capitals in its names', () => expect(loadPack(folderWith(firstRules, 'Rules.YAML', 'Pack.yml')).rules).toHaveLength(1));
  it.each<[string, string, string]>([
    ['rules.yaml.txt', firstRules, 'read; passed over: rules.yaml.txt'],
    ['rules.yaml', '', 'read'],
  ])('with nothing to read in %s has something to mend', (name, text, end) => {
    const problems = nothingIn(loadSource(folderWith(text, name)));
    expect(problems.map(({ message }) => message)).toEqual([`Expected rules, lists or overrides; got none. Only files whose names end in .yaml or .yml are ${end}`]);
  });
  it('may have what editors, version control and the system put into it', () => {
    const folder = folderWith(firstRules);
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, '.github/workflows/lint.yml'), 'name: Lint');
    writeFileSync(join(folder, '._rules.yaml'), Buffer.from('0005160700ff', 'hex'));
    symlinkSync('nobody@nowhere', join(folder, '.#rules.yaml'));
    mkdirSync(join(folder, 'team.yaml'));
    expect(loadPack(folder).rules).toHaveLength(1);
  });
  it('of overrides alone is a pack', () => expect(nothingIn(readSource([{ ...header, text: `${header.text}overrides:\n  - {rule: many-hashtags, off: true}\n` }]))).toEqual([]));
  it.each<[string, Buffer]>([
    ['Latin-1', Buffer.from(firstRules.replace('drinken', 'drinken één'), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${firstRules}`, 'utf16le')],
  ])('in %s is no text', (_, bytes) => expect(() => loadSource(folderWith(bytes))).toThrow(/rules\.yaml: not UTF-8\. Save it as UTF-8 \(in Notepad/));
  it('with a document of Word in it is told so', () => expect(() => loadSource(folderWith(Buffer.from('PK\u0003\u0004\u0014\u0000\u00ff', 'latin1')))).toThrow('rules.yaml: a file of Word, Excel or the like. Save it as plain text, in UTF-8'));
});

describe('a built pack', () => {
  it('is read with or without its envelope', async () => {
    expect(readPackJson(JSON.stringify(packData()), 'p.json').id).toBe('kantoor');
    expect(readPackJson(await signedBy(ours), 'p.pack.json').id).toBe('kantoor');
  });
  it('cut off, or wrong inside, is said with its place', () => {
    const text = JSON.stringify(packData({ rules: [ruleData({ severity: 'blok' })] }));
    expect(() => readPackJson(text.slice(0, 100), 'p.json')).toThrow(/^p\.json:1:\d+: Expected JSON/);
    expect(() => readPackJson('Mooie dag', 'p.json')).toThrow(/^p\.json:1:1: Expected JSON/);
    expect(() => readPackJson(text, 'p.json')).toThrow(`p.json:1:${text.indexOf('"blok"') + 1}: boat-trip: severity: Expected info, warn or block`);
  });
});

it('the schema for editors knows every field, and says something of most', () => {
  const schema = JSON.parse(jsonSchema()) as { properties: Record<string, { description?: string; items?: { properties: Record<string, unknown> } }> };
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['id', 'sequence', 'overrides', 'vocabulary', 'rules']));
  expect(Object.keys(schema.properties['rules']?.items?.properties ?? {})).toEqual(expect.arrayContaining(['stage', 'allow', 'fix', 'match', 'waiver']));
  expect(schema.properties['sequence']?.description).toContain('rises');
});
