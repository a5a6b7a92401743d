import type { Api } from 'grammy';
import type { Answer, AnswerQuestion } from '../answering/answer.ts';
import type { Turn } from '../answering/conversations.ts';
import type { Logger } from '../logger.ts';
import type { Language, Messages } from '../messages.ts';
import type { AnswersGiven, GivenAnswer } from '../state/answers-given.ts';
import type { Pseudonyms } from '../state/pseudonyms.ts';
import { answerKeyboard } from './answer-keyboard.ts';
import { type ConversationsInWork, conversationAt } from './conversations-in-work.ts';
import type { Delivery } from './delivery.ts';
import { describeError } from './describe-error.ts';
import { type KeptAnswer, withoutTexts, writeKeptAnswer } from './kept-answer.ts';
import { renderAnswer } from './render-answer.ts';
import { reply } from './reply.ts';
import type { WayBack } from './way-back.ts';
import { whileTyping } from './while-typing.ts';

/** A question of a person, with where its answer goes. */
export interface AskedQuestion {
  readonly text: string;
  readonly person: number;
  readonly wayBack: WayBack;
  readonly language: Language;
  /** The message that asks; null where a button does. */
  readonly questionMessage: number | null;
  /** What is gone on from in place of the conversation's last turn; null for a new beginning. */
  readonly after?: Turn | null;
  /** The answer that this one takes the place of. */
  readonly instead?: GivenAnswer;
}

/** How a question was answered, for whoever counts. */
export interface AnswerReport {
  readonly asked: AskedQuestion;
  readonly answer: Answer;
  /** The number under which it is kept. */
  readonly number: number;
  readonly milliseconds: number;
}

export interface GiveAnswerDependencies {
  readonly answer: AnswerQuestion;
  readonly api: Api;
  readonly delivery: Delivery;
  readonly conversations: ConversationsInWork;
  readonly answersGiven: AnswersGiven;
  readonly pseudonyms: Pick<Pseudonyms, 'ofText'>;
  readonly messages: Messages;
  readonly logger: Logger;
  /** Whether texts may be kept: without, an answer can't be gone on from after a restart. */
  readonly keepsTexts: boolean;
  /** Makes everything that is written meanwhile one: all or nothing. */
  together(work: () => void): void;
  onAnswered(report: AnswerReport): void;
}

/** Answers a question; one that can't be answered for a fault of ours gets a kind sentence. */
export async function giveAnswer(
  asked: AskedQuestion,
  dependencies: GiveAnswerDependencies,
): Promise<void> {
  const { conversations, pseudonyms, together, logger, onAnswered } = dependencies;
  const conversation = conversationAt(asked.wayBack, asked.person);
  if (asked.after === null) conversations.forget(conversation);
  if (asked.after) conversations.remember(conversation, asked.after);
  const before = conversations.last(conversation) ?? null;
  const startedAt = performance.now();
  const { result: answer, shown } = await whileTyping(asked.wayBack, dependencies, () =>
    answerOrApologise(asked, conversation, dependencies),
  );
  const after = conversations.last(conversation) ?? null;
  const milliseconds = performance.now() - startedAt;
  together(() => {
    conversations.keep(conversation);
    const { language, text } = asked;
    const kept = { answer, language, questionMark: pseudonyms.ofText(text), before, after };
    const number = keep(kept, asked, dependencies);
    sendAnswer(kept, number, { asked, shown }, dependencies);
    onAnswered({ asked, answer, number, milliseconds });
  });
  logger.info({ update: asked.wayBack.update, kind: answer.kind }, 'answered');
}

async function answerOrApologise(
  { text, wayBack, language }: AskedQuestion,
  conversation: string,
  { answer, messages, logger }: GiveAnswerDependencies,
): Promise<Answer> {
  try {
    return await answer({ text, conversation });
  } catch (error) {
    const details = { update: wayBack.update, ...describeError(error) };
    logger.error(details, 'a question could not be answered');
    return { kind: 'unavailable', text: messages.text(language, 'bot.failed', {}) };
  }
}

function sendAnswer(
  kept: KeptAnswer,
  number: number,
  { asked, shown }: { readonly asked: AskedQuestion; readonly shown: Promise<void> },
  dependencies: GiveAnswerDependencies,
): void {
  const { delivery, messages, answersGiven } = dependencies;
  const wording = { messages, language: kept.language };
  const keyboard = answerKeyboard(kept, number, wording);
  const instead = asked.instead && answersGiven.messagesOf(asked.instead.id);
  reply({ delivery, wayBack: asked.wayBack }, renderAnswer(kept.answer, wording), {
    answer: number,
    keyboard,
    after: shown,
    ...(instead && { instead }),
  });
}

/** @returns the number of the answer */
function keep(
  kept: KeptAnswer,
  { person, wayBack, questionMessage, instead }: AskedQuestion,
  { answersGiven, keepsTexts }: GiveAnswerDependencies,
): number {
  const body = writeKeptAnswer(keepsTexts ? kept : withoutTexts(kept));
  if (!instead) return answersGiven.add({ person, chat: wayBack.chat, questionMessage, body });
  answersGiven.replace(instead.id, body);
  return instead.id;
}
