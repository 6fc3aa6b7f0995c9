import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { registerMapRef, runFile, type SlaveRole, slaveRole } from '@packwatch/contracts';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type z } from 'zod';

const RUN_FILE = fileURLToPath(new URL('../../.local/run.json', import.meta.url));

export interface RedecodeOptions {
  readonly database: string;
  readonly pack: string;
  readonly from: Date;
  readonly to?: Date;
  readonly map?: string;
  readonly role?: SlaveRole;
  readonly apply: boolean;
  /** Who asks, as the audit log has it. */
  readonly by: string;
}

/** The database of a running `npm start`; undefined if none runs. */
function runningDatabase(): string | undefined {
  let text: string;
  try {
    text = readFileSync(RUN_FILE, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return runFile.parse(JSON.parse(text)).database;
}

const readTime = (text: string): Date => {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new InvalidArgumentError('Give an RFC 3339 time.');
  return time;
};

const readBy =
  <T>(schema: z.ZodType<T>) =>
  (text: string): T => {
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    throw new InvalidArgumentError(parsed.error.issues.map(({ message }) => message).join('; '));
  };

/** Reads the command line; prints help or what is wrong with it and ends the process. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): RedecodeOptions {
  const program: Command = new Command('redecode')
    .description(
      'Decodes what the archive holds of a pack again: shows what would change, and changes it with --apply.',
    )
    .requiredOption('--pack <uid>', 'uid of the pack')
    .requiredOption('--from <time>', 'first time, RFC 3339', readTime)
    .option('--to <time>', 'end of the time; left out: from then on', readTime)
    .option(
      '--map <ref>',
      'own:<id>@<version> or shipped:<id>@<version>; left out: as assigned',
      readBy(registerMapRef),
    )
    .addOption(
      new Option('--role <role>', 'slaves that get the map; left out: by its points').choices(slaveRole.options),
    )
    .option('--apply', 'rewrite history once the preview stands', false)
    .option('--by <name>', 'who asks, for the audit log', `redecode, ${userInfo().username}`)
    .addHelpText(
      'after',
      '\nDATABASE_URL is the database as its administrator; beside a running `npm start`, its database is the default.' +
        '\nThe work is done by the recompute process: it has to run.',
    )
    .parse(argv, { from: 'user' });
  const options = program.opts<Omit<RedecodeOptions, 'database'>>();
  const database = env['DATABASE_URL'] ?? runningDatabase();
  if (database === undefined) program.error('error: set DATABASE_URL, or run `npm start` beside');
  if (options.to !== undefined && options.to <= options.from) program.error('error: --to must be later than --from');
  if (options.role !== undefined && options.map === undefined) program.error('error: --role goes with --map');
  return { ...options, database };
}
