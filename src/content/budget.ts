import type { Finding } from '../engine/types.ts';

/** More tips than this are noise. */
const mostTips = 5;

/** What is marked in the text: all that the gate asks about, and the first tips. The others are on the card and in the count. */
export const inView = <Of extends Finding>(findings: readonly Of[]): readonly Of[] => {
  let tips = 0;
  return findings.filter(({ severity }) => severity !== 'info' || ++tips <= mostTips);
};
