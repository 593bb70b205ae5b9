import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chained, savedText } from '../log/saved.ts';

const command = join(process.cwd(), 'dist/cli/postproef.js');
const folder = mkdtempSync(join(tmpdir(), 'postproef-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8', cwd: folder });
  return { status, stdout, stderr };
};

const clean = file('clean.txt', 'Vandaag mijn eerste dag als trainee. De koffie was goed.');
const leaking = file('leaking.txt', 'Zijn BSN is 111222333, mocht je het nodig hebben.');

describe('postproef check', () => {
  it('tells by its exit code whether something is found', () => {
    expect(run(['check', clean]).status).toBe(0);
    expect(run(['check', leaking]).status).toBe(1);
    expect(run(['check', '-', '--fail-on', 'warn'], 'Dit is GEWELDIG NIEUWS VOOR IEDEREEN!!!!').status).toBe(1);
    expect(run(['check'], 'Dit is een mooie dag').status).toBe(0);
  });

  it('fails on what holds a post, unless it is told otherwise', () => {
    const shouted = 'Dit is GEWELDIG NIEUWS VOOR IEDEREEN!!!!';
    const { status, stdout } = run(['check', '--format', 'json'], shouted);
    expect([status, (JSON.parse(stdout) as { gate: string }).gate]).toEqual([0, 'confirm']);
    expect(run(['check', '--fail-on', 'block'], shouted).status).toBe(0);
  });

  it('takes a draft for that of a colleague, unless it is told otherwise', () => {
    const asked = 'Wij tellen nog met de hand. Hoe doen jullie dat?';
    const [unsaid, staff, trainee] = [[], ['--role', 'staff'], ['--role', 'trainee']].map((role) => run(['check', ...role], asked).stdout);
    expect(unsaid).toBe(staff);
    expect(unsaid).not.toBe(trainee);
  });

  it('says which words are advice, as the card does', () => {
    expect(run(['check', leaking]).stdout).toMatch(/^ {2}Wel: \S/m);
    expect(run(['check'], 'His citizen service number is 111222333, should you need it for the payroll.').stdout).toMatch(/^ {2}Do: \S/m);
  });

  it('answers in JSON, with offsets that cut the marked words out', () => {
    const answer = JSON.parse(run(['check', leaking, '--format', 'json']).stdout) as { gate: string; findings: { start: number; end: number; text: string; category: string }[] };
    expect(answer.gate).toBe('closed');
    for (const { start, end, text } of answer.findings) expect(readFileSync(leaking, 'utf8').slice(start, end)).toBe(text);
    expect(answer.findings.map(({ category }) => category)).toContain('confidential-id');
  });

  it('answers line by line, in the same order', () => {
    const lines = file('drafts.jsonl', ['{"id":"b","text":"Zijn BSN is 111222333","platform":"x"}', '', '{"id":"a","text":"Mooie dag","platform":"facebook","kind":"comment","lang":null}'].join('\n'));
    const { status, stdout } = run(['check', '--jsonl', lines]);
    expect(status).toBe(1);
    expect(stdout.trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['b', 'a']);
  });

  it.each([
    [['check', 'no-such-file.txt'], 'no-such-file.txt'],
    [['check', clean, leaking], 'Expected one file, got 2'],
    [['check', '--platform', 'myspace'], 'Expected --platform'],
    [['check', '--nonsense'], '--nonsense'],
    [['check', '--plaform', 'x'], 'There is no option --plaform. Did you mean --platform?'],
    [['check', '--pack', '--role', 'staff'], 'Expected a value after --pack'],
    [['check', '--jsonl', clean, '--format', 'text'], 'Expected no --format text beside --jsonl'],
    [['check', '--jsonl', file('broken.jsonl', '{"text":"ok"}\n{oops')], 'broken.jsonl:2:1'],
    [['check', '--jsonl', file('elsewhere.jsonl', '{"text":"ok"}\n{"text":"ok","platform":"myspace"}')], 'elsewhere.jsonl:2:1: platform: Expected linkedin, facebook, x; got “myspace”'],
    [['check', clean, '--secret-file', 'clients.key'], 'Expected --clients beside --secret-file'],
    [['check', clean, '--history', file('history.jsonl', '{"words":1}')], 'history.jsonl:1:1'],
    [['nonsense'], 'Expected one of check, pack, clients, log; got “nonsense”'],
    [['chek'], 'got “chek”. Did you mean “check”?'],
    [['pack', 'lnit'], 'got “lnit”. Did you mean “lint”?'],
    [['pack', 'build', 'my-pack', '-o'], 'Expected a value after --output (-o)'],
    [['pack', 'lint', 'my-pack', '--zzzzzz'], 'There is no option --zzzzzz\n'],
  ])('%j is refused in one line', (args, problem) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain(problem);
  });

  it('reads a draft with the mark of Windows as one without, and says what is in another encoding', () => {
    const text = 'Zijn BSN is 111222333. Café!';
    const other = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const offsets = (args: readonly string[], input: string): unknown[] => (JSON.parse(run(['check', ...args, '--format', 'json'], input).stdout) as { findings: { start: number; end: number }[] }).findings.map(({ start, end }) => [start, end]);
    expect(offsets([], `\uFEFF${text}`)).toEqual(offsets([], text));
    for (const path of [other('utf-16.txt', Buffer.from(`\uFEFF${text}`, 'utf16le')), other('latin.txt', Buffer.from(text, 'latin1'))]) {
      expect(run(['check', path])).toEqual({ status: 2, stdout: '', stderr: `postproef: ${path}: not UTF-8. Save it as UTF-8 (in Notepad: Save as, encoding UTF-8)\n` });
    }
  });

  it('reads a list of clients as Excel saves it, and says which letters it guessed', () => {
    writeFileSync(join(folder, 'latin.csv'), Buffer.from('naam\nCafé Brouwer\n', 'latin1'));
    const found = run(['check', '--clients', 'latin.csv'], 'Lekker geluncht bij Café Brouwer.');
    expect(found).toMatchObject({ status: 1, stdout: expect.stringContaining('listed-client') as string, stderr: expect.stringContaining('latin.csv:2:1: not UTF-8; read as Windows-1252: “Café Brouwer”') as string });
  });

  it('answers nothing where a line cannot be read: half an answer would be taken for a whole one', () => {
    const lines = file('half.jsonl', '{"id":1,"text":"Zijn BSN is 111222333"}\n{"id":2}\n');
    expect(run(['check', '--jsonl', lines])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('half.jsonl:2:1') as string });
  });

  it('knows what was posted before', () => {
    const post = 'Onze kantoortuin zoekt een nieuwe naam. Wie een goede bedenkt krijgt koffie met iets lekkers erbij.';
    const history = file('earlier.jsonl', `${JSON.stringify({ text: post })}\n`);
    expect(run(['check', '--history', history], `${post} Doe je mee?`).stdout).toContain('said-before');
    expect(run(['check', '--history', history], 'De kantoortuin heet nu De Kas, met dank aan Rinske.').stdout).not.toContain('said-before');
  });
});

