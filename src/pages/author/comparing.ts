import { createChecker, type Checker } from '../../engine/check.ts';
import type { Pack } from '../../engine/pack.ts';
import type { Verdict } from '../../engine/types.ts';
import { breath } from '../../packs/breath.ts';
import { changesIn, fitOf } from '../../packs/changes.ts';
import { layered } from '../../packs/layers.ts';
import { postsIn, type Post } from '../../packs/posts.ts';
import { PackProblems } from '../../packs/problem.ts';
import type { Compared, Comparison, ComparisonNews } from './answer.ts';

/** Checks between two moments in which the worker hears what else it is asked: some tens of milliseconds. */
const slice = 10;

/** The posts come along only when somebody asks for them. */
const ownPosts = async (): Promise<Post[]> => {
  const files = await Promise.all([import('../../../test/corpus/own.jsonl?raw'), import('../../../test/corpus/dev.jsonl?raw'), import('../../../test/corpus/dev2.jsonl?raw')]);
  return files.flatMap(({ default: text }) => postsIn(text, 'posts'));
};

/** Overrides stand in pack.yaml, which is not on this page: those of the pack that it is compared with hold for both. */
const sides = async (base: readonly Pack[], pack: Pack, against: Pack | undefined): Promise<{ readonly before: Checker; readonly after: Checker }> => {
  const { overrides = [] } = against ?? {};
  const before = createChecker(layered(against ? [...base, against] : base).packs);
  await breath();
  return { before, after: createChecker(layered([...base, { ...pack, overrides }]).packs) };
};

/**
 * Compares in slices.
 * @param tell hears how far it is, and at last what was found
 * @param isWanted false once somebody asked for something newer; then nothing more is told
 */
export const compare = async (base: readonly Pack[], pack: Pack, { file, against }: Comparison, tell: (news: ComparisonNews) => void, isWanted: () => boolean): Promise<void> => {
  try {
    const posts = file ? postsIn(file.text, file.name) : await ownPosts();
    const { before, after } = await sides(base, pack, against);
    const [old, now]: [Verdict[], Verdict[]] = [[], []];
    for (const { draft } of posts) {
      if (now.length % slice === 0) {
        tell({ done: now.length, of: posts.length });
        await breath();
        if (!isWanted()) return;
      }
      old.push(before.check(draft));
      now.push(after.check(draft));
    }
    tell({ compared: comparedOf(posts, old, now) });
  } catch (error) {
    tell(error instanceof PackProblems ? { problems: error.problems } : { failed: error instanceof Error ? error.message : String(error) });
  }
};

const comparedOf = (posts: readonly Post[], old: readonly Verdict[], now: readonly Verdict[]): Compared => {
  const { clean: before } = fitOf(posts, old);
  const { clean: after } = fitOf(posts, now);
  return { posts: posts.length, changes: changesIn(posts, old, now), clean: { count: after.count, before: before.flagged, after: after.flagged } };
};
