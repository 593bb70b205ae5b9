import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/engine/check.ts';
import { changesIn, fitOf, isAtGate } from '../../src/packs/changes.ts';
import { inDutch } from '../../src/packs/dutch.ts';
import { postsIn } from '../../src/packs/posts.ts';
import { oneLine, PackProblems } from '../../src/packs/problem.ts';
import { packWith } from '../engine/pack-with.ts';

const line = (more: object): string => JSON.stringify({ text: 'Koffie met een klant.', ...more });
const said = (text: string): string[] => {
  try {
    postsIn(text, 'mine.jsonl');
    return [];
  } catch (error) {
    if (error instanceof PackProblems) return error.problems.map(oneLine);
    throw error;
  }
};

describe('labelled posts', () => {
  it('need no more than a text', () => {
    const [post, other] = postsIn(`\uFEFF${line({})}\n\n${line({ id: 7, lang: 'nl', platform: 'x', note: null, findings: [{ category: 'client-name', severity: 'warn', span: 'klant' }] })}\n`, 'mine.jsonl');
    expect(post).toEqual({ id: 'mine.jsonl:1', lang: 'unknown', text: 'Koffie met een klant.', findings: [], draft: { text: 'Koffie met een klant.', platform: 'linkedin', kind: 'post', role: 'staff', account: 'personal' } });
    expect([other?.id, other?.draft.platform, other?.findings.length]).toEqual(['7', 'x', 1]);
  });

  it('each line that is none is named, all at once', () => {
    expect(said(`${line({})}\nKoffie\n[]\n${line({ platform: 'linkdin' })}\n{"id": "1"}\n`)).toEqual([
      'mine.jsonl:2:1: Expected a line of JSON',
      'mine.jsonl:3:1: Expected an object with a “text”',
      'mine.jsonl:4:1: platform: Expected linkedin, facebook or x; got “linkdin”. Did you mean “linkedin”?',
      'mine.jsonl:5:1: “text” is missing',
    ]);
  });

  it('none at all is no comparison', () => expect(said('\n \n')).toEqual(['mine.jsonl:1:1: Expected at least one post']));

  it('each mistake has its Dutch', () => expect(said('').concat(said('x'), said('[]')).map((one) => inDutch(one.replace(/^\S+ /, '')))).toEqual(['Hier hoort minstens één bericht', 'Hier hoort een tekstregel JSON', 'Hier hoort een object met een “text”']));
});

describe('what other rules change', () => {
  const posts = postsIn([line({ id: 'a', text: 'Koffie.' }), line({ id: 'b' }), line({ id: 'c', text: 'Thee.' }), line({ id: 'd', text: 'Een tip over koffie.' })].join('\n'), 'mine.jsonl');
  const rule = (id: string, phrases: string[], more: object = {}) => createChecker([packWith([{ kind: 'terms', phrases }], {}, { id, ...more })]);
  const verdicts = (checker: ReturnType<typeof createChecker>) => posts.map(({ draft }) => checker.check(draft));
  const before = verdicts(rule('one', ['klant']));
  const after = verdicts(rule('one', ['koffie', 'tip over'], { severity: 'info' }));

  it('is told post by post, the Post button first', () => {
    const changes = changesIn(posts, before, after);
    expect(changes.map((change) => [change.post.id, change.from, change.to, isAtGate(change)])).toEqual([['b', 'confirm', 'open', true], ['a', 'open', 'open', false], ['d', 'open', 'open', false]]);
    expect(changes[0]?.gone.map(({ text }) => text)).toEqual(['klant']);
    expect(changes[0]?.come.map(({ text, severity }) => [text, severity])).toEqual([['Koffie', 'info']]);
  });

  it('is nothing where nothing changes', () => expect(changesIn(posts, before, verdicts(rule('one', ['klant'])))).toEqual([]));

  it('is also that the same words became graver or lighter', () => {
    const [change, ...more] = changesIn(posts, before, verdicts(rule('one', ['klant'], { severity: 'block' })));
    expect([change?.post.id, change?.from, change?.to, more]).toEqual(['b', 'confirm', 'closed', []]);
    expect([change?.gone, change?.come].map((points) => points?.map(({ text, severity }) => [text, severity]))).toEqual([[['klant', 'warn']], [['klant', 'block']]]);
  });

  it('is also that a point only went', () => {
    const changes = changesIn(posts, before, verdicts(rule('one', ['nergens'])));
    expect(changes.map(({ post, gone, come }) => [post.id, gone.length, come.length])).toEqual([['b', 1, 0]]);
  });

  it('a tip on a post without a label is no point', () => {
    expect(fitOf(posts, before).clean).toEqual({ count: 4, flagged: 1 });
    expect(fitOf(posts, after).clean).toEqual({ count: 4, flagged: 0 });
  });
});
