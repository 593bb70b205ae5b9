import { createChecker } from '../engine/check.ts';
import { recognisersFor } from '../engine/entities/index.ts';
import { PackError } from '../engine/kind.ts';
import type { Pack } from '../engine/pack.ts';
import { languages } from '../engine/types.ts';
import { engineNumber } from '../engine/version.ts';
import { closest } from './closest.ts';
import { fitsEngine } from './engine-range.ts';
import { oversize } from './built.ts';
import { daysAhead } from './days.ts';
import { silentPatterns, silentPhrases } from './finds-nothing.ts';
import { needsGrounds, withoutGrounds } from './grounds.ts';
import { onlyOneBase, standsInForBase } from './layers.ts';
import { overLimits } from './limits.ts';
import { overrideProblems } from './lint-overrides.ts';
import type { Problem } from './problem.ts';
import type { Source } from './read.ts';

export interface Linted {
  /** With one of these the pack cannot be used. */
  readonly problems: readonly Problem[];
  /** Worth a look; nothing is wrong. */
  readonly advice: readonly Problem[];
}

/** Where a rule, or a field of it, stands. */
const inRule = ({ rules, header }: Source, id: string, field: readonly (string | number)[], message: string): Problem => {
  const origin = rules.get(id);
  const text = `${id}: ${message}`;
  return origin ? origin.file.problem(['rules', origin.index, ...field], undefined, text) : header.problem([], undefined, text);
};

/** The lists that a pack may refer to: its own, and those it stands upon. */
const listsOf = (source: Source, base: readonly Pack[]): string[] => [...base, source.pack].flatMap(({ vocabulary }) => Object.keys(vocabulary));

const recogniserNames = recognisersFor({}).map(({ name }) => name);

/** What was perhaps meant by a name that the engine does not know. */
const guess = (message: string, lists: readonly string[]): string => {
  const [, list, recogniser, words, word] = /^(?:Unknown vocabulary \{([^}]+)\}|Unknown recogniser <([^>]+)>|Expected “\w+” to be one of (.+); got “(.*)”$)/s.exec(message) ?? [];
  const near = closest(list ?? recogniser ?? word ?? '', list !== undefined ? lists : words?.split(', ') ?? recogniserNames);
  if (near === undefined) return recogniser === undefined ? '' : `. The recognisers are ${recogniserNames.join(', ')}`;
  return `. Did you mean ${list !== undefined ? `{${near}}` : recogniser !== undefined ? `<${near}>` : `“${near}”`}?`;
};

/** A phrase is quoted last in the engine’s message; where it stands in the files, the problem is there. */
const placed = (source: Source, base: readonly Pack[], id: string, message: string): Problem => {
  const text = `${id}: ${message}${guess(message, listsOf(source, base))}`;
  const quoted = /“([^“]*)”$/s.exec(message)?.[1] ?? '';
  const origin = source.rules.get(id);
  const own = origin?.file.problemWith(['rules', origin.index], quoted, text);
  if (own) return own;
  for (const file of source.files) {
    const found = file.problemWith(['vocabulary'], quoted, text);
    if (found) return found;
  }
  return inRule(source, id, ['match'], text.slice(id.length + 2));
};

/** The compiler stops at the first rule that it cannot use; without that rule it finds the next. */
const compileProblems = (source: Source, base: readonly Pack[]): Problem[] => {
  const problems: Problem[] = [];
  const lists = base.map((pack) => ({ ...pack, rules: [] }));
  let rules = source.pack.rules;
  for (;;) {
    try {
      createChecker([...lists, { ...source.pack, rules }]);
      return problems;
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      const id = error.rule;
      if (id === undefined || !rules.some((rule) => rule.id === id)) return [...problems, source.header.problem([], undefined, error.message)];
      problems.push(placed(source, base, id, error.message.slice(id.length + 2)));
      rules = rules.filter((rule) => rule.id !== id);
    }
  }
};

const sizeProblems = ({ header, pack }: Source): Problem[] => {
  const problem = oversize(pack);
  return problem === undefined ? [] : [header.problem([], undefined, problem)];
};

const limitProblems = (source: Source): Problem[] => overLimits(source.pack).map(({ rule, problem }) => (rule === undefined ? source.header.problem([], undefined, problem) : inRule(source, rule, ['match'], problem)));

const groundProblems = (source: Source, base: readonly Pack[]): Problem[] => {
  if (!needsGrounds(source.pack)) return [];
  const ofRules = source.pack.rules.flatMap((rule) => {
    const problem = withoutGrounds(rule);
    return problem === undefined ? [] : [inRule(source, rule.id, [rule.trial ? 'trial' : 'severity'], problem)];
  });
  const held = new Set(base.flatMap(({ rules }) => rules.filter(({ severity }) => severity === 'block').map(({ id }) => id)));
  const ofOverrides = (source.pack.overrides ?? []).flatMap((override, index) => {
    const problem = held.has(override.rule) ? undefined : withoutGrounds(override);
    return problem === undefined ? [] : [source.header.problem(['overrides', index, override.trial ? 'trial' : 'severity'], undefined, `${override.rule}: ${problem}`)];
  });
  return [...ofRules, ...ofOverrides];
};

const takenNames = (source: Source, base: readonly Pack[]): Problem[] => {
  const owners = new Map(base.flatMap(({ id: owner, rules }) => rules.map(({ id }) => [id, owner] as const)));
  return source.pack.rules.filter(({ id }) => owners.has(id)).map(({ id }) => inRule(source, id, ['id'], `This id is taken by a rule of the pack ${owners.get(id)}. Choose another; to change that rule, use overrides in pack.yaml`));
};

