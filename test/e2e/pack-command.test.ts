import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';

// Each command makes all default rules ready: a second of computing, more on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

const command = join(process.cwd(), 'dist/cli/postproef.js');
const folder = mkdtempSync(join(tmpdir(), 'postproef-pack-'));
const at = (name: string): string => join(folder, name);
const edit = (name: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(at(name), 'utf8');
  if (text.replace(from, to) === text) throw new Error(`${name} has no ${String(from)}`);
  writeFileSync(at(name), text.replace(from, to));
};
const run = (words: string, input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words.split(' ')], { input, encoding: 'utf8', cwd: folder });
  return { status, stdout, stderr };
};
const keyIn = (text: string): string => /ed25519:\S+/.exec(text)?.[0] ?? '';
let key = '';
/** A few posts instead of the seven hundred that the command brings. */
const posts = [
  { id: 'a', lang: 'nl', text: 'Straks drinken we koffie in De Zilverhof!', findings: [{ category: 'confidential-figures', span: 'De Zilverhof', severity: 'warn' }] },
  { id: 'b', lang: 'nl', text: 'Vandaag mijn eerste dag als trainee. De koffie was goed.', findings: [] },
];

describe('from nothing to a post that is checked', () => {
  beforeAll(() => writeFileSync(at('posts.jsonl'), posts.map((post) => JSON.stringify(post)).join('\n')));

  it('new: a pack that lints, tests and builds at once', () => {
    expect(run('pack new ours --title Kantoor').status).toBe(0);
    expect(run('pack lint ours')).toMatchObject({ status: 0, stdout: 'ours: 1 rule, nothing to mend.\n' });
    const tested = run('pack test ours --corpus posts.jsonl');
    expect(tested.status).toBe(0);
    expect(tested.stdout).toMatch(/8 examples of 1 rule: all as they say\.[\s\S]*recall 0\.0% of 1 labels[\s\S]*recall 100\.0% of 1 labels[\s\S]*Of 2 labelled posts 1 changes, 1 of them at the Post button:\n {2}a {2}can be posted → asks for a look\n {4}\+ warn unannounced-move: “De Zilverhof”/);
    expect(run('pack build ours -o ours.json').stdout).toMatch(/ours\.json: ours 1\.0\.0 \(number 1\), 1 rule, \d KB\./);
  });

  it('builds the same bytes each time, and says when it was built', () => {
    const built = readFileSync(at('ours.json'), 'utf8');
    run('pack build ours -o ours.json');
    expect(readFileSync(at('ours.json'), 'utf8')).toBe(built);
    const { created } = JSON.parse(built) as { created: string };
    expect(Math.abs(Date.now() - Date.parse(created))).toBeLessThan(600_000);
    run('pack build ours -o again.json');
    expect(readFileSync(at('again.json'), 'utf8').replace(/"created":"[^"]+"/, '')).toBe(built.replace(/"created":"[^"]+"/, ''));
    edit('ours/pack.yaml', 'sequence: 1', "created: '2026-01-02T03:04:05Z'\nsequence: 1");
    expect(run('pack lint ours')).toMatchObject({ status: 0, stdout: expect.stringContaining('“pack build” writes the moment itself') as string });
    run('pack build ours -o dated.json');
    expect(readFileSync(at('dated.json'), 'utf8')).not.toContain('2026-01-02');
    edit('ours/pack.yaml', "created: '2026-01-02T03:04:05Z'\n", '');
  });

  it('keygen: a key that only its owner can read, and that is never written over', () => {
    const { status, stdout } = run('pack keygen -o firm.key');
    key = keyIn(stdout);
    expect([status, statSync(at('firm.key')).mode & 0o777, key.length]).toEqual([0, 0o600, 52]);
    expect(stdout).toMatch(/in words, to compare by telephone: (?:[a-z]+ ){7}[a-z]+\n/);
    const before = readFileSync(at('firm.key'), 'utf8');
    expect(run('pack keygen -o firm.key')).toMatchObject({ status: 2, stderr: expect.stringContaining('left as it is') as string });
    expect(readFileSync(at('firm.key'), 'utf8')).toBe(before);
  });

  it('sign and verify', () => {
    expect(run('pack sign ours.json --key firm.key -o ours.pack.json').status).toBe(0);
    const verified = run(`pack verify ours.pack.json --key ${key}`);
    expect(verified.status).toBe(0);
    expect(verified.stdout).toContain('The signature is right');
  });

  it('a public key that was lost: sign prints it, and the private one tells it', () => {
    const signed = run('pack sign ours.json --key firm.key -o ours.pack.json').stdout;
    expect(keyIn(signed)).toBe(key);
    expect(run('pack verify ours.pack.json --key firm.key')).toMatchObject({ status: 0, stdout: expect.stringContaining(signed.slice(signed.indexOf('Signed with'))) as string });
  });

  it.each(['ours', 'ours.json', 'ours.pack.json'])('check --pack %s', (path) => {
    const { status, stdout } = run(`check --pack ${path} --fail-on warn`, 'Straks drinken we koffie in De Zilverhof!');
    expect([status, stdout]).toEqual([1, expect.stringContaining('warn  unannounced-move')]);
  });

  it('diff: what a person would notice', () => {
    edit('ours/rules.yaml', 'severity: warn', 'severity: block\n    waiver: {by: M. Jansen, date: \'2026-11-22\', reason: Nog geheim}');
    edit('ours/pack.yaml', 'sequence: 1', 'sequence: 2');
    const { status, stdout } = run('pack diff ours.json ours --corpus posts.jsonl');
    expect(status).toBe(1);
    expect(stdout).toMatch(/~ rule unannounced-move: severity: warn → block; its waiver changed[\s\S]*a {2}asks for a look → is held/);
    expect(run('pack diff ours ours --corpus posts.jsonl')).toMatchObject({ status: 0, stdout: expect.stringContaining('No rule, list or override differs.') as string });
  });

  it('signs no other rules under a number that went out', () => {
    edit('ours/pack.yaml', 'sequence: 2', 'sequence: 1');
    run('pack build ours -o other.json');
    expect(run('pack sign other.json --key firm.key -o ours.pack.json')).toMatchObject({ status: 2, stderr: expect.stringContaining('write sequence: 2') as string });
    edit('ours/pack.yaml', 'sequence: 1', 'sequence: 2');
    run('pack build ours -o other.json');
    expect(run('pack sign other.json --key firm.key -o ours.pack.json').status).toBe(0);
  });

  it('a new key, handed on by the old one', () => {
    run('pack keygen -o new.key');
    expect(run('pack sign other.json --key new.key --old-key firm.key -o handed.pack.json').status).toBe(0);
    expect(run(`pack verify handed.pack.json --key ${key}`).status).toBe(0);
    run('pack sign other.json --key new.key -o alone.pack.json');
    expect(run(`pack verify alone.pack.json --key ${key}`)).toMatchObject({ status: 1, stdout: expect.stringMatching(/wrong-key[\s\S]*It is signed with (?:[a-z]+ ){7}[a-z]+\./) as string });
  });
});

