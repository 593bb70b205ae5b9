/** A file in another encoding: read all the same, its words would be others, and nothing would be found in them. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
  constructor(path: string) {
    super(`${path}: not UTF-8. Save it as UTF-8 (in Excel: “CSV UTF-8”)`);
  }
}

/** The text of a file, without the mark that Windows editors put in front. @throws NotUtf8 */
export const textIn = (bytes: Uint8Array, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new NotUtf8(path);
  }
};
