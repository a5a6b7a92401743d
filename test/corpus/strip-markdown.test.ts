import { expect, it } from 'vitest';
import { stripMarkdown } from '../../src/corpus/strip-markdown.ts';

it.each([
  ['## Kết quả\nNội dung', 'Kết quả\nNội dung'],
  ['một **hai** __ba__ *bốn* _năm_ ~~sáu~~ `bảy`', 'một hai ba bốn năm sáu bảy'],
  ['***rất*** quan trọng', 'rất quan trọng'],
  ['tệp ten_rat_dai và 2 * 3 * 4', 'tệp ten_rat_dai và 2 * 3 * 4'],
  ['xem [trang](https://example.vn/a_(b)) và [mục][1]', 'xem trang và mục'],
  ['![Quang cảnh](a.png)', 'Quang cảnh'],
  ['<https://example.vn> và <b>đậm</b>', 'https://example.vn và đậm'],
  ['> một\n> hai', 'một hai'],
  ['đoạn dài\nxuống dòng\n\nđoạn sau', 'đoạn dài xuống dòng\n\nđoạn sau'],
  ['dòng một  \ndòng hai\\\ndòng ba', 'dòng một\ndòng hai\ndòng ba'],
  ['* một\n+ hai\n- ba\n1. bốn', '- một\n- hai\n- ba\n1. bốn'],
  ['- một\n  tiếp một\n- hai', '- một tiếp một\n- hai'],
  ['| Tên | Số |\n|---|:-:|\n| Vụ | 5 |', 'Tên; Số\nVụ; 5'],
  ['```\nmã\n```', 'mã'],
  ['``mã `kép` `` và `một', 'mã kép  và `một'],
  ['trước\n\n---\n\nsau', 'trước\n\n\nsau'],
  ['trước<!-- ẩn\nkín -->sau', 'trướcsau'],
  ['a &amp; b\\*c\\*', 'a & b*c*'],
  ['5 < 6 và 7 > 6', '5 < 6 và 7 > 6'],
])('writes %j as %j', (markdown, text) => {
  expect(stripMarkdown(markdown)).toBe(text);
});

it('works through long runs of marks', () => {
  const runs = ['[x](', '**a', '_', '`', '<!--', '# ', '|', '<a'];
  for (const run of runs) {
    expect(stripMarkdown(`đầu ${run.repeat(50_000)}`).startsWith('đầu')).toBe(true);
  }
});

it.each(['-', '`', '~', '=', '#', '|', ' ', '- ', '--|'])(
  'works through a megabyte of %j',
  (run) => {
    const marks = run.repeat(1_000_000 / run.length);
    expect(stripMarkdown(`${marks}x\ncuối`).endsWith('cuối')).toBe(true);
    expect(stripMarkdown(`đầu ${marks}cuối`).startsWith('đầu')).toBe(true);
  },
);
