import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import type { ArticleId } from '../corpus/article.ts';
import { findMeetings } from '../retrieval/find-meetings.ts';
import { dayOf } from '../retrieval/told-meeting.ts';
import type { IsoDate } from '../text/period.ts';
import type {
  Answered,
  Asking,
  ChainDependencies,
  Read,
  Retrieved,
  Understood,
} from './answering-steps.ts';
import { conclude } from './conclude.ts';
import type { MeetingPlace } from './conversations.ts';
import { byArticle, type FoundPassages, readableArticles } from './find-articles.ts';
import { namesNothing } from './names-nothing.ts';
import { PassageRetriever } from './passage-retriever.ts';
import { readAddressed } from './read-addressed.ts';
import { type ReadingOutcome, readAnswer } from './read-answer.ts';
import { readDirectiveList } from './read-directive-list.ts';
import { readHolders } from './read-holders.ts';
import { readMeetings } from './read-meetings.ts';
import { readPersonOffices } from './read-person-offices.ts';
import { readSettled } from './read-settled.ts';
import { readAmount } from './readers/read-amount.ts';
import type { Reader, ReadingTask } from './reading.ts';
import type { ResolvedQuestion } from './resolve-turn.ts';
import { settleMeeting } from './settle-meeting.ts';
import { tokenWeight } from './token-weight.ts';
import { understand } from './understand.ts';

/** The chain that answers from the articles alone: understand, retrieve, read, cite, verify. */
export function answeringChain(dependencies: ChainDependencies) {
  return RunnableSequence.from<Asking, Answered>([
    RunnableLambda.from((asking: Asking) => understand(asking, dependencies)),
    RunnableLambda.from((understood: Understood) => retrieveArticles(understood, dependencies)),
    RunnableLambda.from(read),
    RunnableLambda.from((reading: Read) => conclude(reading, dependencies)),
  ]);
}

/** Passages that are looked at: about ten articles, of which one or two matter. */
const passagesToFind = 24;

async function retrieveArticles(
  understood: Understood,
  { embedder, today }: ChainDependencies,
): Promise<Retrieved> {
  const { question, query, resolved, snapshot } = understood;
  if (resolved.only) {
    const articles = readableArticles(snapshot, placesOf(resolved.only));
    return { ...understood, passages: [], articles, meetings: null };
  }
  const days = { today: today(), from: dayBefore(understood) ?? today() };
  const meetings = settleMeeting(question, query, snapshot, days);
  const retriever = new PassageRetriever({ snapshot, embedder, today, limit: passagesToFind });
  const passages = await retriever.invoke(question.asTyped);
  const found = new Map([
    ...byArticle(passages),
    ...factArticles(understood),
    ...documentArticles(understood),
  ]);
  const articles = readableArticles(snapshot, found);
  return { ...understood, passages, articles, meetings };
}

/** The day of the meeting that was spoken of before. */
function dayBefore({ resolved, snapshot }: Understood): IsoDate | null {
  const [place] = resolved.first;
  if (!place) return null;
  const rows = snapshot.facts.meetings({ articles: [place.articleId], mentioned: true });
  const row = rows.find(({ ordinal }) => ordinal === place.ordinal);
  return row ? dayOf(row) : null;
}

/** Meetings that the facts tell of, though their articles rank low: all of one unit look alike. */
const mostByFacts = 8;

function factArticles({ query, snapshot }: Understood): FoundPassages {
  const tells = query.subjects.some(({ isUnit }) => isUnit) || query.people.length > 0;
  if (!tells || query.periods.length === 0) return new Map();
  const meetings = findMeetings(query, snapshot).slice(0, mostByFacts);
  return withoutPassages(
    meetings.flatMap(({ best, others }) => [best, ...others].map(({ articleId }) => articleId)),
  );
}

/** An identifier among many words ranks low where all articles name a document. */
function documentArticles({ question, snapshot }: Understood): FoundPassages {
  const naming = question.documents.flatMap((number) => snapshot.facts.articlesNaming(number));
  return withoutPassages(naming.slice(0, mostByFacts));
}

