import dev from '../../../test/corpus/dev.jsonl?raw';
import more from '../../../test/corpus/dev2.jsonl?raw';
import own from '../../../test/corpus/own.jsonl?raw';
import type { Checker } from '../../engine/check.ts';
import type { Verdict } from '../../engine/types.ts';
import { fitOf } from '../../packs/changes.ts';
import { postsIn, type Post } from '../../packs/posts.ts';
import { oneLine, PackProblems } from '../../packs/problem.ts';
import { read } from '../files.ts';
import { UsageError } from '../usage.ts';

/** Labelled posts: those of a file, or the ones that the default rules were written with. @throws UsageError naming the line */
export const corpusFrom = (file: string | undefined): Post[] => {
  try {
    return file === undefined ? [own, dev, more].flatMap((text) => postsIn(text, 'corpus')) : postsIn(read(file), file);
  } catch (error) {
    const [first] = error instanceof PackProblems ? error.problems : [];
    throw first ? new UsageError(oneLine(first)) : error;
  }
};

/** What a checker says of every post, in their order. */
export const verdictsOf = (checker: Checker, posts: readonly Post[]): Verdict[] => posts.map(({ draft }) => checker.check(draft));

const percent = (part: number): string => `${(100 * part).toFixed(1)}%`;

/** Recall and precision in one line; of posts that nobody labelled, how many have a point. */
export const rateLine = (posts: readonly Post[], verdicts: readonly Verdict[]): string => {
  const { recall, precision, labels, clean } = fitOf(posts, verdicts);
  if (labels === 0) return `◇ or ◆ in ${clean.flagged} of ${clean.count} posts`;
  return `recall ${percent(recall)} of ${labels} labels, precision ${percent(precision)}, clean posts with a point ${clean.flagged} of ${clean.count}`;
};
