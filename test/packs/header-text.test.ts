import { describe, expect, it } from 'vitest';
import type { Pack } from '../../src/engine/pack.ts';
import { firstRules } from '../../src/packs/first-rules.ts';
import { headerText, moreOf, versionAfter, type About } from '../../src/packs/header-text.ts';
import { idFrom, isPackId } from '../../src/packs/pack-id.ts';
import { PackProblems } from '../../src/packs/problem.ts';
import { readSource } from '../../src/packs/read.ts';

const about: About = { id: 'kantoor', title: { nl: 'Huisregels', en: 'House rules' }, version: '1.0.0', sequence: 1, layer: 'firm', engine: '>=1 <2', more: '' };
const packOf = (header: string): Pack => readSource([{ path: 'pack.yaml', text: header }, { path: 'rules.yaml', text: firstRules }]).pack;

describe('pack.yaml from questions', () => {
  it.each(['Kantoor ’t Hoen: “regels” # 3', "{a: 'b'}", 'Jansen "&" Zonen \\ nul', '- lijst', 'ja', '1.0', 'regel één\nregel twee', '🙂 é'])('says %s as it was typed', (words) => {
    expect(packOf(headerText({ ...about, title: { nl: words, en: words }, rollback: words }).text)).toMatchObject({ title: { nl: words, en: words }, rollback: { reason: words } });
  });

  it('has every field of the last pack again, but for when it was built and why it went back', () => {
    const last = { ...packOf(headerText(about).text), publisher: 'Jansen: accountants', contact: 'Marit #1', overrides: [{ rule: 'many-hashtags', off: true }, { rule: 'bait', lock: true, severity: 'block' as const, waiver: { by: 'M', date: '2026-11-22', reason: 'Ja, "nu"' } }] };
    const { id, title, layer, engine } = last;
    const built: Pack = { ...last, created: '2026-01-02T03:04:05Z', rollback: { reason: 'x' } };
    const next = packOf(headerText({ id, title, layer, engine, version: '1.1.0', sequence: 2, more: moreOf(built) }).text);
    expect(next).toEqual({ ...last, version: '1.1.0', sequence: 2 });
  });

  it('counts the lines in front of what was typed', () => {
    const { text, before } = headerText({ ...about, layer: undefined, more: 'contact: Marit\noverride: []' });
    expect(text.split('\n')[before]).toBe('contact: Marit');
    const problems = (): Pack => packOf(text);
    expect(problems).toThrow(PackProblems);
    expect(problems).toThrow(`pack.yaml:${before + 2}:1: There is no field “override” here`);
  });

  it('leaves out what nobody says', () => expect(moreOf({ ...packOf(headerText(about).text) })).toBe(''));
});

it.each([
  ['1.0.0', '1.1.0'],
  ['2.9.4', '2.10.0'],
  ['2026-11', '2026-11'],
  ['1.0.0-rc1', '1.0.0-rc1'],
])('after version %s comes %s', (version, next) => expect(versionAfter(version)).toBe(next));

it.each([
  ['Huisregels van Kantoor Jansen', 'huisregels-van-kantoor-jansen'],
  ['Café Zoë & Müller', 'cafe-zoe-muller'],
  ['3 Linden', 'linden'],
  ['…', 'our-pack'],
])('%s becomes the id %s', (name, id) => {
  expect(idFrom(name)).toBe(id);
  expect(isPackId(id)).toBe(true);
});
