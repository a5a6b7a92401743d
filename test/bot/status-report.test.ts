import { expect, test } from 'vitest';
import { command } from './command.ts';
import { createTestChat, lan, messages, office } from './test-chat.ts';

test('/trangthai tells in one message how the bot is', async () => {
  const now = () => Date.UTC(2026, 10, 22, 9, 5);
  const { receive, sent, state, access } = createTestChat({ admins: [lan.id], now });
  access.letIn(8, 'member', 'Minh');
  state.groups.allow(office.id, '');
  state.goneChats.add(9);
  await receive(command('/trangthai'));
  const told = String(sent()[0]?.['text']);
  expect(told.replace(/\d+ MB/, '64 MB').split('\n')).toEqual([
    'Thư Ký 1.2.3, chạy từ 16:05 22-11-2026.',
    'Chỉ mục: 3 bài, 2 lượt tường thuật cuộc họp, lập lúc 08:00 1-1-1970 (g).',
    'Nhận tin bằng cách hỏi Telegram; liên lạc gần nhất 16:04 22-11-2026.',
    messages.text('vi', 'bot.hears-addressed', { username: 'thu_ky_bot' }),
    'Chỉ mở cho người và nhóm được vào.',
    'Người trong danh sách (kể cả bị chặn): 1; nhóm được vào: 1; cuộc trò chuyện không gửi được nữa: 1.',
    'Câu hỏi đang chờ đến lượt: 0; tin chưa xử lý xong, kể cả lệnh này: 1; tin đang gửi hoặc chưa rõ đã tới: 0.',
    'Bộ nhớ: 64 MB.',
    'Nội dung câu hỏi được lưu 30 ngày.',
  ]);
});

test('/trangthai tells that the corpus is being indexed, that access is open, that texts go', async () => {
  const { receive, sent } = createTestChat({
    ...{ admins: [lan.id], isOpen: true, keepsTexts: false },
    reindex: () => new Promise(() => {}),
  });
  await receive(command('/capnhat'));
  await receive(command('/trangthai'));
  const told = sent().at(-1)?.['text'];
  expect(told).toContain('Đang lập lại chỉ mục từ 08:00 1-1-1970.');
  expect(told).toContain(messages.text('vi', 'status.open', {}));
  expect(told).toContain(messages.text('vi', 'status.texts-not-kept', { days: 30 }));
});

test('/trangthai counts sends of unknown fate', async () => {
  const { receive, sent, state } = createTestChat({ admins: [lan.id] });
  state.inbox.accept([{ id: 900, received: 0, body: '{}' }]);
  state.outbox.put(900, ['{}']);
  state.outbox.begin(900, 0);
  await receive(command('/trangthai'));
  expect(sent()[0]?.['text']).toContain('chưa rõ đã tới: 1');
});
