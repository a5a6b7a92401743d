import { createInterface } from 'node:readline';
import type { Messages } from './messages.ts';
import type { App } from './open-app.ts';
import { renderPlainAnswer } from './render-plain-answer.ts';
import { questionLanguage } from './retrieval/question-language.ts';

/** The words that end the chat besides the end of input. */
const farewells = new Set(['thoát', 'thoat', 'exit', 'quit', '/exit', '/quit']);

/** The same chat as in Telegram, line by line, until the end of input. Resolves to the exit code. */
export async function runTerminalChat(
  { answer }: Pick<App, 'answer'>,
  messages: Messages,
): Promise<number> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: '› ',
  });
  process.stdout.write(`${messages.text('vi', 'terminal.welcome', {})}\n`);
  terminal.prompt();
  for await (const line of terminal) {
    const written = line.normalize('NFC').trim();
    if (farewells.has(written.toLowerCase())) break;
    if (written !== '') {
      const reply = await answer({ text: written, conversation: 'terminal' });
      const wording = { messages, language: questionLanguage(written) };
      process.stdout.write(`${renderPlainAnswer(reply, wording)}\n\n`);
    }
    terminal.prompt();
  }
  terminal.close();
  return 0;
}
