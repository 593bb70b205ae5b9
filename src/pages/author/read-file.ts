import { limits } from '../../packs/limits.ts';
import type { Wording } from './wording/index.ts';

/** Rules are what a browser takes as a pack; posts and logs are only read here. Bytes. */
const most = { rules: limits.bytes, reading: 8 * 1024 * 1024 } as const;

/** What a file holds, or why it cannot be taken. */
export const read = async (file: File, { file: words }: Wording, use: keyof typeof most): Promise<{ readonly text: string } | { readonly refused: string }> => {
  if (file.size > most[use]) return { refused: words.tooLarge[use](file.name) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    // A text box knows one way to end a line.
    return text.includes('\0') ? { refused: words.notText(file.name) } : { text: text.replace(/\r\n?/g, '\n') };
  } catch (error) {
    if (error instanceof TypeError) return { refused: words.notText(file.name) };
    throw error;
  }
};
