import { wholeCorpus } from '../corpus/corpus-part.ts';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import { questionLanguage } from '../retrieval/question-language.ts';
import { smallTalkOf } from '../retrieval/small-talk.ts';
import { narrowSnapshot } from '../search-index/narrow-snapshot.ts';
import type { SnapshotSource } from '../search-index/snapshot.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { IsoDate } from '../text/period.ts';
import type { Answer, AnswerQuestion } from './answer.ts';
import { answerInParts, type PartedQuestion, partedQuestion } from './answer-in-parts.ts';
import { answeringChain } from './answering-chain.ts';
import type { Answered, ChainDependencies } from './answering-steps.ts';
import { composeMessage } from './compose-answer.ts';
import { type Conversations, createConversations, type Turn } from './conversations.ts';
import { peopleTold } from './people-told.ts';
import { type ResolvedQuestion, resolveTurn } from './resolve-turn.ts';

export interface AnswerDependencies extends ChainDependencies {
  readonly snapshots: SnapshotSource;
  readonly messages: Messages;
  readonly logger: Logger;
  /** Where the last turns are kept; in memory without it. */
  readonly conversations?: Conversations;
  /** Told how each answer came about; what it throws is not caught. */
  readonly onAnswered?: (answered: Answered) => void;
}

/** In UTF-16 units. The longest real question has a few hundred; more only slows the search down. */
const longestQuestion = 1000;

/** What is said where there is nothing to search for. */
const replies = {
  'needs-context': 'answer.needs-context',
  'nothing-more': 'answer.nothing-more',
} as const;

/** Answers questions from the index, each in the light of its conversation. */
export function createAnswerQuestion(dependencies: AnswerDependencies): AnswerQuestion {
  const { snapshots, messages, logger, today, onAnswered } = dependencies;
  const { conversations = createConversations() } = dependencies;
  const chain = answeringChain(dependencies);
  return async ({ text, conversation, within = wholeCorpus }) => {
    const written = normaliseText(text).trim();
    const turn = conversation === null ? undefined : conversations.last(conversation);
    const quick = answerWithoutSearch(messages, written);
    if (quick) return quick;
    const resolved = resolveTurn(written, turn, today());
    if (resolved === 'needs-context' || resolved === 'nothing-more') {
      return composeMessage(messages, questionLanguage(written), replies[resolved], {});
    }
    const parted = partedOf(written, resolved, turn, today());
    try {
      const answered = await snapshots.use(async (all) => {
        const snapshot = await narrowSnapshot(all, within);
        const ask = (question: ResolvedQuestion) => chain.invoke({ resolved: question, snapshot });
        return parted ? answerInParts(parted, ask, today()) : ask(resolved);
      });
      onAnswered?.(answered);
      if (conversation !== null) conversations.remember(conversation, turnOf(answered, turn));
      return answered.answer;
    } catch (error) {
      logger.error({ err: error }, 'a question could not be answered');
      const language = questionLanguage(written);
      return { kind: 'unavailable', text: messages.text(language, 'answer.unavailable', {}) };
    }
  };
}

/** The parts of what was typed, or of the question that waited for the choice typed now. */
function partedOf(
  written: string,
  resolved: ResolvedQuestion,
  turn: Turn | undefined,
  today: IsoDate,
): PartedQuestion | null {
  const resolve = (part: string) => {
    const main = resolveTurn(part, turn, today);
    return typeof main === 'string' ? null : { ...main, written };
  };
  const waiting = (part: string) => ({ ...resolved, text: part });
  return (
    partedQuestion(written, resolve, today) ??
    (resolved.only && turn?.question === resolved.text
      ? partedQuestion(resolved.text, waiting, today)
      : null)
  );
}

/** Greetings, and messages that hold nothing to search for. */
function answerWithoutSearch(messages: Messages, written: string): Answer | null {
  const language = questionLanguage(written);
  if (!/[\p{L}\p{Nd}]/u.test(written)) {
    return composeMessage(messages, language, 'answer.no-question', {});
  }
  if (written.length > longestQuestion) {
    const values = { limit: longestQuestion, length: written.length };
    return composeMessage(messages, language, 'answer.question-too-long', values);
  }
  const smallTalk = smallTalkOf(written);
  return smallTalk && composeMessage(messages, smallTalk.language, `answer.${smallTalk.kind}`, {});
}

/**
 * What was not answered leaves the meeting that was spoken of before, what is asked of one of several
 * leaves the others to be asked of; and as long as the questions
 * lean on each other, the people stay whom the last answer that named any told of.
 */
function turnOf(answered: Answered, before: Turn | undefined): Turn {
  const { corrected, query, answer, choices, items, shown, about, resolved } = answered;
  const isAnswered = answer.kind === 'answered';
  const told = isAnswered ? peopleTold(query, answer.text) : [];
  const leans = !isAnswered || resolved.first.length > 0;
  return {
    question: corrected.text,
    people: told.length === 0 && leans ? (before?.people ?? []) : told,
    meetings: isAnswered ? about : (before?.meetings ?? []),
    choices,
    items: items.length === 0 && resolved.isPicked ? (before?.items ?? []) : items,
    shown,
  };
}
