import { layers, type Layer, type Override, type Pack, type RuleData } from '../engine/pack.ts';
import { severities, stages, type Severity, type Stage } from '../engine/types.ts';

/** Who decided about a rule last. */
export interface SetBy {
  /** The pack’s id; `personal` for the person’s own choice. */
  readonly pack: string;
  readonly version: string;
}

/** An override that changed nothing, and why; for the options page and `pack lint`. */
export interface Ignored extends SetBy {
  readonly rule: string;
  readonly override: Override;
  readonly because: 'unknown-rule' | 'locked' | 'not-personal';
}

export interface Layered {
  /** In the order of their layers, their rules as the overrides leave them. Rules that are off are not in there. */
  readonly packs: readonly Pack[];
  /** Of every rule, also of those that are off. */
  readonly setBy: ReadonlyMap<string, SetBy>;
  readonly off: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  readonly ignored: readonly Ignored[];
}

interface State {
  rule: RuleData;
  readonly pack: Pack;
  off: boolean;
  locked: boolean;
  setBy: SetBy;
}

/** The default rules, and nothing that stands upon them: what is the base owes no grounds and may be far larger. @param base the packs that it stands upon */
export const standsInForBase = ({ layer }: Pack, base: readonly Pack[]): boolean => layer === 'base' && base.some((one) => one.layer === 'base');
export const onlyOneBase = 'layer: Expected firm, team or personal; got “base”. Only the default rules are the base';

const depth = (layer: Layer | undefined): number => layers.indexOf(layer ?? 'firm');
const stageOf = ({ stage = 'hold' }: { readonly stage?: Stage }): Stage => stage;
const isLower = <Word>(order: readonly Word[], to: Word | undefined, from: Word): boolean => to !== undefined && order.indexOf(to) < order.indexOf(from);

const loosens = ({ off, severity, stage }: Override, { rule }: State): boolean => off === true || isLower<Severity>(severities, severity, rule.severity) || isLower<Stage>(stages, stage, stageOf(rule));

/** A person may silence a tip or a warning for themselves, and nothing else. */
const isPersonal = ({ off, severity, stage, lock, override }: Override, { rule }: State): boolean => off !== undefined && [severity, stage, lock, override].every((one) => one === undefined) && rule.severity !== 'block';

const refusal = (override: Override, state: State | undefined, personal: boolean): Ignored['because'] | undefined => {
  if (!state) return 'unknown-rule';
  if (personal && !isPersonal(override, state)) return 'not-personal';
  return state.locked && loosens(override, state) ? 'locked' : undefined;
};

/** A severity that somebody set is meant as it is: no model judges it. */
const change = (state: State, { off, severity, stage, lock, override }: Override, setBy: SetBy): void => {
  state.rule = { ...state.rule, ...(severity && { severity, sure: true }), ...(stage && { stage }), ...(override && { override }) };
  state.off = off ?? state.off;
  state.locked ||= lock ?? false;
  state.setBy = setBy;
};

const statesOf = (packs: readonly Pack[]): Map<string, State> =>
  new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, { rule, pack, off: false, locked: false, setBy: { pack: pack.id, version: pack.version } }])));

/**
 * The packs one upon the other: base, firm, team, and then what a person chose. A later layer may add and tighten; it may loosen what no
 * earlier one locked. Only overrides are stored; this is worked out anew each time.
 * @param personal only `off`, for rules of severity info or warn
 */
export const layered = (packs: readonly Pack[], personal: readonly Override[] = []): Layered => {
  const ordered = [...packs].sort((a, b) => depth(a.layer) - depth(b.layer));
  const states = statesOf(ordered);
  const ignored: Ignored[] = [];
  const apply = (overrides: readonly Override[], setBy: SetBy, isPerson: boolean): void => {
    for (const override of overrides) {
      const state = states.get(override.rule);
      const because = refusal(override, state, isPerson);
      if (because) ignored.push({ ...setBy, rule: override.rule, override, because });
      else if (state) change(state, override, setBy);
    }
  };
  for (const { id, version, layer, overrides = [] } of ordered) apply(overrides, { pack: id, version }, layer === 'personal');
  apply(personal, { pack: 'personal', version: '' }, true);
  const all = [...states.values()];
  const idsOf = (test: (state: State) => boolean): Set<string> => new Set(all.filter(test).map(({ rule }) => rule.id));
  return {
    packs: ordered.map((pack) => ({ ...pack, rules: all.filter((state) => state.pack === pack && !state.off).map(({ rule }) => rule) })),
    setBy: new Map(all.map(({ rule, setBy }) => [rule.id, setBy])),
    off: idsOf(({ off }) => off),
    locked: idsOf(({ locked }) => locked),
    ignored,
  };
};
