import { version } from '../../package.json';
import { check } from './check.ts';
import { clients } from './clients.ts';
import { log } from './log.ts';
import { pack } from './pack/index.ts';
import { codeOf, plainly, troubleWith } from './trouble.ts';
import { asksForHelp, clientsUsage, logUsage, tell, usage } from './usage.ts';
import { commandIn } from './words.ts';

const commands = new Map<string, (words: readonly string[]) => number | Promise<number>>([
  ['check', check],
  ['pack', pack],
  ['clients', clients],
  ['log', log],
]);

const usageOf = (command: string | undefined): string => (command === 'clients' ? clientsUsage : command === 'log' ? logUsage : usage);

const run = (words: readonly string[]): number | Promise<number> => {
  const [name, ...args] = words;
  if (name === '--version') return tell(`${version}\n`);
  if (name !== 'pack' && asksForHelp(words)) return tell(usageOf(name));
  return commandIn(commands, name, usage)(args);
};

const fail = (error: unknown): void => {
  process.exitCode = 2;
  process.stderr.write(`postproef: ${plainly(error)}\n`);
};

// Whoever reads stops where they like: “postproef … | head -1”. The exit code is the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (codeOf(error) === 'EPIPE') return;
  fail(troubleWith('standard output', error));
  process.exit();
});
process.stderr.on('error', () => undefined);

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  fail(error);
}
