/**
 * What is wrong with a pack, in Dutch. The messages are made in English where each mistake is found, here and in the engine; this is the one
 * place that knows their other language. The tests of those mistakes see to it that each has its Dutch.
 */

/** Ways to say what was expected; also what is found in their place. */
const nouns: Readonly<Record<string, string>> = {
  nothing: 'niets',
  none: 'geen',
  'an empty text': 'een lege tekst',
  'an empty list': 'een lege lijst',
  'a list': 'een lijst',
  'a text': 'een tekst',
  'a number': 'een getal',
  'a whole number': 'een geheel getal',
  'true or false': 'true of false',
  fields: 'velden',
  'fields such as {kind: terms, phrases: [klant]}': 'velden zoals {kind: terms, phrases: [klant]}',
  'fields such as {phrases: [klant], within: sentence}': 'velden zoals {phrases: [klant], within: sentence}',
  null: 'null',
  'names, each with a list of phrases': 'namen, elk met een lijst van woorden',
  'something else': 'iets anders',
  'a name': 'een naam',
  'a whole number from 1 up, higher in every pack that is signed': 'een geheel getal vanaf 1, hoger in elk pakket dat ondertekend wordt',
  'a text in both languages, {nl: …, en: …}': 'een tekst in beide talen, {nl: …, en: …}',
  'a list of phrases such as [klant, opdrachtgever], or one each for nl, en and any': 'een lijst van woorden zoals [klant, opdrachtgever], of voor nl, en en any elk een',
  'one of replace, name, words, mask, remove, calm, keep, such as replace: {nl: …, en: …}': 'een van replace, name, words, mask, remove, calm, keep, bijvoorbeeld replace: {nl: …, en: …}',
  'a web address such as https://www.nba.nl': 'een webadres zoals https://www.nba.nl',
  'a day such as 2026-11-22': 'een dag zoals 2026-11-22',
  'a day that has been': 'een dag die niet in de toekomst ligt',
  'a moment such as 2026-11-22T09:00:00Z': 'een moment zoals 2026-11-22T09:00:00Z',
  'small letters and digits, joined by -, such as client-quote-named': 'kleine letters en cijfers, verbonden met -, zoals client-quote-named',
  'a name of small letters, digits and -, such as client-noun': 'een naam van kleine letters, cijfers en -, zoals client-noun',
  'a range such as “>=1 <2”': 'een bereik zoals “>=1 <2”',
  'a text with at most two …': 'een tekst met hoogstens twee …',
};

const noun = (said: string): string => {
  const fields = /^fields \((.*)\)$/s.exec(said);
  if (fields) return `velden (${fields[1]})`;
  return nouns[said] ?? said.replace(/ or (?=[^ ]+$)/, ' of ').replace(/ and (?=“[^”]+”$)/, ' en ');
};

const hints: Readonly<Record<string, string>> = {
  'Leave the quotes out': 'Laat de aanhalingstekens weg',
  'Put - before the first of them': 'Zet een - voor het eerste veld',
  'Put it between quotes': 'Zet het tussen aanhalingstekens',
  'A text with { or : in it belongs between quotes': 'Een tekst met { of : erin hoort tussen aanhalingstekens',
  'Only the default rules are the base': 'Alleen de standaardregels zijn de basis',
  'Write true or false, without quotes': 'Schrijf true of false, zonder aanhalingstekens',
};

