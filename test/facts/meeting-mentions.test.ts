import { describe, expect, test } from 'vitest';
import { findMeetingMentions, meetingKindOf } from '../../src/facts/meeting-mentions.ts';
import { findPeople } from '../../src/facts/people.ts';
import { findDates } from '../../src/text/find-dates.ts';
import { partsOf } from '../../src/text/tokens.ts';

function named(text: string): string[] {
  const tokens = partsOf(text);
  const sentence = { text, tokens, dates: findDates(text, null), people: findPeople(text) };
  return findMeetingMentions(sentence).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}

describe('the name of a meeting, to its end', () => {
  test.each([
    [
      'Sở Y tế tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2018.',
      'hội nghị: Hội nghị sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2018',
    ],
    ['Hội nghị tổng kết năm 2019 diễn ra sáng 5/1.', 'hội nghị: Hội nghị tổng kết năm 2019'],
    [
      'tại hội nghị trực tuyến về phòng, chống lụt bão sáng 4-3, ông nói',
      'hội nghị: hội nghị trực tuyến về phòng, chống lụt bão',
    ],
    [
      'hội nghị tổng kết công tác kiểm tra, giám sát, thi hành kỷ luật năm 2017 diễn ra chiều 10-1',
      'hội nghị: hội nghị tổng kết công tác kiểm tra, giám sát, thi hành kỷ luật năm 2017',
    ],
    ['dự Hội nghị “Rừng và Biển” tại Hạ Đông', 'hội nghị: Hội nghị “Rừng và Biển”'],
    [
      'phiên họp Ban Chấp hành (BCH) Hội Làm vườn lần thứ 3 đã khai mạc',
      'phiên họp: phiên họp Ban Chấp hành (BCH) Hội Làm vườn lần thứ 3',
    ],
    ['Hội nghị đã thông qua nghị quyết.', 'hội nghị: Hội nghị'],
    ['Hội nghị đánh giá cao sự cố gắng của các xã.', 'hội nghị: Hội nghị'],
    ['cuộc họp này bàn về đê điều', 'cuộc họp: cuộc họp'],
    [
      'buổi làm việc với lãnh đạo huyện Bình An vào chiều tối 6-4',
      'buổi làm việc: buổi làm việc với lãnh đạo huyện Bình An',
    ],
    ['dự hội nghị cấp cao và thăm làng nghề', 'hội nghị: hội nghị cấp cao'],
  ])('%s', (text, expected) => {
    expect(named(text)).toContain(expected);
  });
});

describe('what is a meeting', () => {
  test('a name inside the name of another is none of its own', () => {
    expect(named('họp báo về kết quả kỳ họp thứ 9 của HĐND tỉnh')).toEqual([
      'họp báo: họp báo về kết quả kỳ họp thứ 9',
    ]);
  });

  test.each(['Trung tâm Hội nghị tỉnh', 'Quốc hội thảo luận dự luật', 'phòng họp tầng 3'])(
    '%s is none',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );

  test('a deed can be one', () => {
    expect(named('Đoàn công tác đã làm việc với UBND xã')).toEqual([
      'buổi làm việc: làm việc với UBND xã',
    ]);
  });

  test('the kind of words that begin with one', () => {
    expect(meetingKindOf('buổi tọa đàm khoa học')).toBe('tọa đàm');
    expect(meetingKindOf('cánh đồng')).toBeUndefined();
  });
});
