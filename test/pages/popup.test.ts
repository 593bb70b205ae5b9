import { describe, expect, it } from 'vitest';
import { browserName, reportText } from '../../src/pages/popup/report-text.ts';
import { tabState } from '../../src/pages/popup/tab-state.ts';
import type { BoxReport, FrameReport } from '../../src/platform/page-report.ts';

const box: BoxReport = { composer: 'share', kind: 'post', state: 'clear', points: { info: 0, warn: 0, block: 0 }, rules: {}, skeleton: 'div[role=textbox]' };
const frame: FrameReport = { site: 'linkedin', host: 'www.linkedin.com', top: true, isPrivate: false, packs: [], boxes: [], unknown: [] };
const kind = (frames: readonly FrameReport[], about: { isOurs?: boolean; isAllowed?: boolean } = {}) => tabState({ isOurs: true, isAllowed: true, ...about, frames }).kind;

describe('what the popup says of a tab', () => {
  it('nobody answers: another page, a page from before, or sites that the browser keeps from us', () => {
    expect(kind([], { isOurs: false })).toBe('elsewhere');
    expect(kind([])).toBe('silent');
    expect(kind([], { isOurs: false, isAllowed: false })).toBe('not-allowed');
  });
  it('who answers decides, whatever the browser allows elsewhere', () => {
    expect(kind([frame], { isAllowed: false })).toBe('waiting');
    expect(kind([{ ...frame, boxes: [box] }])).toBe('watching');
    expect(kind([{ ...frame, isPrivate: true }])).toBe('private');
  });
  it('a box in a frame counts, and one that was not looked at counts most', () => {
    const inner: FrameReport = { ...frame, top: false, boxes: [box], packs: [{ id: 'nba', version: '1', rules: 2 }] };
    expect(tabState({ isOurs: true, isAllowed: true, frames: [inner, frame] })).toMatchObject({ kind: 'watching', boxes: [box], packs: [{ id: 'nba' }] });
    expect(kind([{ ...frame, boxes: [box, { ...box, state: 'unchecked', reason: 'broken' }] }])).toBe('unchecked');
    expect(kind([frame, { ...inner, unknown: ['textarea'] }])).toBe('unchecked');
  });
});

describe('the report', () => {
  it('is a page of text', () => {
    const frames: FrameReport[] = [{ ...frame, packs: [{ id: 'nba', version: '0.1.0', rules: 98 }], boxes: [{ ...box, state: 'findings', points: { info: 0, warn: 1, block: 2 }, rules: { 'citizen-number': 2, shouting: 1 } }], unknown: ['main\n  textarea'] }];
    expect(reportText({ version: '0.1.0', browser: 'Chrome 140', language: 'nl' }, frames)).toBe(`Postproef 0.1.0 · Chrome 140 · nl
Page: linkedin (www.linkedin.com)
  Rules: nba 0.1.0, 98
  Box: share (post), findings; block 2, warn 1, info 0
    citizen-number × 2
    shouting × 1
    div[role=textbox]
  Box that is not known:
    main
      textarea`);
    expect(reportText({ version: '0.1.0', browser: 'x', language: 'en' }, [])).toContain('No answer');
  });
  it.each([
    ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36', 'Chrome 140'],
    ['Mozilla/5.0 (Windows) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Edge 140'],
    ['Mozilla/5.0 (X11; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox 142'],
    ['curl', 'unknown browser'],
  ])('knows %s', (agent, name) => expect(browserName(agent)).toBe(name));
});
