import { describe, expect, it, vi } from 'vitest';
import { PackRefused, type RefusalCode } from '../../src/packs/refused.ts';
import type { Desk } from '../../src/pages/options/desk.ts';
import { refusalOf } from '../../src/pages/options/parts.ts';
import { wording } from '../../src/pages/options/wording/index.ts';

vi.mock('../../rules/nba/pack.yaml', () => ({ default: {} }));

describe.each(['nl', 'en'] as const)('why a pack did not come in, on the options page (%s)', (language) => {
  const said = (code: RefusalCode, setBy: object): string => refusalOf({ ...new PackRefused(code), code, time: 0 }, { language, words: wording(language), overview: { setBy } } as Desk);
  const remove = { nl: 'Verwijder', en: 'Remove' }[language];

  it('says to remove the pack in use only where there is a button for it', () => {
    expect(said('other-pack', {})).toContain(remove);
    for (const setBy of [{ packUrl: 'firm' }, { packKeys: 'firm' }]) expect(said('other-pack', setBy)).not.toContain(remove);
    expect(said('other-pack', { packUrl: 'you' })).toContain(remove);
  });

  it('is otherwise the same for all', () => expect(said('older', { packUrl: 'firm' })).toBe(said('older', {})));
});
