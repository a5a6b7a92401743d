import { Composer } from 'grammy';
import type { Answer } from '../../answering/answer.ts';
import type { Language, Messages } from '../../messages.ts';
import type { QuestionStatistics, ReadStatistics } from '../../state/question-statistics.ts';
import { dayMilliseconds } from '../../state/strangers.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

export interface StatisticsDependencies {
  readonly statistics: ReadStatistics;
  readonly messages: Messages;
  /** Older rows are removed. */
  readonly retentionDays: number;
  /** Milliseconds since 1970. */
  now(): number;
}

const shownDays = [7, 30];
const mostDays = 3650;

/** `/thongke`: how much was asked and what became of it, in the last days. */
export function statistics(dependencies: StatisticsDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('thongke'), async (context) => {
    const language = languageOf(context);
    const { messages } = dependencies;
    const days = daysOf(context.request.rest);
    const told =
      days === null
        ? messages.text(language, 'admin.statistics-usage', {
            ...{ given: context.request.rest.slice(0, 60), limit: mostDays },
          })
        : days.map((count) => periodText(count, language, dependencies)).join('\n\n');
    await reply(context, [text(told)]);
  });
  return composer;
}

function daysOf(typed: string): readonly number[] | null {
  if (typed === '') return shownDays;
  const days = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return days >= 1 && days <= mostDays ? [days] : null;
}

function periodText(
  days: number,
  language: Language,
  { statistics: read, messages, retentionDays, now }: StatisticsDependencies,
): string {
  const counted = read(now() - days * dayMilliseconds);
  const values = { ...valuesOf(counted), days };
  const told = [
    messages.text(language, 'admin.statistics', values),
    ...(counted.median === null
      ? []
      : [messages.text(language, 'admin.statistics-times', timesOf(counted))]),
    ...(days > retentionDays
      ? [messages.text(language, 'admin.statistics-cut', { days: retentionDays })]
      : []),
  ];
  return told.join('\n');
}

function valuesOf({ questions, people, byOutcome, byPlace, good, bad }: QuestionStatistics) {
  const of = (kind: Answer['kind']) => byOutcome[kind] ?? 0;
  return {
    ...{ questions, people, good, bad, answered: of('answered'), notFound: of('not-found') },
    ...{ clarify: of('clarify'), message: of('message'), unavailable: of('unavailable') },
    ...byPlace,
  };
}

function timesOf({ median, p95 }: QuestionStatistics) {
  return { median: Math.round(median ?? 0), p95: Math.round(p95 ?? 0) };
}
