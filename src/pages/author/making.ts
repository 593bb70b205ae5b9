import type { Pack } from '../../engine/pack.ts';
import { engineNumber } from '../../engine/version.ts';
import { acceptPack } from '../../packs/accept.ts';
import { builtText, momentOf } from '../../packs/built.ts';
import { lint, nothingIn } from '../../packs/lint.ts';
import { PackProblems } from '../../packs/problem.ts';
import { readSource } from '../../packs/read.ts';
import { PackRefused } from '../../packs/refused.ts';
import type { Build, Built, Candidate, Tried } from './answer.ts';

/** Where a mistake is told to be. */
export const headerPath = 'pack.yaml';

/** What the command’s `build` does, but for the examples: those are tried with the rest, once it is signed. */
export const build = (base: readonly Pack[], { header, rules }: Build): Built => {
  try {
    const source = readSource([{ path: headerPath, text: header }, { path: 'rules.yaml', text: rules }]);
    if (nothingIn(source).length > 0) return { isEmpty: true };
    const { problems } = lint(source, base);
    return problems.length > 0 ? { problems } : { text: builtText(source.pack, momentOf(Date.now())), pack: source.pack };
  } catch (error) {
    if (error instanceof PackProblems) return { problems: error.problems };
    throw error;
  }
};

/** What the command’s `sign` and every browser look at. */
export const tryOut = async (base: readonly Pack[], { signed, keys, installed }: Candidate): Promise<Tried> => {
  try {
    const { digest } = await acceptPack(signed, { keys, base, engine: engineNumber, ...(installed && { installed }) });
    return { digest };
  } catch (error) {
    if (error instanceof PackRefused) return { refused: error.code, detail: error.detail };
    throw error;
  }
};
