import { type ParseArgsConfig, parseArgs } from 'node:util';
import { endWhenOutputCloses } from './closed-output.ts';
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

/** Runs a command as the process, see {@link exitCodeOf}. */
export async function runCommand<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<Options>,
): Promise<void> {
  endWhenOutputCloses();
  process.exitCode = await exitCodeOf(command, process.argv.slice(2), (complaint) => {
    process.stderr.write(`${complaint}\n`);
  });
}

/**
 * Runs a command and resolves to the exit code: 0 fine, 1 something failed and said so, 2 wrong
 * usage. Only what a user can read is complained of; standard output is the command's own.
 */
export async function exitCodeOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<Options>,
  written: readonly string[],
  complain: (complaint: string) => void,
): Promise<number> {
  const messages = loadMessages();
  try {
    const { values, positionals } = parse(command, written);
    return await command.run({ values, positionals, messages });
  } catch (error) {
    complain(describe(error, messages));
    return error instanceof AppError && error.code === 'wrong-usage' ? 2 : 1;
  }
}

/** For arguments that parse but make no sense together. */
export function wrongUsage(problem: string, usage: string): AppError {
  return new AppError('wrong-usage', { problem, usage });
}

function parse<Options extends NonNullable<ParseArgsConfig['options']>>(
  { usage, options }: Command<Options>,
  written: readonly string[],
) {
  try {
    return parseArgs({ args: [...written], options, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error), usage);
  }
}

function describe(error: unknown, messages: Messages): string {
  if (error instanceof AppError) return messages.problem('vi', error);
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${messages.text('vi', 'error.unexpected', {})}\n${detail}`;
}
