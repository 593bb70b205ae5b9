import type { Checker } from '../engine/check.ts';
import { draftOf } from '../engine/examples.ts';
import type { Pack } from '../engine/pack.ts';

/** The longest post that a site takes: Facebook’s. In characters. */
export const longestPost = 63_206;
/** Milliseconds that may go by before a pack is refused. Far more than any honest pack takes, also on a slow computer. */
export const pace = { compile: 10_000, check: 5_000 } as const;

/** A post as long as can be, made of what the pack itself calls examples: where its rules have most to do. */
export const longPostOf = ({ rules }: Pack): string => {
  const texts = rules.flatMap(({ examples }) => Object.values(examples).flatMap((one) => [...(one?.match ?? []), ...(one?.pass ?? [])])).map((text) => draftOf({ scope: undefined }, text.replace(/ ×\d+$/, '')).text);
  if (texts.length === 0) return '';
  let post = '';
  for (let index = 0; post.length < longestPost; index += 1) post += `${texts[index % texts.length]}\n`;
  return post.slice(0, longestPost);
};

/** Milliseconds of one check of that post. */
export const timeFor = (checker: Checker, pack: Pack): number => {
  const text = longPostOf(pack);
  const start = performance.now();
  checker.check({ ...draftOf({ scope: undefined }, ''), text });
  return performance.now() - start;
};
