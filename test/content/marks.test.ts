import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMarks, type Mark } from '../../src/content/paint/marks.ts';
import type { TextMap } from '../../src/content/text-map.ts';

const mark: Mark = { start: 0, end: 3, severity: 'warn' };
const map: TextMap = { text: 'BSN', rangeOf: () => ({ startContainer: {}, startOffset: 0, endContainer: {}, endOffset: 3 }) as unknown as Range, offsetOf: () => undefined };

describe('marks', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('go with their box, and none comes after', () => {
    vi.stubGlobal('Highlight', class extends Set { priority = 0; });
    vi.stubGlobal('CSS', { highlights: new Map() });
    const end = new AbortController();
    const marks = createMarks(end.signal);
    const registered = (): number => CSS.highlights.get('postproef-warn')?.size ?? 0;
    marks.show([mark], map);
    expect(registered()).toBe(1);
    end.abort();
    expect(registered()).toBe(0);
    marks.show([mark], map);
    expect(registered()).toBe(0);
  });
});
