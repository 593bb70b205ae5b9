import { existsSync, mkdtempSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { write } from '../../src/cli/output.ts';

let isFull = false;
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const half = (file: string, text: string, options: object): void => {
    fs.writeFileSync(file, isFull ? text.slice(0, 2) : text, options);
    if (isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  return { ...fs, writeFileSync: half };
});

const folder = mkdtempSync(join(tmpdir(), 'postproef-output-'));
const at = (name: string): string => join(folder, name);
const onFullDisk = (name: string): void => {
  isFull = true;
  try {
    expect(() => write(at(name), 'the new text')).toThrow(`${name}: The disk is full`);
  } finally {
    isFull = false;
  }
};

describe('a full disk', () => {
  it('leaves the earlier file as it was: a signed pack cannot always be made again', () => {
    writeFileSync(at('firm.pack.json'), 'the earlier text');
    onFullDisk('firm.pack.json');
    expect(readFileSync(at('firm.pack.json'), 'utf8')).toBe('the earlier text');
  });

  it('leaves no half file: next time it would be in the way', () => {
    onFullDisk('firm.key');
    expect(existsSync(at('firm.key'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['firm.pack.json']);
  });
});

it('a file that is replaced keeps its rights, and a link goes on pointing to it', () => {
  writeFileSync(at('shared.json'), 'old', { mode: 0o600 });
  symlinkSync(at('shared.json'), at('link.json'));
  write(at('shared.json'), 'new');
  expect([readFileSync(at('link.json'), 'utf8'), statSync(at('shared.json')).mode & 0o777]).toEqual(['new', 0o600]);
  write(at('link.json'), 'newer');
  expect(readFileSync(at('shared.json'), 'utf8')).toBe('newer');
});