/** Said as they are. */
const whole: Readonly<Record<string, string>> = {
  'A * alone finds nothing. For words in between write ... ; after the last word nothing is needed': 'Een * alleen vindt niets. Schrijf ... voor woorden ertussen; achter het laatste woord hoeft niets',
  'A *name can have no &name or !type of its own': 'Een *naam kan zelf geen &naam of !type hebben',
  'A list and fields are mixed here. Lines of a list begin with “- ”; fields are “name: …”': 'Hier staan een lijst en velden door elkaar. Tekstregels van een lijst beginnen met “- ”; velden zijn “naam: …”',
  'Between double quotes a backslash means something else. Put this text between single quotes': 'Tussen dubbele aanhalingstekens betekent een backslash iets anders. Zet deze tekst tussen enkele aanhalingstekens',
  'This line begins too far to the left or to the right. Fields that belong together begin in one column': 'Deze tekstregel begint te ver naar links of naar rechts. Velden die bij elkaar horen, beginnen onder elkaar',
  'A text cannot begin with this sign. Put it between single quotes': 'Een tekst kan niet met dit teken beginnen. Zet hem tussen enkele aanhalingstekens',
  'There is a second “: ” in this line. Put the text after the first one between single quotes': 'In deze tekstregel staat nog een “: ”. Zet de tekst na de eerste tussen enkele aanhalingstekens',
  'Between { } or [ ] everything stands with commas, without lists or fields on lines of their own': 'Tussen { } of [ ] staat alles met komma’s, zonder lijsten of velden op eigen tekstregels',
  'This field stands here twice. Keep one of them': 'Dit veld staat hier twee keer. Houd er één',
  'Something is not closed before this place: a quote, a bracket, or the “:” after a name': 'Vóór deze plek is iets niet gesloten: een aanhalingsteken, een haakje, of de “:” na een naam ontbreekt',
  'A field needs a “:” and a space after its name, on one line. A text over more lines belongs between quotes': 'Na de naam van een veld horen een “:” en een spatie, op dezelfde tekstregel. Een tekst over meer tekstregels hoort tussen aanhalingstekens',
  'The line after this one begins too far to the right. Fields that belong together begin in one column': 'De volgende tekstregel begint te ver naar rechts. Velden die bij elkaar horen, beginnen onder elkaar',
  'This quote is not closed. Put the same one at the end of the text': 'Dit aanhalingsteken is niet gesloten. Zet hetzelfde teken achter de tekst',
  'A quote before this place is not closed. Put the same one at the end of its text': 'Vóór deze plek is een aanhalingsteken niet gesloten. Zet hetzelfde teken achter die tekst',
  'This line begins with spaces of another kind, as web pages have them. YAML wants ordinary ones': 'Deze tekstregel begint met een ander soort spaties, zoals webpagina’s die hebben. YAML wil gewone',
  'A second document begins here (“---”). Put it in a file of its own': 'Hier begint een tweede document (“---”). Zet dat in een eigen bestand',
  'Expected a plain name before the “:”': 'Vóór de “:” hoort een gewone naam',
  'This line begins with a tab. YAML wants spaces': 'Deze tekstregel begint met een tab. YAML wil spaties',
  'Expected no type such as “!text”. A text that begins with ! belongs between single quotes': 'Hier hoort geen type zoals “!text”. Een tekst die met ! begint, hoort tussen enkele aanhalingstekens',
  'This sign is not expected here. A text with : { } [ ] , & * # ! | > % @ or ` in it belongs between single quotes': 'Dit teken hoort hier niet. Een tekst met : { } [ ] , & * # ! | > % @ of ` erin hoort tussen enkele aanhalingstekens',
  "Inside single quotes a ' is written twice: 'Foto''s'": "Tussen enkele aanhalingstekens schrijft u een ' twee keer: 'Foto''s'",
  'Use straight quotes around a text, \' or ". Curly ones (‘ ’ “ ”) do not hold it together': 'Zet rechte aanhalingstekens om een tekst, \' of ". Gekrulde (‘ ’ “ ”) houden hem niet bij elkaar',
  'Expected no control character; got a backspace. Between double quotes \\b means that: put a pattern between single quotes': 'Hier staat een stuurteken (backspace). Dat betekent \\b tussen dubbele aanhalingstekens: zet een patroon tussen enkele',
  'Expected JSON, as “postproef pack build” writes it. The file may have been cut off or changed': 'Hier hoort JSON, zoals “postproef pack build” die schrijft. Het bestand kan afgebroken of veranderd zijn',
  'This override does nothing: the rule is locked, and this would loosen it': 'Deze wijziging doet niets: de regel zit op slot, en dit zou hem soepeler maken',
  'This override does nothing: in the layer personal a rule that tips or warns can be switched off, and nothing else': 'Deze wijziging doet niets: in de laag personal kan een tip of waarschuwing uit, en verder niets',
  '“pack build” writes the moment itself, in place of this one. Leave it out': '“pack build” schrijft het moment zelf, in plaats van dit. Laat het weg',
  'While it stands here, any lower version is taken. Leave it out of the version after this one': 'Zolang dit hier staat, wordt elke lagere versie overgenomen. Laat het in de volgende versie weer weg',
  'Put ⟦ before the words that get the mark; ⟧ alone says nothing': 'Zet ook ⟦ voor de woorden die gemarkeerd worden; ⟧ alleen zegt niets',
  'Put ⟦ and ⟧ around the words that get the mark; [[ and ]] say nothing': 'Zet ⟦ en ⟧ om de woorden die gemarkeerd worden; [[ en ]] zeggen niets',
  'The content is not JSON.': 'De inhoud is geen JSON.',
  'The part “rotation” cannot be read.': 'Het onderdeel “rotation” is niet te lezen.',
  'The old key did not sign the part “rotation”.': 'De oude sleutel heeft het onderdeel “rotation” niet ondertekend.',
  'The part “payload” is not base64.': 'Het onderdeel “payload” is geen base64.',
  'The part “publicKey” is not the key that signed.': 'Het onderdeel “publicKey” is niet de sleutel die ondertekend heeft.',
  'Expected a line of JSON': 'Hier hoort een tekstregel JSON',
  'Expected at least one post': 'Hier hoort minstens één bericht',
  'Expected an object with a “text”': 'Hier hoort een object met een “text”',
  'no body': 'geen inhoud',
  'a redirect away from https': 'een doorverwijzing weg van https',
  'Expected words on both sides of |': 'Aan beide kanten van | horen woorden',
  'Expected a word before “...”': 'Vóór “...” hoort een woord',
  'Expected a word': 'Hier hoort een woord',
  'Expected | only inside ( ) or [ ]': '| kan alleen tussen ( ) of [ ]',
};

