import { expect, it, vi } from 'vitest';
import { engineNumber } from '../../src/engine/version.ts';
import { acceptPack } from '../../src/packs/accept.ts';
import { inDutch } from '../../src/packs/dutch.ts';
import { pace } from '../../src/packs/pace.ts';
import { ours, signedBy } from './made.ts';

const took = vi.hoisted(() => ({ milliseconds: 0 }));
vi.mock('../../src/packs/pace.ts', async (original) => ({ ...(await original<object>()), timeFor: async () => took.milliseconds }));
const accepted = async () => acceptPack(await signedBy(ours), { keys: [ours.publicKey], base: [], engine: engineNumber });

it('a pack whose rules take too long on a long post is refused', async () => {
  took.milliseconds = pace.check;
  await expect(accepted()).resolves.toHaveProperty('pack.id', 'kantoor');
  took.milliseconds = pace.check + 1;
  const detail = `A check of the longest post took ${pace.check + 1} ms; at most ${pace.check} is all right.`;
  await expect(accepted()).rejects.toMatchObject({ code: 'slow', detail });
  expect(inDutch(detail)).toBeDefined();
});
