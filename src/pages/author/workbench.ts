import { createChecker, type Checker } from '../../engine/check.ts';
import type { BrokenExample } from '../../engine/examples.ts';
import type { Pack } from '../../engine/pack.ts';
import { languages } from '../../engine/types.ts';
import { layered } from '../../packs/layers.ts';
import { lint } from '../../packs/lint.ts';
import { brokenIn, explained } from '../../packs/own-examples.ts';
import { PackProblems } from '../../packs/problem.ts';
import { readSource, type Source } from '../../packs/read.ts';
import type { Judge, Judged, Look, RuleResult } from './answer.ts';

/** Whose rules these are stands in a file of its own, which this page leaves alone; here it only has to be right. */
const header = { path: 'pack.yaml', text: "schema: 1\nid: on-this-page\nversion: 0.0.0\nsequence: 1\nlayer: firm\nengine: '>=1 <2'\ntitle: {nl: Uw regels, en: Your rules}\n" };

type Found = Pick<Judged, 'problems' | 'advice' | 'rules'>;

const resultsOf = ({ pack, rules }: Source, broken: readonly BrokenExample[]): RuleResult[] =>
  pack.rules.map(({ id, severity, stage = 'hold', trial, waiver, examples }) => {
    const origin = rules.get(id);
    const results = languages.flatMap((language) => {
      const of = examples[language];
      return of ? [{ language, match: of.match.length, pass: of.pass.length, broken: broken.filter((one) => one.rule === id && one.language === language) }] : [];
    });
    return { id, severity, stage, ...(trial && { trial }), ...(waiver && { waiver }), line: origin?.file.problem(['rules', origin.index], undefined, '').line ?? 1, examples: results };
  });

/** Rules being written, and a draft to try them on. Rules with a mistake change nothing: the last good ones go on looking. */
export class Workbench {
  #text: string | undefined;
  #found: Found = { problems: [], advice: [], rules: [] };
  #checker: Checker | undefined;
  #judge: Judge = 'default';
  #pack: Pack | undefined;

  /** @param base the packs that these rules stand upon */
  constructor(private readonly base: readonly Pack[]) {}

  /** The last good rules. */
  get pack(): Pack | undefined {
    return this.#pack;
  }

  look({ rules, draft }: Pick<Look, 'rules' | 'draft'>): Judged {
    if (rules !== this.#text) this.#found = this.#read(rules);
    this.#text = rules;
    this.#checker ??= createChecker(this.base);
    return { ...this.#found, judge: this.#judge, verdict: this.#checker.check(draft) };
  }

  #read(text: string): Found {
    try {
      const source = readSource([header, { path: 'rules.yaml', text }]);
      const { problems, advice } = lint(source, this.base);
      return problems.length > 0 ? this.#mistaken({ problems, advice }) : { problems, advice, rules: this.#take(source) };
    } catch (error) {
      if (error instanceof PackProblems) return this.#mistaken({ problems: error.problems, advice: [] });
      throw error;
    }
  }

  #mistaken(found: Omit<Found, 'rules'>): Found {
    if (this.#judge === 'these') this.#judge = 'earlier';
    return { ...found, rules: this.#found.rules };
  }

  #take(source: Source): RuleResult[] {
    const packs = [...this.base, source.pack];
    const checker = createChecker(layered(packs).packs);
    this.#checker = checker;
    this.#pack = source.pack;
    this.#judge = 'these';
    return resultsOf(source, brokenIn(source.pack, packs, checker).map((one) => explained(packs, one)));
  }
}