describe('the command itself', () => {
  it.each([[], ['pack'], ['clients'], ['log']])('without more (%j) tells what there is', (...args) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout, stderr]).toEqual([2, expect.stringMatching(/^postproef /), expect.stringMatching(/^postproef: Expected .*\n$/)]);
  });

  it.each([['-h'], ['check', '-h'], ['pack', 'sign', '-h'], ['help'], ['clients', 'build', '--help']])('%j %j helps', (...args) => {
    expect(run(args)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^postproef /) as string, stderr: '' });
  });

  it('says its version', () => expect(run(['--version'])).toEqual({ status: 0, stdout: `${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}\n`, stderr: '' }));

  it.runIf(existsSync('/dev/full'))('says by its exit code that an answer could not be written', () => {
    const full = openSync('/dev/full', 'w');
    const into = (args: readonly string[], stdout: number | 'pipe', stderr: number | 'pipe') => spawnSync(process.execPath, [command, ...args], { stdio: ['ignore', stdout, stderr], encoding: 'utf8' });
    expect(into(['check', clean], full, 'pipe')).toMatchObject({ status: 2, stderr: 'postproef: standard output: The disk is full\n' });
    expect(into(['check', 'no-such-file.txt'], 'pipe', full).status).toBe(2);
  });
});

it('clients --help tells of clients', () => expect(run(['clients', '--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^postproef clients build NAMES\.csv/) as string }));

describe('postproef log verify', () => {
  it('tells by its exit code whether a log is sound', async () => {
    const entry = { rules: ['insult'], action: 'posted-anyway', time: 1 };
    const lines = await chained([entry, entry, { ...entry, rules: [], action: 'saved', entries: 2, chain: 'whole' }]);
    const [whole, cut, half] = [file('whole.jsonl', savedText(lines)), file('cut.jsonl', savedText(lines.slice(1))), file('half.jsonl', savedText(lines).slice(0, -9))];
    expect(run(['log', 'verify', whole])).toMatchObject({ status: 0, stdout: expect.stringContaining('whole: every line is as it was written') as string, stderr: '' });
    expect(run(['log', 'verify', whole, cut])).toMatchObject({ status: 1, stdout: expect.stringContaining(`${cut}: cut at line 2`) as string, stderr: '' });
    expect(run(['log', 'verify', whole, half])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^postproef: .*half\.jsonl:3:1: Expected a line of JSON.*\n$/) as string });
    expect(run(['log', '--help'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^postproef log verify FILE\.jsonl/) as string });
  });
});

describe('postproef clients build', () => {
  const names = file('names.csv', 'nummer;naam\n1;Bakkerij De Gouden Korst B.V.\n2;"Van Dam; & Zn."\n3;Goed\n');
  const list = join(folder, 'clients.json');
  const secret = join(folder, 'secret.key');

  it('makes a secret that only its owner can read, and a list without a name', () => {
    const { status, stdout, stderr } = run(['clients', 'build', names, '--secret-file', secret, '-o', list]);
    expect([status, stdout.includes('2 of 3 names')]).toEqual([0, true]);
    expect(stderr).toContain('names.csv:4:1');
    expect(statSync(secret).mode & 0o777).toBe(0o600);
    expect(readFileSync(list, 'utf8')).not.toMatch(/korst|dam/i);
  });

  it('is found again by check, with the secret', () => {
    const { status, stdout } = run(['check', '--clients', list, '--secret-file', secret, '--format', 'json'], 'Lekker geluncht bij De Gouden Korst.');
    expect(status).toBe(1);
    expect(stdout).toContain('listed-client');
    expect(run(['check', '--clients', names], 'Lekker geluncht bij De Gouden Korst.').status).toBe(1);
  });

  it('is not taken by check with another secret: it would find nobody', () => {
    const other = file('not-this-one.key', 'a secret of many letters');
    expect(run(['check', '--clients', list, '--secret-file', other], 'Lekker geluncht bij De Gouden Korst.')).toEqual({ status: 2, stdout: '', stderr: `postproef: ${list}: This list was made with another secret than ${other}\n` });
  });

  it('makes the same list of the same names', () => {
    const again = join(folder, 'again.json');
    execFileSync(process.execPath, [command, 'clients', 'build', names, '--secret-file', secret, '-o', again], { stdio: 'ignore' });
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(list, 'utf8'));
  });

  it.each([
    ['a number beside a name', 'Relatienummer;Relatienaam\n10234;Houtbergen BV\n', 'Column “Relatienaam”: “Houtbergen BV”'],
    ['a number called klant', 'id;klantnummer;klant;bedrijf\n1;2;3;Houtbergen BV\n', 'Column “bedrijf”: “Houtbergen BV”'],
    ['a space in the heading', 'plaats;Klant naam\nEde;Houtbergen BV\n', 'Column “Klant naam”: “Houtbergen BV”'],
    ['tabs, and a mark of Windows', '\uFEFFcode\tNaam\n\tHoutbergen BV\n', 'Column “Naam”: “Houtbergen BV”'],
    ['columns that nobody knows, the first of them numbers', 'code,Bedrijfstak\n1,Houtbergen BV\n', 'Column 2: “Bedrijfstak”, “Houtbergen BV”'],
    ['columns without headings', 'Houtbergen BV;Ede\nVan Dam;Epe\n', 'Column 1: “Houtbergen BV”, “Van Dam”'],
    ['a list without a heading', 'Houtbergen BV\nVan Dam\nKorst\nDe Linde\n', 'The only column: “Houtbergen BV”, “Van Dam”, “Korst”, …'],
  ])('takes the names from %s, and says so', (_, text, said) => {
    const { status, stdout } = run(['clients', 'build', file('export.csv', text), '--secret-file', secret, '-o', list]);
    expect([status, stdout]).toEqual([0, expect.stringContaining(said)]);
    expect(run(['check', '--clients', list, '--secret-file', secret], 'Vandaag de cijfers van Houtbergen besproken.').stdout).toContain('listed-client');
  });

  it.each([
    ['code;stam\n1;Houtbergen BV\n', ['--column', 'zaak'], 'There is no column “zaak”; the first line has “code”, “stam”'],
    ['relatie;omschrijving\n10234;Houtbergen BV\n', [], 'Column “relatie” has no name to know anybody by: “10234”.'],
    ['naam;bedrijf\n1;Houtbergen BV\n2;Van Dam\n', [], 'Column “naam” has no name to know anybody by: “1”, “2”.'],
  ])('makes no list of %j that finds nobody', (text, more, said) => {
    const { status, stderr } = run(['clients', 'build', file('export.csv', text), ...more, '--secret-file', secret, '-o', join(folder, 'nobody.json')]);
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(said);
  });

  it('takes the column that is named', () => {
    expect(run(['clients', 'build', file('export.csv', 'code,Zaak\n1,Houtbergen BV\n'), '--column', 'zaak', '--secret-file', secret, '-o', list]).stdout).toContain('Column “Zaak”: “Houtbergen BV”');
  });

  it.each([
    ['the secret', ['--secret-file', join(folder, 'lost.key'), '-o', join(folder, 'lost.key')]],
    ['the names', ['--secret-file', secret, '-o', names]],
  ])('never writes over %s', (_, args) => {
    const before = readFileSync(names, 'utf8');
    expect(run(['clients', 'build', names, ...args])).toMatchObject({ status: 2, stderr: expect.stringContaining('left as it is') as string });
    expect(readFileSync(names, 'utf8')).toBe(before);
    expect(run(['clients', 'build', names, '--secret-file', secret, '-o', list]).status).toBe(0);
  });

  it('makes no list of another secret in the place of one, unless it is asked to', () => {
    const before = readFileSync(list, 'utf8');
    const other = file('other.key', 'a secret of many letters');
    for (const key of ['typo.key', other]) expect(run(['clients', 'build', names, '--secret-file', key, '-o', list])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^postproef: .*made with another secret; it was left as it is.*--new-secret\n$/) as string });
    expect([readFileSync(list, 'utf8'), existsSync(join(folder, 'typo.key'))]).toEqual([before, false]);
    expect(run(['clients', 'build', names, '--secret-file', other, '--new-secret', '-o', list]).status).toBe(0);
    expect(run(['clients', 'build', names, '--secret-file', secret, '--new-secret', '-o', list]).status).toBe(0);
  });

  it('takes a secret as a policy does: without the spaces and line ends around it', () => {
    const [plain, spaced] = ['plain.json', 'spaced.json'].map((name) => join(folder, name)) as [string, string];
    run(['clients', 'build', names, '--secret-file', file('plain.key', 'a secret of many letters'), '-o', plain]);
    run(['clients', 'build', names, '--secret-file', file('spaced.key', ' a secret of many letters \r\n'), '-o', spaced]);
    expect(readFileSync(spaced, 'utf8')).toBe(readFileSync(plain, 'utf8'));
  });

  it('makes no secret where it can make no list', () => {
    for (const args of [[file('none.csv', 'naam\n'), '-o', list], [names, '-o', join(folder, 'nowhere/l.json')]]) expect(run(['clients', 'build', ...args, '--secret-file', 'early.key']).status).toBe(2);
    expect(existsSync(join(folder, 'early.key'))).toBe(false);
    expect(run(['clients', 'build', names, '--secret-file', 'nowhere/early.key', '-o', join(folder, 'l.json')])).toMatchObject({ status: 2, stderr: 'postproef: nowhere/early.key: There is no folder nowhere\n' });
    writeFileSync(join(folder, 'bytes.key'), Buffer.from('ff'.repeat(20), 'hex'));
    expect(run(['clients', 'build', names, '--secret-file', 'bytes.key', '-o', join(folder, 'l.json')])).toMatchObject({ status: 2, stderr: 'postproef: bytes.key: Expected a secret of letters and digits, as a policy can hold it\n' });
  });

  it.each([
    [['clients', 'build', names], 'Expected: postproef clients build'],
    [['clients', 'build', 'none.csv', '--secret-file', secret, '-o', list], 'none.csv'],
    [['clients', 'build', names, '--secret-file', file('short.key', 'kort'), '-o', list], 'at least 16 bytes'],
    [['check', clean, '--clients', list], '--secret-file'],
    [['check', clean, '--clients', file('other.json', '{"schema":2}'), '--secret-file', secret], 'other.json'],
  ])('%j is refused in one line', (args, problem) => {
    const { status, stderr } = run(args);
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain(problem);
  });
});
