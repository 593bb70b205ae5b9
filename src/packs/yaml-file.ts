import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { limits } from './limits.ts';
import { problemAt, type Problem } from './problem.ts';
import { isAlone, ofStrangeSpaces, openingQuote, strangeSpace, yamlWords } from './yaml-words.ts';

/** A file of a pack, as text. `path` is only for messages. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** The reader’s own limit on what aliases may become: ten times ten times ten texts are no rule. */
const mostAliased = 100;

/** A YAML file that was read, and knows where everything stands. */
export class YamlFile {
  readonly data: unknown;
  /** What keeps it from being read at all; then `data` is undefined. */
  readonly problems: readonly Problem[];
  readonly #document: Document | undefined;

  constructor(private readonly file: PackFile) {
    if (file.text.length > limits.baseBytes) {
      this.problems = [this.problem([], undefined, `Expected at most ${limits.baseBytes} characters in a file; got ${file.text.length}`)];
      return;
    }
    this.#document = parseDocument(file.text, { prettyErrors: false });
    const errors = [...this.#document.errors, ...this.#document.warnings];
    const problems = errors.filter((error) => isAlone(error.code) || error === errors.find(({ code }) => !isAlone(code))).map(({ pos, code, message }) => {
      const strange = isAlone(code) ? null : strangeSpace.exec(file.text);
      if (strange) return problemAt(file.path, file.text, strange.index, ofStrangeSpaces);
      const problem = problemAt(file.path, file.text, openingQuote(message, file.text, pos[0]), message);
      return { ...problem, message: yamlWords(code, message, problem) };
    });
    // What is wrong in a line is often wrong for the reader three times.
    this.problems = [...problems, ...this.#lostAliases(this.#document)].filter(({ line }, index, all) => all.findIndex((other) => other.line === line) === index);
    if (this.problems.length > 0) return;
    try {
      this.data = this.#document.toJS({ maxAliasCount: mostAliased }) ?? {};
    } catch {
      this.problems = [this.problem([], undefined, `Aliases (*name) stand for too much here, together more than ${mostAliased} times. Write some of them out`)];
    }
  }

  get path(): string {
    return this.file.path;
  }

  /** @param path from the top of `data` @param key a field of what stands there, where the field’s name is the mistake */
  problem(path: readonly (string | number)[], key: string | undefined, message: string): Problem {
    return problemAt(this.file.path, this.file.text, this.#offset(path, key), message);
  }

  /** Where a text stands as a whole, at or below a path; undefined where it is not. */
  problemWith(path: readonly (string | number)[], text: string, message: string): Problem | undefined {
    const top = this.#nearest(path);
    let found: number | undefined;
    visit(top as Node, {
      Scalar: (_, node) => {
        if (node.value !== text) return undefined;
        found = node.range?.[0];
        return visit.BREAK;
      },
    });
    return found === undefined ? undefined : problemAt(this.file.path, this.file.text, found, message);
  }

  #resolved(node: unknown): unknown {
    return isAlias(node) && this.#document ? node.resolve(this.#document) : node;
  }

  /** The node at the path, or of its nearest parent that stands in the file. */
  #nearest(path: readonly (string | number)[]): unknown {
    let node: unknown = this.#document?.contents;
    for (const key of path) {
      const parent = this.#resolved(node);
      const next: unknown = isMap(parent) || isSeq(parent) ? parent.get(key, true) : undefined;
      if (next === undefined && isMap(parent) && key === 0) continue; // one matcher is read as a list of one
      if (next === undefined || next === null) return node;
      node = next;
    }
    return node;
  }

  #offset(path: readonly (string | number)[], key: string | undefined): number {
    const node = this.#nearest(path);
    const parent = this.#resolved(node);
    const pair = key !== undefined && isMap(parent) ? parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
    const marked = (pair?.key ?? node) as Node | null | undefined;
    return marked?.range?.[0] ?? 0;
  }

  #lostAliases(document: Document): Problem[] {
    const lost: Problem[] = [];
    visit(document, {
      Alias: (_, node) => {
        if (!node.resolve(document)) lost.push(problemAt(this.file.path, this.file.text, node.range?.[0] ?? 0, `There is no &${node.source} before this place in this file. A text that begins with * belongs between single quotes`));
      },
    });
    return lost;
  }
}
