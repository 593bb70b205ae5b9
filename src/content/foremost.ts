import { severities, type Finding } from '../engine/types.ts';

const gravity = ({ severity }: Finding): number => severities.indexOf(severity);

/** Of the findings that a press meets at once: the gravest, and of those the one that says most exactly where. */
export const foremost = <Of extends Finding>(findings: readonly Of[]): Of | undefined =>
  [...findings].sort((a, b) => gravity(b) - gravity(a) || a.end - a.start - (b.end - b.start))[0];

/** Where to begin: the first of the gravest. @param findings in the order of the text */
export const gravest = <Of extends Finding>(findings: readonly Of[]): Of | undefined => [...findings].sort((a, b) => gravity(b) - gravity(a))[0];
