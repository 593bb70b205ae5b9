import { NotUtf8, textIn } from '../packs/utf8.ts';

const marks: readonly (readonly [string, string])[] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** In Windows-1252 these bytes are signs; where they come out as control characters the file was in yet another encoding. */
const notWindows = /[\u0080-\u009f]/;
export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** A list as spreadsheets save it: UTF-8, “Unicode text” (UTF-16 with its mark), or what Dutch Excel calls CSV (Windows-1252). */
export interface ListText {
  readonly text: string;
  /** Nothing in the file says so: the letters in it may be others. */
  readonly isGuess: boolean;
}

/** @throws NotUtf8 where it is in none of these */
export const listText = (bytes: Buffer, file: string): ListText => {
  const encoding = marks.find(([mark]) => mark === bytes.subarray(0, 2).toString('hex'))?.[1];
  const isGuess = encoding === undefined && !isUtf8(bytes);
  const text = isGuess || encoding !== undefined ? new TextDecoder(encoding ?? 'windows-1252').decode(bytes) : textIn(bytes, file);
  if (text.includes('\0') || (isGuess && notWindows.test(text))) throw new NotUtf8(file, bytes);
  return { text, isGuess };
};
