import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A compliance officer at work, with nothing but the command. */
export class PackMaker {
  readonly #folder = mkdtempSync(join(tmpdir(), 'postproef-officer-'));
  readonly #first: { readonly rules: string; readonly pack: string };
  readonly publicKey: string;
  /** The eight words of the key. */
  readonly words: string;

  constructor() {
    this.run('new', 'firm', '--id', 'kantoor-jansen', '--title', 'Huisregels van Kantoor Jansen');
    this.#first = { rules: this.#read('rules.yaml'), pack: this.#read('pack.yaml') };
    const said = this.run('keygen', '-o', 'firm.key');
    this.publicKey = /ed25519:\S+/.exec(said)?.[0] ?? '';
    this.words = /by telephone: (.+)/.exec(said)?.[1] ?? '';
  }

  /** @returns what the command printed @throws with what it complained of */
  run(...words: string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(process.cwd(), 'dist/cli/postproef.js'), 'pack', ...words], { cwd: this.#folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`postproef pack ${words.join(' ')}: ${stderr || stdout}`);
    return stdout;
  }

  /** The rule of the template, about another building. */
  edit(building: string, version: string, sequence: number, more = ''): void {
    writeFileSync(join(this.#folder, 'firm/rules.yaml'), this.#first.rules.replaceAll('De Zilverhof', building));
    writeFileSync(join(this.#folder, 'firm/pack.yaml'), `${this.#first.pack.replace(/^version: .*$/m, `version: ${version}`).replace(/^sequence: \d+/m, `sequence: ${sequence}`)}\n${more}\n`);
  }

  /** @returns the text of a file that browsers take */
  signed(key = 'firm.key', ...more: string[]): string {
    this.run('build', 'firm', '-o', 'firm.json');
    this.run('sign', 'firm.json', '--key', key, ...more, '-o', 'firm.pack.json');
    return readFileSync(join(this.#folder, 'firm.pack.json'), 'utf8');
  }

  /** A file of that name beside the others. */
  put(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text);
  }

  text(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #read(name: string): string {
    return readFileSync(join(this.#folder, 'firm', name), 'utf8');
  }
}
