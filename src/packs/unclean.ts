import type { Mistake } from './plain.ts';

/** Names that mean something to JavaScript itself. */
const reserved: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Signs that nobody sees and that make a text other than it looks: control characters (save tab and line end), marks that turn the direction
 * of writing around, marks without width (save the one that joins emoji), halves of characters.
 */
const hidden = /[\u200b\u200c\u200e\u200f\u2060\ufeff]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff]/u;

const codeOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const hiddenIn = (text: string): string | undefined => {
  const found = hidden.exec(text)?.[0];
  if (found === undefined) return undefined;
  return found === '\b' ? 'Expected no control character; got a backspace. Between double quotes \\b means that: put a pattern between single quotes' : `Expected no hidden character; got ${codeOf(found)}`;
};

const deepest = 40;

/** What may be in no pack, whatever the schema says. Works on what JSON.parse or a YAML reader gave. */
export const uncleanIn = (data: unknown, path: readonly (string | number)[] = []): Mistake[] => {
  if (typeof data === 'string') {
    const problem = hiddenIn(data);
    return problem === undefined ? [] : [{ path, problem }];
  }
  if (typeof data !== 'object' || data === null) return [];
  if (path.length > deepest) return [{ path, problem: `Expected at most ${deepest} levels` }];
  if (Array.isArray(data)) return data.flatMap((one, index) => uncleanIn(one, [...path, index]));
  return Object.entries(data).flatMap(([key, value]) => {
    if (reserved.includes(key)) return [{ path, key, problem: `Expected another name than “${key}”` }];
    const problem = hiddenIn(key);
    return [...(problem === undefined ? [] : [{ path, key, problem }]), ...uncleanIn(value, [...path, key])];
  });
};
