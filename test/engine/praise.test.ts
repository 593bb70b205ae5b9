import { describe, expect, it } from 'vitest';
import { answerOf, asText } from '../../src/cli/answer.ts';
import { createChecker } from '../../src/engine/check.ts';
import type { Draft, Role } from '../../src/engine/types.ts';
import { loadPack } from '../../src/packs/folder.ts';

const pack = loadPack('rules/nba');
const checker = createChecker([pack]);
const good = 'Ik leerde vandaag iets over de deponeringstermijn (art. 2:394 BW). Hoe doen jullie dat?';
const draft = (role: Role, text = good): Draft => ({ text, platform: 'linkedin', kind: 'post', role, account: 'personal' });

describe('praise', () => {
  it('is for trainees, beside the findings', () => {
    const verdict = checker.check(draft('trainee'));
    expect(verdict.praise?.map(({ rule }) => rule.id).sort()).toEqual(['praise-conversation', 'praise-own-voice', 'praise-source']);
    expect(verdict.findings).toEqual([]);
    expect(verdict.gate).toBe('open');
  });

  it('is nowhere in what staff get, and takes nothing away from it', () => {
    for (const role of ['staff', 'spokesperson'] as const) {
      expect(checker.check(draft(role))).not.toHaveProperty('praise');
      expect(Object.keys(answerOf(draft(role), checker.check(draft(role))))).toEqual(['lang', 'gate', 'findings', 'failures']);
    }
  });

  it('is never among the findings, whatever the draft', () => {
    const ids = new Set(pack.rules.filter(({ praise }) => praise).map(({ id }) => id));
    for (const text of [good, `${good} Onze klant Houthandel Wessels is failliet, zei hij. BSN 111222333.`]) {
      for (const role of ['trainee', 'staff'] as const) expect(checker.check(draft(role, text)).findings.filter(({ rule }) => ids.has(rule.id))).toEqual([]);
    }
  });

  it('stands in the answer for a trainee as a field of its own, and as one line each in the text', () => {
    const verdict = checker.check(draft('trainee'));
    expect(answerOf(draft('trainee'), verdict).praise?.[0]).toEqual({ rule: expect.any(String), start: expect.any(Number), end: expect.any(Number), text: expect.any(String), message: expect.any(String) });
    expect(asText(draft('trainee'), verdict).split('\n').filter((line) => line.startsWith('+ ')).length).toBe(3);
    expect(answerOf(draft('trainee', 'Koffie.'), checker.check(draft('trainee', 'Koffie.'))).praise).toEqual([]);
  });

  it('says each thing once', () => {
    const verdict = checker.check(draft('trainee', 'Ik leerde veel. Ik vind het mooi. Ik merkte dat ook. Mijn ervaring is goed.'));
    expect(verdict.praise?.map(({ rule }) => rule.id)).toEqual(['praise-own-voice']);
  });
});
