import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFile } from '../../src/background/fetch-file.ts';

const url = 'https://packs.example/firm.pack.json';
const answerFrom = (address: string, text = 'the file'): Response => Object.defineProperty(new Response(text), 'url', { value: address });
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a file of the firm', () => {
  it('is taken from where a redirect leads, and not from a place without https', async () => {
    vi.stubGlobal('fetch', async () => answerFrom('https://elsewhere.example/firm.pack.json'));
    expect(await fetchFile(url, 100)).toBe('the file');
    vi.stubGlobal('fetch', async () => answerFrom('http://packs.example/firm.pack.json'));
    await expect(fetchFile(url, 100)).rejects.toMatchObject({ code: 'answer' });
  });

  it('is waited for half a minute', async () => {
    const over = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(over.signal);
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('too late', 'TimeoutError')))));
    const file = fetchFile(url, 100);
    over.abort();
    await expect(file).rejects.toMatchObject({ code: 'unreachable' });
    expect(timeout.mock.calls[0]?.[0]).toBeLessThanOrEqual(30_000);
  });

  it('may be as large as is allowed, and no larger', async () => {
    vi.stubGlobal('fetch', async () => answerFrom(url, 'x'.repeat(100)));
    expect(await fetchFile(url, 100)).toHaveLength(100);
    await expect(fetchFile(url, 99)).rejects.toMatchObject({ code: 'too-large' });
  });
});
