import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMarks, type Mark, type Marks } from '../../src/content/paint/marks.ts';
import type { Severity } from '../../src/engine/types.ts';
import type { TextMap } from '../../src/content/text-map.ts';

const mark: Mark = { start: 0, end: 3, severity: 'warn' };
const node = {};
const map: TextMap = { text: 'BSN', rangeOf: () => ({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 3 }) as unknown as Range, offsetOf: () => undefined };

const inRegister = (severity: Severity): Highlight | undefined => CSS.highlights.get(`postproef-${severity}`);
const show = (marks: Marks, severity: Severity): void => marks.show([{ ...mark, severity }], map);

describe('marks', () => {
  beforeEach(() => {
    vi.stubGlobal('Highlight', class extends Set { priority = 0; });
    vi.stubGlobal('CSS', { highlights: new Map() });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('go with their box, and none comes after', () => {
    const end = new AbortController();
    const marks = createMarks(end.signal);
    const registered = (): number => inRegister('warn')?.size ?? 0;
    marks.show([mark], map);
    expect(registered()).toBe(1);
    end.abort();
    expect(registered()).toBe(0);
    marks.show([mark], map);
    expect(registered()).toBe(0);
  });

  it('on the same words become graver with their point', () => {
    const marks = createMarks(new AbortController().signal);
    show(marks, 'warn');
    const [kept] = inRegister('warn') ?? [];
    show(marks, 'warn');
    expect([...(inRegister('warn') ?? [])]).toEqual([kept]);
    show(marks, 'block');
    expect([inRegister('warn')?.size, inRegister('block')?.size]).toEqual([0, 1]);
  });

  it('lie over each other by how grave they are', () => {
    const marks = createMarks(new AbortController().signal);
    for (const severity of ['block', 'info', 'warn'] as const) show(marks, severity);
    const priorityOf = (severity: Severity): number => inRegister(severity)?.priority ?? -1;
    expect(priorityOf('block')).toBeGreaterThan(priorityOf('warn'));
    expect(priorityOf('warn')).toBeGreaterThan(priorityOf('info'));
  });
});
