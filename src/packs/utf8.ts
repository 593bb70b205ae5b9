/** Documents of today’s offices are zip files. */
const isArchive = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 4)) === 'PK\u0003\u0004';

/** A file in another encoding: read all the same, its words would be others, and nothing would be found in them. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
  /** @param bytes of the file, where they may tell what it is */
  constructor(path: string, bytes?: Uint8Array) {
    super(`${path}: ${bytes && isArchive(bytes) ? 'a file of Word, Excel or the like. Save it as plain text, in UTF-8' : `not UTF-8. Save it as UTF-8 (${/\.csv$/i.test(path) ? 'in Excel: “CSV UTF-8”' : 'in Notepad: Save as, encoding UTF-8'})`}`);
  }
}

/** The text of a file, without the mark that Windows editors put in front. @throws NotUtf8 */
export const textIn = (bytes: Uint8Array, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotUtf8(path, bytes);
  }
};
