import { mostListBytes } from '../engine/known/clients.ts';

/** The caller asked for something that cannot be done. One line on standard error, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const clientsLine = 'postproef clients build NAMES.csv [--column NAME] --secret-file KEY [--new-secret] [--fewer-names] -o FILE';
const aboutClients = `“clients build” makes a list that holds fingerprints and no names; a secret that is not there yet is made.
A list that is there is replaced by one of the same secret only, and of half its names or more; --new-secret replaces it by one of another
secret, --fewer-names by one of fewer names. A list has at most ${mostListBytes} bytes: browsers take no more.
The names stand in the column called naam, bedrijf, klant, relatie, company or the like, or in the one that --column names.`;

export const clientsUsage = `${clientsLine}

${aboutClients}
Exit 0: made; 2: bad usage, or a file that cannot be read.
`;

export const logLine = 'postproef log verify FILE.jsonl...';

export const logUsage = `${logLine}

Makes every hash of saved logs again: whole, linked, changed at a line, or cut; and what was decided in them, how often.
FILE is a log that a colleague saved as JSONL on the options page; a CSV is for reading, and has nothing to check.
Exit 0: whole or linked; 1: changed or cut; 2: bad usage, or a file that cannot be read.
`;

export const usage = `postproef check [FILE|-] [--platform linkedin|facebook|x] [--kind post|comment|article]
                [--role trainee|staff|spokesperson] [--account personal|firm]
                [--pack PATH]... [--clients FILE [--secret-file KEY]] [--history FILE.jsonl]
                [--format text|json] [--fail-on info|warn|block]
postproef check --jsonl FILE     one draft a line in, one answer a line out; nothing where a line cannot be read
${clientsLine}
${logLine}    was a saved log changed, and what was decided in it?
postproef pack new|lint|test|build|keygen|sign|verify|diff …    rules of your own; “postproef pack --help” tells more
postproef --version

Reads a draft and says what a reader may stumble over. Without FILE, or with -, it reads standard input.
--clients takes the firm's clients: a list that “clients build” made, with its secret, or the names themselves (CSV).
--history takes the writer's earlier posts, one {"text": …} a line.
${aboutClients}
Exit 0: nothing at or above --fail-on (default block); 1: something; 2: bad usage, or a file that cannot be read.
`;

export const asksForHelp = (words: readonly string[]): boolean => words[0] === 'help' || words.includes('--help') || words.includes('-h');

/** Exit 0. */
export const tell = (text: string): number => {
  process.stdout.write(text);
  return 0;
};
