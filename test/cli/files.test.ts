import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ClientNames, clientListOf } from '../../src/engine/known/clients.ts';
import { clientsFrom } from '../../src/cli/clients.ts';
import { read, readLines } from '../../src/cli/files.ts';
import { readCheckOptions } from '../../src/cli/options.ts';
import { UsageError } from '../../src/cli/usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'postproef-files-'));
/** As Windows editors save it. */
const marked = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, `\uFEFF${text}`);
  return path;
};

describe('a file with a mark in front', () => {
  it('is read as one without', () => {
    expect(read(marked('post.txt', 'Vandaag mijn eerste dag.'))).toBe('Vandaag mijn eerste dag.');
    expect(readLines(marked('posts.jsonl', '{"text":"Mooie dag"}\n')).map(({ row }) => row.text)).toEqual(['Mooie dag']);
  });

  it('may hold clients: their list, or their names', () => {
    const [secret, key] = ['a secret of many letters', join(folder, 'secret.key')];
    writeFileSync(key, secret);
    const { list } = clientListOf(['Bakkerij De Gouden Korst B.V.'], new TextEncoder().encode(secret));
    expect(clientsFrom(marked('clients.json', JSON.stringify(list)), key)).toBeInstanceOf(ClientNames);
    expect(clientsFrom(marked('names.csv', 'naam;plaats\nBakkerij De Gouden Korst B.V.;Lent\n'), undefined)).toBeInstanceOf(ClientNames);
  });
});

describe('a file beside --jsonl', () => {
  it('is refused: one of the two would not be looked at', () => {
    expect(() => readCheckOptions(['my.txt', '--jsonl', 'posts.jsonl'])).toThrow(UsageError);
    expect(readCheckOptions(['--jsonl', 'posts.jsonl']).jsonl).toBe('posts.jsonl');
  });
});
