/** A posted text, hashtags coloured, every character kept: textContent is exactly what was posted. */
import { element } from './element.ts';

const TAGS = /(?<![\p{L}\p{N}_@#])[@#][\p{L}\p{N}_]+|https?:\/\/\S+/gu;

export function taggedParts(text: string): { text: string; tag: boolean }[] {
  const parts: { text: string; tag: boolean }[] = [];
  let done = 0;
  for (const found of text.matchAll(TAGS)) {
    parts.push({ text: text.slice(done, found.index), tag: false }, { text: found[0], tag: true });
    done = found.index + found[0].length;
  }
  parts.push({ text: text.slice(done), tag: false });
  return parts.filter((part) => part.text !== '');
}

export const withTags = (text: string, className: string): (Node | string)[] =>
  taggedParts(text).map((part) => (part.tag ? element('span', { class: className }, part.text) : part.text));
