import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Chrome's name for the extension: made from the key in its manifest. */
export const chromeId = (key = (JSON.parse(readFileSync('dist/chrome/manifest.json', 'utf8')) as { key: string }).key): string => {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return [...digest.slice(0, 32)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
};

/** Firefox's name for it. */
export const firefoxId = 'postproef@postproef.example';
