import { check } from './check.ts';
import { clients } from './clients.ts';
import { pack } from './pack/index.ts';
import { clientsUsage, usage, UsageError } from './usage.ts';

const run = ([command, ...args]: readonly string[]): number | Promise<number> => {
  if (command === 'pack') return pack(args);
  if (command === undefined || command === 'help' || command === '--help' || args.includes('--help')) {
    process.stdout.write(command === 'clients' ? clientsUsage : usage);
    return command === undefined ? 2 : 0;
  }
  if (command === 'check') return check(args);
  if (command === 'clients') return clients(args);
  throw new UsageError(`Expected a command “check”, “pack” or “clients”, got “${command}”`);
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