type Template = (...groups: readonly string[]) => string;

/** In this order: the first that fits says it. */
const templates: readonly (readonly [RegExp, Template])[] = [
  [/^(.+) at character (\d+) of “(.*)”$/s, (problem, at, phrase) => `${body(problem) ?? problem}, bij teken ${at} van “${phrase}”`],
  [/^(“[^]+”) (?:is|are) missing$/, (names) => `${noun(names)} ${names.includes(' and ') ? 'ontbreken' : 'ontbreekt'}`],
  [/^(“.+?”) is missing\. A rule of one language says so: (.+)$/, (name, how) => `${name} ontbreekt. Een regel voor één taal zegt dat zo: ${how}`],
  [/^“sequence” is missing: a whole number that rises with every pack you sign\. Begin with (.+)$/, (how) => `“sequence” ontbreekt: een geheel getal dat stijgt met elk pakket dat u ondertekent. Begin met ${how}`],
  [/^There is no field “(.*?)” here\. A text with a comma in it belongs between quotes$/s, (field) => `Hier hoort geen veld “${field}”. Een tekst met een komma erin hoort tussen aanhalingstekens`],
  [/^There is no field “(.*?)” here(?:; the fields are (.+))?$/s, (field, fields) => `Hier hoort geen veld “${field}”${fields ? `; de velden zijn ${fields}` : ''}`],
  [/^There is no rule “(.+)” to override$/, (rule) => `Er is geen regel “${rule}” om te wijzigen`],
  [/^There is no &(.+) before this place in this file\. .*$/, (name) => `Vóór deze plek staat er geen &${name} in dit bestand. Een tekst die met * begint, hoort tussen enkele aanhalingstekens`],
  [/^Aliases \(\*name\) stand for too much here, together more than (\d+) times\. .*$/, (most) => `Aliassen (*naam) staan hier voor te veel, samen voor meer dan ${most} keer. Schrijf er een paar uit`],
  [/^This id is taken by a rule of the pack (.+)\. Choose another; .*$/, (pack) => `Dit id heeft al een regel van het pakket ${pack}. Kies een ander; wilt u die regel wijzigen, gebruik dan overrides in pack.yaml`],
  [/^This list takes the place of (.+) in the pack (.+), for all its rules too\. .*$/, (list, pack) => `Deze lijst komt in de plaats van ${list} in het pakket ${pack}, ook voor alle regels daarvan. Kies een andere naam, tenzij u dat bedoelt`],
  [/^A rule that holds posts has proved itself first\. Begin with (“.+?”) and fill in after (\d+) days (“.+”)\. Or let somebody answer for it: (“.+”)$/, (mark, days, trial, waiver) => `Een regel die berichten tegenhoudt, heeft zich eerst bewezen. Begin met ${mark} en vul na ${days} dagen ${trial} in. Of laat iemand ervoor instaan: ${waiver}`],
  [/^Expected a trial of (\d+) days or more; got (-?[\d.]+|NaN)$/, (days, got) => `Een proef duurt minstens ${days} dagen; deze ${got}`],
  [/^Expected under (\d+)% “does not fit here” in the trial; got (\d+)%$/, (most, got) => `In een proef is minder dan ${most}% “past hier niet”; hier ${got}%`],
  [/^Expected a trial in which the rule was shown (\d+) times or more; got shown: (\d+)$/, (least, got) => `In een proef is de regel minstens ${least} keer getoond; hier ${got} keer`],
  [/^With “off: true” this (\w+) does nothing\. Keep one of the two$/, (field) => `Met “off: true” doet deze ${field} niets. Houd een van de twee`],
  [/^Expected one override of a rule’s (\w+); an earlier one here says something else$/, (field) => `Een regel heeft hier één wijziging van ${field}; een eerdere zegt iets anders`],
  [/^(“.*”) finds nothing, not even itself(?:: signs are no words|\. Write (“.*”))$/s, (phrase, way) => `${phrase} vindt niets, ook zichzelf niet${way ? `. Schrijf ${way}` : ': tekens zijn geen woorden'}`],
  [/^The pattern fits (“.*”) and finds nothing there: a keyword has to stand in what it finds$/s, (text) => `Het patroon past op ${text} en vindt daar niets: er hoort een van de keywords te staan in wat het vindt`],
  [/^Expected each name once in a pack; there is another list (.+)$/, (name) => `Elke naam staat één keer in een pakket; er is nog een lijst ${name}`],
  [/^Expected each id once in a pack; (“.+”) (?:also stands in (.+)|stands here again)$/, (id, file) => `Elk id staat één keer in een pakket; ${id} staat ${file === undefined || file === '' ? 'hier nog eens' : `ook in ${file}`}`],
  [/^Expected “severity: block” beside “override: never”; got (“.+”)$/, (got) => `Bij “override: never” hoort “severity: block”; er staat ${got}`],
  [/^Expected an id that no other pack has\. To change that rule, use overrides\.$/, () => 'Dit id heeft een ander pakket al. Wilt u die regel wijzigen, gebruik dan overrides.'],
  [/^Expected another name than (“.+”)$/, (name) => `De naam ${name} kan niet`],
  [/^Expected no hidden character; got (.+)$/, (code) => `Hier staat een onzichtbaar teken: ${code}`],
  [/^Expected at most (\d+) levels$/, (most) => `Hoogstens ${most} niveaus`],
  [/^Expected at most (\d+) characters in a file; got (\d+)$/, (most, got) => `Een bestand heeft hoogstens ${most} tekens; dit ${got}`],
  [/^Expected at most (\d+) (rules|phrases in a rule); got (\d+)$/, (most, what, got) => `Hoogstens ${most} ${what === 'rules' ? 'regels' : 'woorden of zinsdelen in een regel'}; hier ${got}`],
  [/^Expected at most (\d+) bytes; got (\d+)\.$/, (most, got) => `Hoogstens ${most} bytes; hier ${got}.`],
  [/^Expected at most (\d+)( characters| in a list)?; got (.+)$/s, (most, unit, got) => `Hoogstens ${most}${unit === ' characters' ? ' tekens' : unit === ' in a list' ? ' in een lijst' : ''}; hier ${noun(got)}`],
  [/^Expected at least (\d+); got (.+)$/s, (least, got) => `Minstens ${least}; hier ${noun(got)}`],
  [/^Expected a number from (.+) up; got (.+)$/s, (least, got) => `Hier hoort een getal vanaf ${least}; er staat ${noun(got)}`],
  [/^Expected at least three letters beside \*, got (“.*”)$/s, (got) => `Naast een * horen minstens drie letters; er staat ${got}`],
  [/^Expected a pattern of at most (\d+) characters; got (\d+)$/, (most, got) => `Een patroon heeft hoogstens ${most} tekens; dit ${got}`],
  [/^Expected a pattern that is quick whatever it meets; this one can take more than (.+?) million steps: (.+)\. Say how often at most, .*$/s, (most, pattern) => `Een patroon is snel, wat het ook tegenkomt; dit kan meer dan ${most} miljoen stappen kosten: ${pattern}. Zeg hoe vaak hoogstens, {1,20} voor + en {0,20} voor *; schrijf [ab] voor (a|b); herhaal geen herhaling; of maak max_span kleiner`],
  [/^Expected “(of|entity|kind)” to be one of (.+); got (“.*”)$/s, (field, words, got) => `Bij “${field}” hoort een van ${words}; er staat ${got}`],
  [/^Expected “(.)”( for the “\(” at character (\d+))?$/, (sign, which, at) => `Hier ontbreekt “${sign}”${which ? ` bij de “(” op teken ${at}` : ''}`],
  [/^Expected a class such as \[a-z0-9\] at character (\d+)$/, (at) => `Bij teken ${at} hoort een reeks zoals [a-z0-9]`],
  [/^Expected no emoji between \[ and \] at character (\d+): write (.+)$/s, (at, how) => `Tussen [ en ] kan geen emoji (teken ${at}): schrijf ${how}`],
  [/^Expected \\d, \\w, \\s, \\b, their capitals, or \\ and a sign, at character (\d+); got (“.*”)$/s, (at, got) => `Bij teken ${at} hoort \\d, \\w, \\s, \\b, een hoofdletter daarvan, of \\ en een teken; er staat ${got}`],
  [/^Expected \( or \(\?: at character (\d+); looking around and names are not possible$/, (at) => `Bij teken ${at} hoort ( of (?:; vooruit- of terugkijken en namen kunnen niet`],
  [/^Expected an emoji between \(\?: and \) before (“.*”) at character (\d+)$/s, (got, at) => `Vóór ${got} bij teken ${at} hoort een emoji tussen (?: en )`],
  [/^Expected the smaller number first in (“.*”)$/s, (got) => `In ${got} hoort het kleinste getal vooraan`],
  [/^Unexpected (“.*?”) at character (\d+)(?:; for the sign itself write (.+))?$/s, (got, at, how) => `Bij teken ${at} hoort geen ${got}${how ? `; schrijf ${how} voor het teken zelf` : ''}`],
  [/^Unexpected (“.*”)$/s, (got) => `Hier hoort geen ${got}`],
  [/^Unknown (vocabulary|recogniser) (\{.+\}|<.+>)$/, (what, name) => `Onbekende ${what === 'vocabulary' ? 'lijst' : 'herkenner'} ${name}`],
  [/^Vocabulary (\{.+\}) refers to itself$/, (name) => `De lijst ${name} verwijst naar zichzelf`],
  [/^Expected one file pack\.yaml with schema, id, version and title; got (.+)$/s, (got) => `Er hoort één bestand pack.yaml te zijn, met schema, id, version en title; hier ${noun(got)}`],
  [/^In use: number (\d+) \(version (.+?)\); this one: number (\d+) \(version (.+?)\)\.$/, (old, oldVersion, now, version) => `In gebruik: nummer ${old} (versie ${oldVersion}); dit: nummer ${now} (versie ${version}).`],
  [/^In use: (.+); this one: (.+)\.$/, (old, now) => `In gebruik: ${old}; dit: ${now}.`],
  [/^Version (.+) comes before (.+)\. If that is meant so, say why in (.+)\.$/, (version, than, how) => `Versie ${version} komt vóór ${than}. Is dat de bedoeling, zeg dan waarom in ${how}.`],
  [/^It asks for (.+); this is (.+)\.$/, (asked, got) => `Het vraagt ${asked}; dit is ${got}.`],
  [/^It is signed with (.+)\.$/, (keys) => `Het is ondertekend met ${keys}.`],
  [/^Making it ready took (\d+) ms; at most (\d+) is all right\.$/, (took, most) => `Klaarmaken duurde ${took} ms; hoogstens ${most} is goed.`],
  [/^A check of the longest post took (\d+) ms; at most (\d+) is all right\.$/, (took, most) => `Het langste bericht nakijken duurde ${took} ms; hoogstens ${most} is goed.`],
  [/^more than (\d+) bytes$/, (most) => `meer dan ${most} bytes`],
  [/^finds (nothing|something) in (“.*”)$/s, (what, text) => `vindt ${what === 'nothing' ? 'niets' : 'iets'} in ${text}`],
  [/^… and (\d+) more$/, (count) => `… en nog ${count}`],
  [/^Expected (.+?); got (.+?)(?:\. ([A-Z][^“”]*))?$/s, (expected, got, hint) => `Hier hoort ${noun(expected)}; er ${got.startsWith('fields') ? 'staan' : 'staat'} ${noun(got)}${hint ? `. ${hints[hint] ?? hint}` : ''}`],
];

const body = (message: string): string | undefined => {
  const said = whole[message];
  if (said !== undefined) return said;
  for (const [pattern, say] of templates) {
    const groups = pattern.exec(message);
    if (groups) return say(...groups.slice(1));
  }
  return undefined;
};

const guessed = (message: string): string | undefined => {
  const [, problem = message, meant, names] = /^(.*?)\. (?:Did you mean (“[^”]+”|\{[^}]+\}|<[^>]+>)\?|The recognisers are (.+))$/s.exec(message) ?? [];
  const said = body(problem);
  if (said === undefined) return undefined;
  return said + (meant === undefined ? '' : `. Bedoelde u ${meant}?`) + (names === undefined ? '' : `. De herkenners zijn ${names}`);
};

/** One line. Names of rules and fields in front stay as they are. @returns undefined for what has no Dutch here: then it is shown in English */
export const inDutch = (line: string): string | undefined => {
  const [, place = '', message = ''] = /^((?:[\w.[\]-]+(?: \((?:nl|en)\))?: )*)(.*)$/s.exec(line) ?? [];
  const said = guessed(message);
  return said === undefined ? undefined : place + said;
};
