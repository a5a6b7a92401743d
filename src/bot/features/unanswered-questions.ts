import { Composer } from 'grammy';
import type { Language, Messages } from '../../messages.ts';
import type { QuestionLog } from '../../state/question-log.ts';
import { oneLine } from '../../text/one-line.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { localTime } from '../local-time.ts';
import { lineBreak, type MessageNode, text } from '../message-tree.ts';
import { type Page, pageOf } from '../page-of.ts';
import { reply } from '../reply.ts';

export interface UnansweredQuestionsDependencies {
  readonly questionLog: QuestionLog;
  readonly messages: Messages;
  /** Whether the texts of questions are written down: without there is nothing to list. */
  readonly keepsTexts: boolean;
}

const pageLength = 20;

/** So many characters tell what was asked; a page stays within two messages. */
const longestShown = 300;

/** `/chualoi`: questions that somebody was left alone with; `/chualoi 2` the second page. */
export function unansweredQuestions(
  dependencies: UnansweredQuestionsDependencies,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('chualoi'), async (context) => {
    await reply(context, listFor(context.request.rest, languageOf(context), dependencies));
  });
  return composer;
}

function listFor(
  typed: string,
  language: Language,
  dependencies: UnansweredQuestionsDependencies,
): MessageNode[] {
  const { questionLog, messages, keepsTexts } = dependencies;
  if (!keepsTexts) return [text(messages.text(language, 'admin.texts-not-kept', {}))];
  const count = questionLog.countUnanswered();
  if (count === 0) return [text(messages.text(language, 'admin.none-unanswered', {}))];
  const page = pageOf(typed, count, pageLength);
  if (page === null) {
    return [text(messages.text(language, 'admin.no-such-page', { command: '/chualoi' }))];
  }
  return pageNodes(page, count, language, dependencies);
}

function pageNodes(
  page: Page,
  count: number,
  language: Language,
  { questionLog, messages }: UnansweredQuestionsDependencies,
): MessageNode[] {
  const { number, pages } = page;
  const questions = questionLog.unanswered(page).map(({ text: asked, times, last }) => {
    const values = { times, last: localTime(last), question: shown(asked) };
    return messages.text(language, 'admin.unanswered-question', values);
  });
  const lines = [
    messages.text(language, 'admin.unanswered', { count }),
    ...questions,
    ...(pages === 1 ? [] : [messages.text(language, 'admin.page', { number, pages })]),
  ];
  return lines.flatMap((line, at) => (at === 0 ? [text(line)] : [lineBreak, text(line)]));
}

function shown(asked: string): string {
  const line = oneLine(asked);
  return line.length <= longestShown ? line : `${line.slice(0, longestShown).toWellFormed()}…`;
}
