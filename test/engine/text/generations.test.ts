import { describe, expect, it } from 'vitest';
import { Generations } from '../../../src/engine/text/generations.ts';

const counting = (spare: number) => {
  const made: string[] = [];
  return { made, memory: new Generations((text) => (made.push(text), text.length), spare) };
};
const texts = (count: number): string[] => Array.from({ length: count }, (_, index) => `text ${index}`);

describe('what is remembered in generations', () => {
  it('is made once, however many are asked for at a time', () => {
    const { made, memory } = counting(3);
    for (const _ of [1, 2, 3]) {
      memory.expect();
      for (const text of texts(1_000)) expect(memory.get(text)).toBe(text.length);
    }
    expect(made).toHaveLength(1_000);
  });

  it('is forgotten when it was not asked for a while, and not before', () => {
    const { made, memory } = counting(3);
    for (const text of ['a', 'b', 'c', 'd']) (memory.expect(), memory.get(text));
    memory.expect();
    for (const text of ['a', 'e', 'f', 'g']) (memory.expect(), memory.get(text));
    memory.expect();
    for (const text of ['a', 'b']) memory.get(text);
    expect(made.join('')).toBe('abcdefgb');
  });
});
