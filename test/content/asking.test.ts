import { describe, expect, it } from 'vitest';
import { Asking } from '../../src/content/asking.ts';
import { Decisions } from '../../src/content/decisions.ts';
import type { Watch } from '../../src/content/watch.ts';
import type { Workshop } from '../../src/content/workshop.ts';

describe('what found something on trial', () => {
  it('is logged once for each post, however many presses one takes', () => {
    const logged: unknown[] = [];
    const news = { rules: ['shown'], action: 'on-trial' };
    const watch = { map: { text: 'Hallo' }, trial: [news], decisions: new Decisions() } as unknown as Watch;
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
