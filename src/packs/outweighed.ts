import type { Checker } from '../engine/check.ts';
import { draftOf } from '../engine/examples.ts';
import type { Pack, RuleData } from '../engine/pack.ts';
import { overlaps } from '../engine/text/view.ts';
import { languages, type Draft } from '../engine/types.ts';

/** A rule of which nobody sees anything in its own examples. */
export interface Outweighed {
  readonly rule: string;
  /** The rules of other packs that are shown in its place. */
  readonly by: readonly string[];
}

/** Save those that take clients or earlier posts for granted. */
const draftsOf = (rule: RuleData): Draft[] =>
  languages.flatMap((language) => {
    const example = rule.examples[language];
    return !example || example.clients || example.earlier ? [] : example.match.map((text) => draftOf(rule, text));
  });

/** @returns the rules that are shown on its words instead; none where it is shown itself */
const instead = (rule: RuleData, checker: Checker, draft: Draft): string[] => {
  const { findings } = checker.check(draft);
  if (findings.some((finding) => finding.rule.id === rule.id)) return [];
  const own = checker.ask(rule.id, draft);
  return findings.filter((finding) => finding.rule.category === rule.category && own.some((one) => overlaps(one, finding))).map((finding) => finding.rule.id);
};

/**
 * The rules of a pack in whose examples, each of them, a rule of another pack is shown instead: of points of one category about the same words the gravest is.
 * @param checker for the pack upon its base, as in a browser
 */
export const outweighedIn = ({ rules }: Pack, checker: Checker): Outweighed[] => {
  const isOwn = new Set(rules.map(({ id }) => id));
  return rules.flatMap((rule) => {
    const others = rule.praise || rule.stage === 'count' ? [] : draftsOf(rule).map((draft) => instead(rule, checker, draft).filter((id) => !isOwn.has(id)));
    return others.length > 0 && others.every((ids) => ids.length > 0) ? [{ rule: rule.id, by: [...new Set(others.flat())] }] : [];
  });
};
