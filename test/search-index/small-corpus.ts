import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Line {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly date?: string;
  readonly unit?: string;
}

/** Folders of a test, and what lies in them. */
export interface Workplace {
  readonly dataFolder: string;
  readonly corpus: string;
  writeCorpus(lines: readonly (Line | string)[]): Promise<void>;
  remove(): Promise<void>;
}

/** A temporary folder for a corpus of one `.jsonl` file and its index. */
export async function createWorkplace(): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-ky-'));
  const corpus = join(folder, 'corpus.jsonl');
  await mkdir(join(folder, 'data'));
  return {
    dataFolder: join(folder, 'data'),
    corpus,
    writeCorpus: (lines) =>
      writeFile(
        corpus,
        lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
      ),
    remove: () => rm(folder, { recursive: true }),
  };
}

export const threeArticles: readonly Line[] = [
  {
    id: 'hop-thuy-loi',
    title: 'Họp giao ban Phòng Thủy lợi',
    body: 'Ngày 3/4/2021, Phòng Thủy lợi huyện Sông Mây họp giao ban.\nĐồng chí Vũ Thị Hạnh chủ trì.',
    date: '2021-04-05',
    unit: 'Phòng Thủy lợi',
  },
  { id: 'trong-trot', title: '', body: 'Phòng Trồng trọt kiểm tra vụ mùa năm 2020.' },
  { id: 'hoi-thao', title: 'Hội thao', body: 'Hội thao có 12 đội tham gia.', date: '2021-05-01' },
];
