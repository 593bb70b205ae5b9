import { check } from './check.ts';
import { clients } from './clients.ts';
import { log } from './log.ts';
import { pack } from './pack/index.ts';
import { clientsUsage, logUsage, usage, UsageError } from './usage.ts';

const usageOf = (command: string | undefined): string => (command === 'clients' ? clientsUsage : command === 'log' ? logUsage : usage);

const run = ([command, ...args]: readonly string[]): number | Promise<number> => {
  if (command === 'pack') return pack(args);
  if (command === undefined || command === 'help' || command === '--help' || args.includes('--help')) {
    process.stdout.write(usageOf(command));
    return command === undefined ? 2 : 0;
  }
  if (command === 'check') return check(args);
  if (command === 'clients') return clients(args);
  if (command === 'log') return log(args);
  throw new UsageError(`Expected a command “check”, “pack”, “clients” or “log”, got “${command}”`);
};

// Whoever reads stops where they like: “postproef … | head -1”.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`postproef: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
