import type { Checker } from '../engine/check.ts';
import { draftOf } from '../engine/examples.ts';
import type { Pack } from '../engine/pack.ts';
import { breath } from './breath.ts';

/** The longest post that a site takes: Facebook’s. In characters. */
export const longestPost = 63_206;
/** Milliseconds that may go by before a pack is refused. Far more than any honest pack takes, also on a slow computer. */
export const pace = { compile: 10_000, check: 5_000 } as const;

/** How the long posts are laid out: each example a paragraph of its own, or all of them one paragraph. */
const layouts = ['\n', ' '] as const;

/**
 * Posts as long as can be, made of what the pack itself calls examples: where its rules have most to do. In many paragraphs and in one, for
 * what looks at its whole paragraph or sentence meets little in a short one. @returns none where there are no examples
 */
export const longPostsOf = ({ rules }: Pack): string[] => {
  const texts = rules.flatMap(({ examples }) => Object.values(examples).flatMap((one) => [...(one?.match ?? []), ...(one?.pass ?? [])])).map((text) => draftOf({ scope: undefined }, text.replace(/ ×\d+$/, '')).text);
  if (texts.length === 0) return [];
  let post = '';
  for (let index = 0; post.length < longestPost; index += 1) post += `${texts[index % texts.length]}\n`;
  return layouts.map((between) => post.slice(0, longestPost).replaceAll('\n', between));
};

/** A computer may be busy with something else just now; a pack that is too heavy is so each time. */
const tries = 3;

/** @param run is told which try it is, from 0 @returns what the first run under the limit took, or else the quickest one; milliseconds */
export const quickest = async (limit: number, run: (attempt: number) => void): Promise<number> => {
  let least = Infinity;
  for (let attempt = 0; attempt < tries && least > limit; attempt += 1) {
    await breath();
    const start = performance.now();
    run(attempt);
    least = Math.min(least, performance.now() - start);
  }
  return least;
};

/** What patterns may take of a draft, however long it is (text/time-budget.ts); milliseconds. */
const patterns = 1_000;
/** The part of the post that tells enough of a pack that is much too heavy: the whole could take a minute. */
const part = 1 / 4;

const timeOf = async (checker: Checker, post: string): Promise<number> => {
  const about = draftOf({ scope: undefined }, '');
  const check = (attempt: number, length: number): void => void checker.check({ ...about, text: post.replace(/^/gm, '.'.repeat(attempt)).slice(0, length) });
  const ofPart = await quickest(pace.check * part, (attempt) => check(tries + attempt, longestPost * part));
  const atLeast = (ofPart - patterns) / part;
  return atLeast > pace.check ? atLeast : quickest(pace.check, (attempt) => check(attempt, longestPost));
};

/** Milliseconds of one check of the slowest of those posts, or at least so many. Each try reads other paragraphs: known ones would be remembered. */
export const timeFor = async (checker: Checker, pack: Pack): Promise<number> => {
  let most = 0;
  for (const post of longPostsOf(pack)) if (most <= pace.check) most = Math.max(most, await timeOf(checker, post));
  return most;
};
