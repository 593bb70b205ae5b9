import { describe, expect, it } from 'vitest';
import { Asking } from '../../src/content/asking.ts';
import { Decisions } from '../../src/content/decisions.ts';
import type { Finding } from '../../src/engine/types.ts';
import type { Watch } from '../../src/content/watch.ts';
import type { Workshop } from '../../src/content/workshop.ts';

describe('what found something on trial', () => {
  it('is logged once for each post, however many presses one takes', () => {
    const logged: unknown[] = [];
    const news = { rules: ['shown'], action: 'on-trial' };
    const watch = { map: { text: 'Hallo' }, trial: [news], findings: [], decisions: new Decisions() } as unknown as Watch;
    const shop = { log: (one: unknown) => logged.push(one), remember: () => undefined } as unknown as Workshop;
    const asking = new Asking(watch, () => undefined);
    asking.letGo(shop);
    asking.letGo(shop);
    expect(logged).toEqual([news]);
    asking.forget(); // the box is empty: the next post
    asking.letGo(shop);
    expect(logged).toEqual([news, news]);
  });
});

describe('what the writer decided at the gate', () => {
  const finding = (id: string): Finding => ({ rule: { id } }) as Finding;

  it('is logged when the post goes, about what is still in it', () => {
    const logged: unknown[] = [];
    const watch = { map: { text: 'Hallo' }, trial: [], findings: [finding('insult')], decisions: new Decisions(), pass: () => undefined };
    const shop = { log: (one: unknown) => logged.push(one), remember: () => undefined } as unknown as Workshop;
    const asking = new Asking(watch as unknown as Watch, () => undefined);
    asking.pass([finding('insult'), finding('citizen-number')], 'Hallo', { action: 'posted-anyway' });
    expect(logged).toEqual([]);
    asking.letGo(shop);
    asking.letGo(shop);
    expect(logged).toEqual([{ rules: ['insult'], action: 'posted-anyway' }]);
    asking.pass([finding('insult')], 'Hallo', { action: 'consent' });
    asking.forget(); // the box was emptied: nothing was posted
    asking.letGo(shop);
    expect(logged).toHaveLength(1);
  });
});
