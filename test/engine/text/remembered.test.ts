import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/engine/text/remembered.ts';

describe('remembered', () => {
  it('asks once for each text, also where the answer is none', () => {
    const asked: string[] = [];
    const lengthOf = remembered((text) => (asked.push(text), text === '' ? undefined : text.length));
    expect(['ab', '', 'ab', ''].map(lengthOf)).toEqual([2, undefined, 2, undefined]);
    expect(asked).toEqual(['ab', '']);
  });

  it('forgets rather than grow without end', () => {
    const counts = { asked: 0 };
    const same = remembered((text) => ((counts.asked += 1), text));
    for (let number = 0; number < 5_000; number += 1) same(String(number));
    expect(same('0')).toBe('0');
    expect(counts.asked).toBe(5_001);
  });
});
