/** The caller asked for something that cannot be done. One line on standard error, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `postproef check [FILE|-] [--platform linkedin|facebook|x] [--kind post|comment]
                [--role trainee|staff|spokesperson] [--account personal|firm]
                [--pack PATH]... [--format text|json] [--fail-on info|warn|block]
postproef check --jsonl FILE     one draft a line in, one answer a line out

Reads a draft and says what a reader may stumble over. Without FILE, or with -, it reads standard input.
Exit 0: nothing at or above --fail-on (default block); 1: something; 2: bad usage, or a file that cannot be read.
`;
