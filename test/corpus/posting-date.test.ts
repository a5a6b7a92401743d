import { expect, it } from 'vitest';
import { readPostingDate } from '../../src/corpus/posting-date.ts';

it.each([
  '08/07/2022',
  '8-7-2022',
  '8.7.2022',
  '2022-07-08',
  '2022-07-08T10:30:00+07:00',
  '2022-07-08 10:30',
  'Ngày 8 tháng 7 năm 2022',
  'Ngày đăng: 08/07/2022',
  'Đăng ngày 08/07/2022 lúc 10:30',
  'Thứ Sáu, 08/07/2022, 10:30 (GMT+7)',
  'thu sau, 08/07/2022 - 10h30',
  'Cập nhật: 08/07/2022 10:30:15',
  'July 8, 2022',
])('reads the posting date %s', (line) => {
  expect(readPostingDate(line)).toBe('2022-07-08');
});

it.each(['31/02/2022', 'Ngày đăng: 45/13/2020', '2022-02-30', '2022-02-30T08:00:00Z'])(
  'calls %s impossible',
  (line) => {
    expect(readPostingDate(line)).toBe('impossible');
  },
);

it.each([
  'Sáng 08/07/2022, Vụ Địa bàn họp',
  'Hội nghị tháng 7/2022',
  'Tháng 7 năm 2022',
  'Năm 2022',
  'Quyết định số 45/13/2020',
  '08/07/2022 và 09/07/2022',
  '',
])('takes “%s” for no posting date', (line) => {
  expect(readPostingDate(line)).toBeNull();
});