const engineProblems = ({ header, pack: { engine } }: Source): Problem[] => (fitsEngine(engine, engineNumber) ? [] : [header.problem(['engine'], undefined, `engine: It asks for ${engine}; this is ${engineNumber}.`)]);

const replacedLists = (source: Source, base: readonly Pack[]): Problem[] => {
  const owners = new Map(base.flatMap(({ id, vocabulary }) => Object.keys(vocabulary).map((name) => [name, id] as const)));
  return source.files.flatMap((file) => {
    const own = Object.keys((file.data as { vocabulary?: object } | undefined)?.vocabulary ?? {});
    return own.filter((name) => owners.has(name)).map((name) => file.problem(['vocabulary'], name, `This list takes the place of {${name}} in the pack ${owners.get(name)}, for all its rules too. Choose another name unless you mean that`));
  });
};

const silenceProblems = ({ files }: Source): Problem[] => files.flatMap((file) => silentPhrases(file.data).map(({ path, problem }) => file.problem(path, undefined, problem)));

/** Tried only where the pack can be made ready. */
const patternProblems = (source: Source, base: readonly Pack[]): Problem[] => silentPatterns(source.pack, base).map(({ rule, index, problem }) => inRule(source, rule.id, ['match', index, 'keywords'], problem));

const dayProblems = (source: Source): Problem[] => {
  const { header, pack } = source;
  return [
    ...daysAhead({ ...(pack.created !== undefined && { created: pack.created }) }).map(({ field, problem }) => header.problem(field, undefined, problem)),
    ...(pack.overrides ?? []).flatMap((override, index) => daysAhead(override).map(({ field, problem }) => header.problem(['overrides', index, ...field], undefined, `${override.rule}: ${problem}`))),
    ...pack.rules.flatMap((rule) => daysAhead(rule).map(({ field, problem }) => inRule(source, rule.id, field, problem))),
  ];
};

/** In YAML, where a person wrote it. */
const writtenMoment = ({ header, pack }: Source): Problem[] => (pack.created !== undefined && /\.ya?ml$/i.test(header.path) ? [header.problem([], 'created', 'created: “pack build” writes the moment itself, in place of this one. Leave it out')] : []);

/** Read of the pack alone: whether the version went down, “pack diff” knows. */
const stepBack = ({ header, pack }: Source): Problem[] => (pack.rollback === undefined ? [] : [header.problem([], 'rollback', 'rollback: While it stands here, any lower version is taken. Leave it out of the version after this one')]);

const markMistake = (text: string): string | undefined => {
  if (/\[\[|\]\]/.test(text)) return 'Put ⟦ and ⟧ around the words that get the mark; [[ and ]] say nothing';
  return text.includes('⟧') && !text.includes('⟦') ? 'Put ⟦ before the words that get the mark; ⟧ alone says nothing' : undefined;
};

const markProblems = (source: Source): Problem[] =>
  source.pack.rules.flatMap(({ id, examples }) =>
    languages.flatMap((language) =>
      (examples[language]?.match ?? []).flatMap((text, index) => {
        const problem = markMistake(text);
        return problem === undefined ? [] : [inRule(source, id, ['examples', language, 'match', index], `examples.${language}: ${problem}`)];
      }),
    ),
  );

/** Whatever else stands between { and }, colleagues would read as it is. */
const messageProblems = (source: Source): Problem[] =>
  source.pack.rules.flatMap(({ id, message }) =>
    languages.flatMap((language) => (message[language].match(/\{[^{}]*\}/g) ?? []).filter((one) => one !== '{found}').map((one) => inRule(source, id, ['message', language], `message.${language}: Expected {found}; got “${one}”`))),
  );

const withoutNumber = (source: Source): Problem[] => (source.pack.sequence === undefined ? [source.header.problem([], undefined, '“sequence” is missing: a whole number that rises with every pack you sign. Begin with sequence: 1')] : []);

/** That a pack changes nothing; the page where rules are written begins empty, and that is no mistake. */
export const nothingIn = ({ pack: { rules, vocabulary, overrides = [] }, header, passedOver = [] }: Source): Problem[] =>
  rules.length + Object.keys(vocabulary).length + overrides.length > 0 ? [] : [header.problem([], undefined, `Expected rules, lists or overrides; got none. Only files whose names end in .yaml or .yml are read${passedOver.length > 0 ? `; passed over: ${passedOver.join(', ')}` : ''}`)];

const layerProblems = ({ header, pack }: Source, base: readonly Pack[]): Problem[] => (standsInForBase(pack, base) ? [header.problem(['layer'], undefined, onlyOneBase)] : []);

/** What keeps a pack from being used at all. @param base the packs that it stands upon or beside */
export const unusable = (source: Source, base: readonly Pack[]): Problem[] => [...layerProblems(source, base), ...sizeProblems(source), ...limitProblems(source), ...takenNames(source, base), ...compileProblems(source, base)];

/**
 * What can be said of a pack without running its examples. Its form was looked at when it was read.
 * @param base the packs that it stands upon
 */
export const lint = (source: Source, base: readonly Pack[]): Linted => {
  const faults = unusable(source, base);
  return {
    problems: [
      ...withoutNumber(source),
      ...faults,
      ...engineProblems(source),
      ...overrideProblems(source, base),
      ...messageProblems(source),
      ...groundProblems(source, base),
      ...dayProblems(source),
      ...markProblems(source),
      ...silenceProblems(source),
      ...(faults.length > 0 ? [] : patternProblems(source, base)),
    ],
    advice: [...writtenMoment(source), ...stepBack(source), ...replacedLists(source, base)],
  };
};
