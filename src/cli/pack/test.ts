import { createChecker, type Checker } from '../../engine/check.ts';
import { isHalfMarked, markedWords, type BrokenExample } from '../../engine/examples.ts';
import type { Pack } from '../../engine/pack.ts';
import { changesIn } from '../../packs/changes.ts';
import { layered } from '../../packs/layers.ts';
import { outweighedIn, type Outweighed } from '../../packs/outweighed.ts';
import { brokenIn, explained } from '../../packs/own-examples.ts';
import { pace, timeFor } from '../../packs/pace.ts';
import { oneLine } from '../../packs/problem.ts';
import type { Origin, Source } from '../../packs/read.ts';
import { readArguments } from './arguments.ts';
import { changeLines, countedLines, short } from './changes.ts';
import { corpusFrom, rateLine, verdictsOf } from './corpus.ts';
import { baseOf, linted, openPack, openRight } from './open.ts';
import { count, say, sayProblems } from './say.ts';

const usage = 'test PATH [--corpus FILE.jsonl] [--against OLD]';

/** As in a browser: the default rules, then the firm’s, with its overrides. */
export const checkerOf = (pack: Pack): Checker => createChecker(layered([...baseOf(pack), pack]).packs);

const most = 3;
const quoted = (words: readonly string[]): string => `${words.slice(0, most).map((one) => `“${short(one)}”`).join(', ')}${words.length > most ? ', …' : ''}`;

const happened = ({ expected, text, found, unless }: BrokenExample): string => {
  if (expected === 'pass') return `should find nothing, and finds ${quoted(found)}`;
  if (isHalfMarked(text)) return '⟦ has no ⟧ after it';
  const marked = markedWords(text);
  const what = `should find ${marked === undefined ? 'something' : quoted([marked])}, and finds ${found.length > 0 ? quoted(found) : 'nothing'}`;
  return unless ? `${what}; unless ${quoted(unless)} takes it back` : what;
};

const brokenLine = ({ rules }: Source, broken: BrokenExample): string => {
  const { rule, language, expected, index, text } = broken;
  const { file, index: position } = rules.get(rule) as Origin;
  return `${oneLine(file.problem(['rules', position, 'examples', language, expected, index], undefined, `${rule} (${language}): ${happened(broken)}`))}:\n    ${text}`;
};

const exampleCount = ({ rules }: Pack): number => rules.flatMap(({ examples }) => Object.values(examples)).reduce((sum, example) => sum + (example?.match.length ?? 0) + (example?.pass.length ?? 0), 0);

/** Lint and examples, said aloud. @returns whether both are right */
export const proves = async (source: Source): Promise<boolean> => {
  const { pack } = source;
  const { problems } = linted(source);
  if (problems.length > 0) sayProblems(problems);
  if (problems.length > 0) return false;
  const packs = [...baseOf(pack), pack];
  const checker = createChecker(packs);
  const broken = brokenIn(pack, packs, checker);
  if (broken.length > 0) say(...broken.map((one) => brokenLine(source, explained(packs, one))), `\n${count(broken.length, 'example')} of ${exampleCount(pack)} not as the rule says.`);
  else say(`${count(exampleCount(pack), 'example')} of ${count(pack.rules.length, 'rule')}: all as they say.`);
  const time = Math.round(await timeFor(checker, pack));
  if (time > pace.check) say(`A check of the longest post takes ${time} ms; at most ${pace.check} is all right.`);
  return broken.length === 0 && time <= pace.check;
};

/** So that nobody waits for a point that never comes. */
const outweighedLine = ({ rule, by }: Outweighed): string => `\n${rule} is seen in none of its examples: what the default rules say there is as grave or graver, and is shown instead (${by.join(', ')}). Perhaps yours is not needed; if it is, override theirs.`;

/** @returns the exit code @throws UsageError, PackProblems */
export const testPack = async (words: readonly string[]): Promise<number> => {
  const { values, positionals: [path = ''] } = readArguments(words, { corpus: { type: 'string' }, against: { type: 'string' } }, 1, usage);
  const source = await openPack(path);
  const old = values.against === undefined ? undefined : (await openRight(values.against)).pack;
  const posts = corpusFrom(values.corpus);
  if (!(await proves(source))) return 1;
  const before = verdictsOf(old ? checkerOf(old) : createChecker(baseOf(source.pack)), posts);
  const checker = checkerOf(source.pack);
  const after = verdictsOf(checker, posts);
  const name = old ? `${old.id} ${old.version}` : 'without it';
  say('', `${name.padEnd(12)} ${rateLine(posts, before)}`, `${'with it'.padEnd(name.length).padEnd(12)} ${rateLine(posts, after)}`, '', ...changeLines(changesIn(posts, before, after), posts), ...countedLines(after), ...outweighedIn(source.pack, checker).map(outweighedLine));
  return 0;
};
