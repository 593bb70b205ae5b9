import type { Pack } from '../engine/pack.ts';
import { layered, type Ignored } from './layers.ts';
import type { Problem } from './problem.ts';
import type { Source } from './read.ts';

const emptyOverrides = ({ header, pack }: Source, base: readonly Pack[]): Problem[] => {
  const known = new Set([...base, pack].flatMap(({ rules }) => rules.map(({ id }) => id)));
  return (pack.overrides ?? []).flatMap(({ rule, off, severity, stage, lock, override }, index) => [
    ...(known.has(rule) ? [] : [header.problem(['overrides', index, 'rule'], undefined, `There is no rule “${rule}” to override`)]),
    ...([off, severity, stage, lock, override].every((one) => one === undefined) ? [header.problem(['overrides', index], undefined, `${rule}: Expected off, severity, stage, lock or override; got none`)] : []),
  ]);
};

const because: Readonly<Record<Exclude<Ignored['because'], 'unknown-rule'>, string>> = {
  locked: 'This override does nothing: the rule is locked, and this would loosen it',
  'not-personal': 'This override does nothing: in the layer personal a rule that tips or warns can be switched off, and nothing else',
};
const changes = ['off', 'severity', 'stage', 'lock'] as const;

/** Overrides that leave a rule as it was, or undo another of the same pack. */
const idleOverrides = ({ header, pack }: Source, base: readonly Pack[]): Problem[] => {
  const { ignored } = layered([...base, pack]);
  const overrides = pack.overrides ?? [];
  return overrides.flatMap((override, index) => {
    const reason = ignored.find((one) => one.override === override)?.because;
    if (reason !== undefined) return reason === 'unknown-rule' ? [] : [header.problem(['overrides', index], undefined, `${override.rule}: ${because[reason]}`)];
    const earlier = overrides.slice(0, index).filter(({ rule }) => rule === override.rule);
    const undone = changes.find((field) => override[field] !== undefined && earlier.some((one) => one[field] !== undefined && one[field] !== override[field]));
    return undone === undefined ? [] : [header.problem(['overrides', index, undone], undefined, `${override.rule}: Expected one override of a rule’s ${undone}; an earlier one here says something else`)];
  });
};

/** A severity or a stage beside the switch that takes the rule away. */
const switchedOff = ({ header, pack }: Source): Problem[] =>
  (pack.overrides ?? []).flatMap((override, index) =>
    override.off === true ? (['severity', 'stage'] as const).filter((field) => override[field] !== undefined).map((field) => header.problem(['overrides', index, field], undefined, `${override.rule}: With “off: true” this ${field} does nothing. Keep one of the two`)) : [],
  );

const misplaced = (id: string, got: string): string => `${id}: override: Expected “severity: block” beside “override: never”; got “${got}”`;

/** Nobody is asked about a rule that holds no post: that it may not be passed says nothing. */
const idleNever = ({ header, pack, rules }: Source): Problem[] =>
  pack.rules.flatMap(({ id, severity, override }) => {
    const origin = rules.get(id);
    return override === undefined || severity === 'block' ? [] : [(origin?.file ?? header).problem(origin ? ['rules', origin.index, 'override'] : [], undefined, misplaced(id, `severity: ${severity}`))];
  });

/** The same of rules that an override leaves so. */
const idleNeverOverrides = ({ header, pack }: Source, base: readonly Pack[]): Problem[] => {
  const { packs, off } = layered([...base, pack]);
  const severities = new Map(packs.flatMap((one) => one.rules.map(({ id, severity }) => [id, severity])));
  return (pack.overrides ?? []).flatMap(({ rule, override }, index) => {
    const got = off.has(rule) ? 'off: true' : `severity: ${severities.get(rule) ?? 'block'}`;
    return override === undefined || got === 'severity: block' ? [] : [header.problem(['overrides', index, 'override'], undefined, misplaced(rule, got))];
  });
};

/** @param base the packs whose rules they change */
export const overrideProblems = (source: Source, base: readonly Pack[]): Problem[] => [...emptyOverrides(source, base), ...switchedOff(source), ...idleOverrides(source, base), ...idleNever(source), ...idleNeverOverrides(source, base)];
