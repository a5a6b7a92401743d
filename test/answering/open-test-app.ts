import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../src/answering/answer.ts';
import { createAnswerQuestion } from '../../src/answering/answer-question.ts';
import type { ChainDependencies } from '../../src/answering/answering-steps.ts';
import { type Conversations, createConversations } from '../../src/answering/conversations.ts';
import { type MeetingOffer, meetingOffers } from '../../src/answering/meeting-offers.ts';
import { type CorpusPart, wholeCorpus } from '../../src/corpus/corpus-part.ts';
import { createLogger } from '../../src/logger.ts';
import { loadMessages } from '../../src/messages.ts';
import { openEmbedder } from '../../src/open-embedder.ts';
import { buildIndex } from '../../src/search-index/build-index.ts';
import { narrowSnapshot } from '../../src/search-index/narrow-snapshot.ts';
import { openSnapshotSource } from '../../src/search-index/snapshot-source.ts';

/** One article as a line of a `.jsonl` corpus. */
export interface TestArticle {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly date?: string;
  readonly url?: string;
  readonly tags?: readonly string[];
}

export interface TestApp {
  ask(text: string, conversation?: string, within?: CorpusPart): Promise<Answer>;
  meetingsFor(text: string, limit: number, within?: CorpusPart): Promise<MeetingOffer[]>;
  readonly conversations: Conversations;
  close(): Promise<void>;
}

/** The real chain over the real index and model, of a few articles in a temporary folder. */
export async function openTestApp(articles: readonly TestArticle[]): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-ky-answering-'));
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, articles.map((article) => JSON.stringify(article)).join('\n'));
  const embedder = await openEmbedder('vi-en-static', folder);
  await buildIndex({ corpus, dataFolder: folder, embedder });
  const snapshots = await openSnapshotSource(folder, embedder.model);
  const conversations = createConversations();
  const chain: ChainDependencies = {
    embedder,
    messages: loadMessages(),
    logger: createLogger({ logLevel: 'silent' }),
    today: () => '2024-06-01',
  };
  const answer = createAnswerQuestion({ ...chain, conversations, snapshots });
  return {
    conversations,
    ask: (text, conversation, within = wholeCorpus) =>
      answer({ text, conversation: conversation ?? null, within }),
    meetingsFor: (text, limit, within = wholeCorpus) =>
      snapshots.use(async (all) => {
        const snapshot = await narrowSnapshot(all, within);
        return meetingOffers(text, { snapshot, limit }, chain);
      }),
    close: async () => {
      await snapshots.close();
      await rm(folder, { recursive: true });
    },
  };
}
