import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import type { Embedder } from '../embedding/embedder.ts';
import type { Logger } from '../logger.ts';
import type { Language, Messages } from '../messages.ts';
import { isElliptical } from '../retrieval/is-elliptical.ts';
import { questionLanguage } from '../retrieval/question-language.ts';
import { smallTalkOf } from '../retrieval/small-talk.ts';
import { understandQuestion } from '../retrieval/understand-question.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Snapshot, SnapshotSource } from '../search-index/snapshot.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { IsoDate } from '../text/period.ts';
import type { Answer, AnswerQuestion } from './answer.ts';
import { cite } from './cite.ts';
import { composeClarify, composeMessage, composeNotFound } from './compose-answer.ts';
import { findArticles } from './find-articles.ts';
import { PassageRetriever } from './passage-retriever.ts';
import { type ReadingResult, readAnswer } from './read-answer.ts';
import type { ReadableArticle } from './readable-article.ts';
import type { Phrase } from './reading.ts';
import { tokenWeight } from './token-weight.ts';
import { verify } from './verify.ts';

export interface AnswerDependencies {
  readonly snapshots: SnapshotSource;
  readonly embedder: Embedder;
  readonly messages: Messages;
  readonly logger: Logger;
  /** The day against which dates without a year are read. */
  readonly today: () => IsoDate;
}

/** In UTF-16 units. The longest real question has a few hundred; more only slows the search down. */
const longestQuestion = 1000;

interface Asking {
  readonly written: string;
  readonly snapshot: Snapshot;
}

interface Understood extends Asking {
  readonly question: UnderstoodQuestion;
  readonly language: Language;
}

interface Retrieved extends Understood {
  readonly articles: readonly ReadableArticle[];
}

interface Read extends Retrieved {
  readonly result: ReadingResult;
}

/** The chain that answers from the articles alone: understand, retrieve, read, cite, verify. */
export function createAnswerQuestion(dependencies: AnswerDependencies): AnswerQuestion {
  const { snapshots, messages, logger } = dependencies;
  const chain = answerChain(dependencies);
  return async ({ text }) => {
    const written = normaliseText(text).trim();
    const invalid = answerWithoutSearch(messages, written);
    if (invalid) return invalid;
    try {
      return await snapshots.use((snapshot) => chain.invoke({ written, snapshot }));
    } catch (error) {
      logger.error({ err: error }, 'a question could not be answered');
      const language = questionLanguage(written);
      return { kind: 'unavailable', text: messages.text(language, 'answer.unavailable', {}) };
    }
  };
}

function answerChain(dependencies: AnswerDependencies) {
  return RunnableSequence.from<Asking, Answer>([
    RunnableLambda.from((asking: Asking) => understand(asking, dependencies)),
    RunnableLambda.from((understood: Understood) => retrieveArticles(understood, dependencies)),
    RunnableLambda.from((retrieved: Retrieved) => read(retrieved, dependencies)),
    RunnableLambda.from((reading: Read) => citeAndVerify(reading, dependencies)),
  ]);
}

/** Greetings, and messages that hold nothing to search for or lean on the one before. */
function answerWithoutSearch(messages: Messages, written: string): Answer | null {
  const language = questionLanguage(written);
  if (!/[\p{L}\p{Nd}]/u.test(written)) {
    return composeMessage(messages, language, 'answer.no-question', {});
  }
  if (written.length > longestQuestion) {
    const values = { limit: longestQuestion, length: written.length };
    return composeMessage(messages, language, 'answer.question-too-long', values);
  }
  if (isElliptical(written)) return composeMessage(messages, language, 'answer.no-follow-ups', {});
  const smallTalk = smallTalkOf(written);
  return smallTalk && composeMessage(messages, smallTalk.language, `answer.${smallTalk.kind}`, {});
}

function understand(asking: Asking, { today }: AnswerDependencies): Understood {
  const question = understandQuestion(asking.written, today());
  return { ...asking, question, language: questionLanguage(asking.written) };
}

/** Passages that are looked at: about ten articles, of which one or two matter. */
const passagesToFind = 24;

async function retrieveArticles(
  understood: Understood,
  { embedder, today }: AnswerDependencies,
): Promise<Retrieved> {
  const { question, snapshot } = understood;
  const limit = passagesToFind;
  const retriever = new PassageRetriever({ snapshot, embedder, today, limit });
  return { ...understood, articles: await findArticles(question, snapshot, retriever) };
}

function read(retrieved: Retrieved, { messages }: AnswerDependencies): Read {
  const { question, language, snapshot, articles } = retrieved;
  const task = {
    question,
    language,
    phrase: phraseIn(messages, language),
    weigh: tokenWeight(snapshot),
  } satisfies Parameters<typeof readAnswer>[0];
  return { ...retrieved, result: readAnswer(task, articles) };
}

function phraseIn(messages: Messages, language: Language): Phrase {
  return (key, values) => messages.text(language, key, values);
}

function citeAndVerify(
  { result, question, language, articles, snapshot }: Read,
  { messages, logger }: AnswerDependencies,
): Answer {
  if (result.kind === 'ambiguous') return composeClarify(messages, language, result.readings);
  if (result.kind === 'nothing')
    return composeNotFound(messages, language, articles, question.asked);
  const cited = cite(result.reading, phraseIn(messages, language));
  const doubt = verify(cited, (id) => snapshot.article(id));
  const { text, citations } = cited;
  if (doubt === null) return { kind: 'answered', text, citations, mode: 'extractive' };
  logger.warn({ doubt, question: question.asked }, 'an answer was held back by the gate');
  return composeNotFound(messages, language, articles, question.asked);
}