it('the brochure pack is built and at work; signed it is not, a browser has its rules already', () => {
  const nba = join(process.cwd(), 'rules/nba');
  expect(run(`pack build ${nba} -o nba.json`)).toMatchObject({ status: 0, stdout: expect.stringMatching(/all as they say\.\nnba\.json: nba /) as string });
  expect(run('pack sign nba.json --key firm.key -o nba.pack.json')).toMatchObject({ status: 1, stdout: expect.stringMatching(/^Not accepted \(schema\)[\s\S]*Only the default rules are the base/) as string });
  expect(existsSync(at('nba.pack.json'))).toBe(false);
  const post = 'Mijn BSN is 111222333, en klant Jansen B.V. gaat failliet.';
  const found = run('check --pack nba.json --format json', post);
  expect(found.status).toBe(1);
  expect(found.stdout).toBe(run('check --format json', post).stdout);
});

describe('what is not right is not built, signed or verified', () => {
  it('lint: exit 1, the line and a caret', () => {
    run('pack new wrong');
    edit('wrong/rules.yaml', 'severity: warn', 'severity: blok');
    const { status, stdout } = run('pack lint wrong');
    expect([status, stdout]).toEqual([1, expect.stringContaining('wrong/rules.yaml:11:15: unannounced-move: severity: Expected info, warn or block; got “blok”. Did you mean “block”?\n  11 |     severity: blok')]);
    expect(run('pack build wrong -o wrong.json').status).toBe(1);
    expect(existsSync(at('wrong.json'))).toBe(false);
  });

  it('a pack whose rules are not read', () => {
    run('pack new unread');
    renameSync(at('unread/rules.yaml'), at('unread/rules.yaml.txt'));
    const said = expect.stringContaining('unread/pack.yaml:2:1: Expected rules, lists or overrides; got none.') as string;
    expect(run('pack lint unread')).toMatchObject({ status: 1, stdout: said });
    expect(run('pack build unread -o unread.json')).toMatchObject({ status: 1, stdout: said });
    expect(run('check --pack unread', 'Mooie dag')).toMatchObject({ status: 2, stderr: expect.stringContaining('passed over: rules.yaml.txt') as string });
  });

  it('lint: a pack that build would find too large', () => {
    run('pack new large');
    edit('large/rules.yaml', '  new-building:', `${Array.from({ length: 40 }, (_, list) => `  list-${list}: [${Array.from({ length: 1_000 }, (__, index) => `woord-${list}-${index}`).join(', ')}]\n`).join('')}  new-building:`);
    for (const words of ['pack lint large', 'pack build large -o large.json']) expect(run(words)).toMatchObject({ status: 1, stdout: expect.stringContaining('Expected at most 524288 bytes; got ') as string });
  });

  it('check: one line on standard error', () => {
    const { status, stderr } = run('check --pack wrong', 'Mooie dag');
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain('wrong/rules.yaml:11:15');
  });

  it.each<[string, string, string, string, string]>([
    ['takes the place of a default rule', 'rules.yaml', 'id: unannounced-move', 'id: citizen-number', 'rules.yaml:9:9: citizen-number: This id is taken by a rule of the pack nba'],
    ['has a bracket open', 'rules.yaml', "'(kantoor|office)'", "'(kantoor|office'", 'rules.yaml:31:30: unannounced-move: Expected “)”'],
    ['names no list', 'rules.yaml', "'{new-building}'", "'{new-bilding}'", 'rules.yaml:30:33: unannounced-move: Unknown vocabulary {new-bilding}'],
  ])('check takes no pack that %s, and says where', (why, file, from, to, problem) => {
    const name = why.replaceAll(' ', '-');
    run(`pack new ${name}`);
    edit(`${name}/${file}`, from, to);
    const { status, stdout, stderr } = run(`check --pack ${name}`, 'Zijn BSN is 250591960.');
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain(`${name}/${problem}`);
  });

  it('a pack of the layer base beside the default rules', () => {
    run('pack new below');
    edit('below/pack.yaml', 'layer: firm', 'layer: base');
    const problem = 'below/pack.yaml:6:8: layer: Expected firm, team or personal; got “base”. Only the default rules are the base';
    expect(run('pack build below -o below.json')).toMatchObject({ status: 1, stdout: expect.stringContaining(problem) as string });
    expect(run('check --pack below', 'Mooie dag')).toMatchObject({ status: 2, stderr: `postproef: ${problem}\n` });
  });

  it('check takes a rule that holds before it has proved itself, and not two packs with one id', () => {
    run('pack new holding');
    edit('holding/rules.yaml', 'severity: warn', 'severity: block');
    expect(run('check --pack holding', 'Straks drinken we koffie in De Zilverhof!').status).toBe(1);
    expect(run('check --pack holding --pack ours', 'Mooie dag')).toMatchObject({ status: 2, stderr: expect.stringContaining('holding/rules.yaml:9:9: unannounced-move: This id is taken by a rule of the pack ours') as string });
  });

  it('a failing example', () => {
    run('pack new failing');
    edit('failing/rules.yaml', 'Mijn zus verhuist', 'Ons kantoor verhuist');
    const { status, stdout } = run('pack build failing -o failing.json');
    expect([status, existsSync(at('failing.json'))]).toEqual([1, false]);
    expect(stdout).toMatch(/failing\/rules\.yaml:40:13: unannounced-move \(nl\): should find nothing, and finds “kantoor verhuist”:\n {4}Ons kantoor verhuist/);
    edit('failing/rules.yaml', 'Straks drinken we koffie in ⟦De Zilverhof⟧', 'Nieuwsbericht: koffie in ⟦De Zilverhof⟧');
    edit('failing/rules.yaml', "⟦office is moving⟧", '⟦office is moving');
    const more = run('pack test failing').stdout;
    expect(more).toMatch(/rules\.yaml:37:13: unannounced-move \(nl\): should find “De Zilverhof”, and finds nothing; unless “nieuwsbericht”, “news item” takes it back:\n/);
    expect(more).toMatch(/rules\.yaml:45:13: unannounced-move \(en\): ⟦ has no ⟧ after it:\n/);
  });

  it.each([
    ['pack build ours -o firm.key', 'firm.key'],
    ['pack build ours -o ours/rules.yaml', 'ours/rules.yaml'],
    ['pack build other.json -o other.json', 'other.json'],
    ['pack sign other.json --key firm.key -o firm.key', 'firm.key'],
    ['pack sign other.json --key firm.key -o other.json', 'other.json'],
  ])('%s: nothing is lost', (words, name) => {
    const before = readFileSync(at(name), 'utf8');
    expect(run(words)).toMatchObject({ status: 2, stderr: `postproef: ${name}: There is such a file already; it was left as it is. Choose another name\n` });
    expect(readFileSync(at(name), 'utf8')).toBe(before);
  });

  it('a changed byte', () => {
    const text = readFileSync(at('ours.pack.json'), 'utf8');
    const middle = text.indexOf('"payload":"') + 200;
    writeFileSync(at('changed.pack.json'), text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1));
    const { status, stdout } = run(`pack verify changed.pack.json --key ${key}`);
    expect([status, stdout]).toEqual([1, expect.stringContaining('Not accepted (changed).')]);
  });

  it('a signed pack with other content is used by nothing', () => {
    const signed = JSON.parse(readFileSync(at('ours.pack.json'), 'utf8')) as { payload: string; signatures: object[] };
    const payload = Buffer.from(Buffer.from(signed.payload, 'base64').toString().replace('"severity":"block"', '"severity":"info"')).toString('base64');
    expect(payload).not.toBe(signed.payload);
    writeFileSync(at('edited.pack.json'), JSON.stringify({ ...signed, payload }));
    writeFileSync(at('unsigned.pack.json'), JSON.stringify({ postproef: 1, payload }));
    const refused = (words: string) => expect(run(words, 'Mooie dag'), words);
    for (const words of ['check --pack edited.pack.json', 'pack lint edited.pack.json', 'pack test edited.pack.json', 'pack test ours --against edited.pack.json', 'pack diff ours edited.pack.json', 'pack build edited.pack.json -o edited.json'])
      refused(words).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^postproef: edited\.pack\.json: The signature does not fit the content: something changed after the pack was signed\. .*\n$/) as string });
    refused('check --pack unsigned.pack.json').toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('unsigned.pack.json: This file is not a signed rule pack.') as string });
  });

  it('what cannot be read at all: exit 2, one line with its place', () => {
    writeFileSync(at('cut.json'), readFileSync(at('other.json'), 'utf8').slice(0, 300));
    writeFileSync(at('cut.pack.json'), readFileSync(at('ours.pack.json'), 'utf8').slice(0, 300));
    for (const words of ['pack lint cut.json', 'pack test cut.json', 'pack build cut.json -o x.json', 'pack diff cut.json cut.json', 'pack lint cut.pack.json', 'check --pack cut.json'])
      expect(run(words, 'Mooie dag'), words).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^postproef: cut(?:\.pack)?\.json:1:\d+: Expected JSON.*\n$/) as string });
    expect(run(`pack verify cut.pack.json --key ${key}`)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^postproef: cut\.pack\.json: This file is not complete\. .*\n$/) as string });
    expect(run(`pack verify other.json --key ${key}`)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('other.json: This file is not a signed rule pack.') as string });
    run('pack new amiss');
    edit('amiss/rules.yaml', 'severity: warn', 'severity: blok');
    expect(run('pack diff ours amiss')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^postproef: amiss\/rules\.yaml:11:15: .*\n$/) as string });
  });

  mkdirSync(at('nothing-in-it'));
  it.each([
    ['pack nonsense', 'got “nonsense”'],
    ['pack lint', 'pack lint PATH'],
    ['pack lint nowhere', 'nowhere: There is no such file or folder'],
    ['pack lint ours/rules.yaml', 'ours/rules.yaml: This is one file of a pack. Give the folder: ours'],
    ['check --pack ours/rules.yaml', 'Give the folder: ours'],
    ['pack sign ours --key firm.key -o x.pack.json', 'ours: This is a folder. “postproef pack build ours -o NAME.json” makes the file to sign'],
    ['pack lint nothing-in-it', 'nothing-in-it: There is no pack in this folder. “postproef pack new nothing-in-it” makes one'],
    ['pack verify ours.pack.json --key ed25519:abc', 'ed25519:abc: Expected a public key'],
    ['pack sign ours.json --key firm.key -o ours', 'ours: This is a folder'],
    ['pack build ours -o ours', 'ours: This is a folder'],
    ['pack keygen -o nowhere/new.key', 'nowhere/new.key: There is no folder nowhere'],
    ['pack build ours', '-o FILE.json'],
    ['pack test ours --corpus nowhere.jsonl', 'nowhere.jsonl'],
    ['pack sign ours.json --key posts.jsonl -o x.pack.json', 'posts.jsonl: Expected a private key'],
    ['pack sign nowhere.json --key firm.key -o x.pack.json', 'nowhere.json'],
    ['pack sign ours.pack.json --key firm.key -o x.pack.json', 'signed already'],
    ['pack verify ours.pack.json --key posts.jsonl', 'Expected a public key'],
    ['pack new ours', 'nothing was changed'],
    ['pack new x --id 9', 'Expected --id'],
    ['pack sign ours.json --kye firm.key -o x.pack.json', 'There is no option --kye. Did you mean --key?'],
    ['pack build ours -o', 'Expected a value after --output'],
  ])('%s: exit 2, one line', (words, problem) => {
    const { status, stdout, stderr } = run(words);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain(problem);
  });

  it('is quiet when nobody reads on', () => {
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${command}" pack test ours --corpus posts.jsonl | true`], { encoding: 'utf8', cwd: folder });
    expect(stderr).toBe('');
  });

  it('pack alone and --help tell how', () => {
    expect(run('pack')).toMatchObject({ status: 2, stdout: expect.stringContaining('pack new FOLDER') as string });
    expect(run('pack --help').status).toBe(0);
    const help = run('pack sign --help');
    expect(help).toMatchObject({ status: 0, stdout: expect.stringMatching(/^postproef pack sign FILE\.json .*\n[\s\S]*PUBLIC is a public key[\s\S]*Exit 0/) as string });
    expect(help.stdout).not.toContain('pack lint PATH');
  });
});