function placesOf(places: readonly MeetingPlace[]): FoundPassages {
  return withoutPassages(places.map(({ articleId }) => articleId));
}

function withoutPassages(articles: readonly ArticleId[]): FoundPassages {
  return new Map(articles.map((id) => [id, new Set<string>()]));
}

function read(retrieved: Retrieved): Read {
  const { question, resolved } = retrieved;
  const settled = settledOf(resolved);
  const directives = readDirectiveList(retrieved);
  if (directives) {
    return { ...retrieved, settled, result: { kind: 'listed', list: directives }, fates: [] };
  }
  if (question.asked !== 'list' && question.asked !== 'count') {
    return { ...retrieved, settled, ...readOne(retrieved, settled) };
  }
  const chosen = question.order === null ? null : retrieved.meetings;
  const list = readMeetings(retrieved.query, { ...retrieved, from: resolved.from, chosen });
  if (list) return { ...retrieved, settled, result: { kind: 'listed', list }, fates: [] };
  if (question.asked === 'list') return { ...retrieved, settled, ...nothingRead };
  // `bao nhiêu lớp tập huấn` may be a figure in a report.
  const asAmount = { ...retrieved, question: { ...question, asked: 'amount' as const } };
  return { ...retrieved, settled, ...readOne(asAmount, settled, [readAmount]) };
}

const nothingRead: ReadingOutcome = { result: { kind: 'nothing' }, fates: [] };

function readOne(
  retrieved: Retrieved,
  settled: Read['settled'],
  readers?: readonly Reader[],
): ReadingOutcome {
  const { question, snapshot, articles, resolved, meetings } = retrieved;
  const task = { ...retrieved, weigh: tokenWeight(snapshot), settled, ...(readers && { readers }) };
  if (question.asked === 'office' && resolved.first.length > 0) {
    const nearest = readAnswer(task, readableArticles(snapshot, placesOf(resolved.first)), true);
    if (nearest.result.kind === 'read') return nearest;
  }
  const near = readNear(retrieved, task);
  if (near) return near;
  const told =
    readHolders(task, articles) ?? readPersonOffices(task) ?? readAddressed(task, articles);
  if (told) return { result: { kind: 'read', reading: told }, fates: [] };
  if (meetings) {
    const result = readSettled(task, meetings);
    if (result) return { result, fates: [] };
    // A meeting that is known and does not tell is no reason to look at others of the unit.
    if (isFullyNamed(retrieved) || isInOrder(retrieved)) return nothingRead;
  }
  return readAnswer(task, articles, resolved.only !== null);
}

/** What names nothing to look in is asked of the meeting spoken of before; only then of all. */
function readNear(retrieved: Retrieved, task: ReadingTask): ReadingOutcome | null {
  const { question, query, snapshot, resolved } = retrieved;
  if (resolved.near.length === 0 || !namesNothing(question, query)) return null;
  const settled = settledAt(resolved.near);
  const articles = readableArticles(snapshot, placesOf(resolved.near));
  const addressed = readAddressed({ ...task, settled }, articles);
  if (addressed) return { result: { kind: 'read', reading: addressed }, fates: [] };
  const nearest = readAnswer({ ...task, settled }, articles, true);
  return nearest.result.kind === 'read' ? nearest : null;
}

/** Articles tell of meetings to come in words alone: `phiên họp tiếp theo sẽ diễn ra ngày …`. */
function isInOrder({ question: { order } }: Retrieved): boolean {
  return order !== null && order !== 'next';
}

function isFullyNamed({ query: { subjects, periods } }: Retrieved): boolean {
  return subjects.some(({ isUnit }) => isUnit) && periods.length > 0;
}

function settledOf({ only }: ResolvedQuestion): ReadonlyMap<ArticleId, number> | null {
  return settledAt(only ?? []);
}

function settledAt(places: readonly MeetingPlace[]): ReadonlyMap<ArticleId, number> | null {
  const known = places.flatMap(({ articleId, ordinal }): [ArticleId, number][] =>
    ordinal === null ? [] : [[articleId, ordinal]],
  );
  return known.length === 0 ? null : new Map(known);
}
