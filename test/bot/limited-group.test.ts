import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createConversationsInWork } from '../../src/bot/conversations-in-work.ts';
import { readConfig } from '../../src/config.ts';
import { nothingOfCorpus } from '../../src/corpus/corpus-part.ts';
import { createLogger } from '../../src/logger.ts';
import { type App, openApp } from '../../src/open-app.ts';
import { openEmbedder } from '../../src/open-embedder.ts';
import { buildIndex } from '../../src/search-index/build-index.ts';
import { command } from './command.ts';
import { buttonData, createTestChat, lan, messages, office } from './test-chat.ts';

const articles = {
  'mo/thuy-san-2021.txt':
    'Sở Thủy sản tỉnh Hạ Đông tổng kết công tác năm 2020\nNgày đăng: 12/01/2021\n\nSáng 08/01/2021, Sở Thủy sản tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2020. Đồng chí Trần Văn Bảy, Giám đốc Sở, chủ trì Hội nghị.',
  'kin/thuy-san-2022.txt':
    'Sở Thủy sản tỉnh Hạ Đông tổng kết công tác năm 2021\nNgày đăng: 10/01/2022\n\nNgày 07/01/2022, Sở Thủy sản tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2021. Bà Lê Thị Khuyển, Quyền Giám đốc Sở, chủ trì Hội nghị. Bà Lê Thị Khuyển yêu cầu thanh tra Công ty Sao Biển.',
};
const secrets = /Khuyển|Quyền Giám đốc|2022|Sao Biển|kin\//;
const about = (year: number) => `Ai chủ trì hội nghị tổng kết năm ${year} của Sở Thủy sản?`;
const open = { folders: ['mo'], tags: [] };

const folder = mkdtempSync(join(tmpdir(), 'thu-ky-limited-'));
const conversations = createConversationsInWork(null);
let app: App;

beforeAll(async () => {
  for (const [name, text] of Object.entries(articles)) {
    const path = join(folder, 'corpus', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  const config = readConfig({ DATA_DIR: folder });
  const embedder = await openEmbedder(config.embeddingModel, folder);
  await buildIndex({ corpus: join(folder, 'corpus'), dataFolder: folder, embedder });
  const logger = createLogger({ logLevel: 'silent' });
  app = await openApp(config, { logger, messages, conversations });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** The office's group, with everything that the real articles give. */
function createOffice() {
  const chat = createTestChat({ instead: { ...app, conversations } });
  const say = (text: string, message_id?: number) =>
    chat.receive({ ...command(text), chat: office, ...(message_id && { message_id }) });
  const press = (data: string) => chat.press(data, { chat: office });
  /** All that was shown since the beginning, or since so many calls. */
  const shown = (since = 0) =>
    JSON.stringify(chat.calls.slice(since).map(({ payload }) => payload));
  return { ...chat, say, press, shown, limit: () => chat.state.groups.limit(office.id, open) };
}

describe('a group that is limited to a folder', () => {
  test('is answered from it', async () => {
    const { say, limit, shown } = createOffice();
    limit();
    await say(`/hoi ${about(2020)}`);
    expect(shown()).toContain('Trần Văn Bảy');
  });

  test.each([
    ['a question', (text: string) => `/hoi ${text}`, about(2021)],
    ['a name', (text: string) => `/hoi ${text}`, 'Bà Lê Thị Mơ giữ chức vụ gì?'],
    ['a list', (text: string) => `/hoi ${text}`, 'Liệt kê các hội nghị của Sở Thủy sản'],
    ['words', (text: string) => `/hoi ${text}`, 'Công ty nào bị thanh tra?'],
    ['the newest articles', (text: string) => text, '/nguon'],
  ])('gets nothing of another by %s', async (_, typed, text) => {
    const { say, limit, shown } = createOffice();
    limit();
    await say(typed(text));
    expect(shown()).not.toMatch(secrets);
  });

  test('gets nothing of another by an edit', async () => {
    const { say, edit, limit, shown } = createOffice();
    limit();
    await say(`/hoi ${about(2020)}`, 31);
    await edit({ ...command(`/hoi ${about(2021)}`), chat: office, message_id: 31 });
    expect(shown()).not.toMatch(secrets);
  });

  test('gets nothing more of an answer that was given before, by no button', async () => {
    const { say, press, sent, calls, limit, shown, pressAnswers } = createOffice();
    await say(`/hoi ${about(2021)}`);
    expect(shown()).toMatch(secrets);
    const source = buttonData(sent()[0], 'Nguồn');
    await press(source);
    const back = source.replace(/^source/, 'answer').replace(/:\d+$/, '');
    limit();
    const before = calls.length;
    for (const data of [source, back, source.replace('source', 'choice'), `more${back.slice(6)}`]) {
      await press(data);
      expect(shown(before)).not.toMatch(secrets);
    }
    expect(pressAnswers().at(-1)?.['text']).toBe(messages.text('vi', 'button.other-part', {}));
  });

  test('goes on neither from what was offered nor from what was told before', async () => {
    const { say, receive, sent, calls, limit, shown } = createOffice();
    await say('/hoi Ai chủ trì hội nghị tổng kết của Sở Thủy sản tỉnh Hạ Đông?');
    expect(buttonData(sent()[0], '2.')).toMatch(/^choice:/);
    limit();
    const before = calls.length;
    const reply_to_message = { message_id: 9001, from: { id: 42, is_bot: true, first_name: 'B' } };
    for (const text of ['1', '2', 'xem tiếp', 'Hội nghị đó diễn ra ngày nào?', 'cuộc thứ hai']) {
      await say(`/hoi ${text}`);
      await receive(
        JSON.parse(JSON.stringify({ text, chat: office, from: lan, reply_to_message })),
      );
    }
    expect(shown(before).replaceAll('cuộc thứ hai', '')).not.toMatch(secrets);
  });

  test('does not see the source of an answer whose article has left the folder', async () => {
    const { say, press, sent, edits, limit } = createOffice();
    limit();
    await say(`/hoi ${about(2020)}`);
    const gone = createTestChat({ instead: { ...app, surroundings: async () => null } });
    gone.state.groups.limit(office.id, open);
    await gone.receive({ ...command(`/hoi ${about(2020)}`), chat: office });
    await gone.press(buttonData(gone.sent()[0], 'Nguồn'), { chat: office });
    expect(gone.edits()[0]?.['text']).toContain(messages.text('vi', 'bot.source-outside', {}));
    expect(gone.edits()[0]?.['text']).not.toContain('Trần Văn Bảy');
    await press(buttonData(sent()[0], 'Nguồn'));
    expect(edits()[0]?.['text']).toContain('Trần Văn Bảy');
  });
});

test('a part that holds nothing is searched without a fault', async () => {
  const answer = await app.answer({
    text: about(2020),
    conversation: null,
    within: nothingOfCorpus,
  });
  expect(answer.kind).toBe('not-found');
  expect(JSON.stringify(answer)).not.toMatch(/Bảy|2021/);
  expect(await app.articleHeads(9, nothingOfCorpus)).toEqual([]);
});
