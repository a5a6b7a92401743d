import { type ParseArgsConfig, parseArgs } from 'node:util';
import { AppError } from './errors.ts';
import { loadMessages, type Messages } from './messages.ts';

/** One command of `scripts/`: what it takes and what it does. */
export interface Command<Options extends NonNullable<ParseArgsConfig['options']>> {
  /** Shown when the arguments are wrong, e.g. `npm run index -- [--corpus DIR]`. */
  readonly usage: string;
  readonly options: Options;
  /** Resolves to the exit code. */
  run(input: {
    readonly values: ReturnType<typeof parseArgs<{ options: Options }>>['values'];
    readonly positionals: readonly string[];
    readonly messages: Messages;
  }): Promise<number>;
}

/**
 * Runs a command as the process: exit code 0 fine, 1 something failed and said so, 2 wrong usage.
 * Only what a user can read goes to standard error; standard output is the command's own.
 */
export async function runCommand<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<Options>,
): Promise<void> {
  const messages = loadMessages();
  try {
    const { values, positionals } = parse(command);
    process.exitCode = await command.run({ values, positionals, messages });
  } catch (error) {
    process.exitCode = report(error, messages);
  }
}

/** For arguments that parse but make no sense together. */
export function wrongUsage(problem: string, usage: string): AppError {
  return new AppError('wrong-usage', { problem, usage });
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>({
  usage,
  options,
}: Command<Options>) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error), usage);
  }
}

function report(error: unknown, messages: Messages): number {
  if (error instanceof AppError) {
    process.stderr.write(`${messages.problem('vi', error)}\n`);
    return error.code === 'wrong-usage' ? 2 : 1;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${messages.text('vi', 'error.unexpected', {})}\n${detail}\n`);
  return 1;
}
