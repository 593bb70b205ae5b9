import { NotArrived } from './trouble.ts';

/** Milliseconds for the whole of it. */
const patience = 30_000;

const readAtMost = async (response: Response, most: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (!response.body) throw new NotArrived('unreachable', 'no body');
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      throw new NotArrived('too-large', `more than ${most} bytes`);
    }
    parts.push(part.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/**
 * The only request that Postproef makes: a file of the firm, from the address that the firm gave. Nothing about anybody is sent along.
 * `no-cache` lets the browser's own cache ask “has it changed?” (If-None-Match), so an unchanged file costs a few hundred bytes. A header of
 * our own would make it two requests, the first of a kind (OPTIONS) that a plain file server refuses.
 * @param most bytes; reading stops there @throws NotArrived
 */
export const fetchFile = async (url: string, most: number): Promise<string> => {
  try {
    const response = await fetch(url, { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(patience) });
    if (new URL(response.url || url).protocol !== 'https:') throw new NotArrived('answer', 'a redirect away from https');
    if (!response.ok) throw new NotArrived('answer', `HTTP ${response.status}`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readAtMost(response, most));
  } catch (error) {
    throw error instanceof NotArrived ? error : new NotArrived('unreachable', String(error));
  }
};
