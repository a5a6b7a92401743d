import { describe, expect, test } from 'vitest';
import type { PersonFact } from '../../src/facts/article-facts.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const peopleOf = (body: string): readonly PersonFact[] =>
  readFacts(inventedArticle({ body })).people;

describe('roles', () => {
  test('one of several chairs is both', () => {
    const roles = peopleOf('Ông Trần Văn Bảy và bà Lê Thị Mơ đồng chủ trì hội nghị.').map(
      (person) => person.roles,
    );
    expect(roles).toEqual([
      ['chair', 'co-chair'],
      ['chair', 'co-chair'],
    ]);
  });

  test('who attends and directs guides', () => {
    expect(
      peopleOf('Dự và chỉ đạo hội nghị có đồng chí Lê Thị Mơ, Bí thư Tỉnh ủy.')[0],
    ).toMatchObject({
      name: 'Lê Thị Mơ',
      honorific: 'đồng chí',
      offices: ['Bí thư Tỉnh ủy'],
      roles: ['attend', 'direct', 'guide'],
    });
  });

  test('lists behind `gồm các đồng chí` attend', () => {
    const people = peopleOf(
      'Dự hội nghị có các đồng chí: Trần Văn Bảy - Giám đốc Sở; Lê Thị Mơ - Chủ tịch UBND huyện.',
    );
    expect(people.map(({ name, offices, roles }) => [name, offices, roles])).toEqual([
      ['Trần Văn Bảy', ['Giám đốc Sở'], ['attend']],
      ['Lê Thị Mơ', ['Chủ tịch UBND huyện'], ['attend']],
    ]);
  });

  test('captions show people, last lines name who wrote and photographed', () => {
    const people = peopleOf(
      'Sáng 5/7, Sở Y tế tổ chức hội nghị.\nĐồng chí Trần Văn Bảy phát biểu tại hội nghị\nTin: Bích Sen\nẢnh: Khánh Đông',
    );
    expect(people.map(({ name, roles }) => [name, roles])).toEqual([
      ['Trần Văn Bảy', ['speak', 'photographed']],
      ['Bích Sen', ['author']],
      ['Khánh Đông', ['photographer']],
    ]);
  });
});

describe('the meeting of a deed', () => {
  const body =
    'Sáng 5/7/2018, ông Trần Văn Bảy chủ trì hội nghị giao ban ngành. Trước đó, ngày 2/3/2018, bà Lê Thị Mơ đã chủ trì cuộc họp về giá thuốc.\nPhát biểu tại hội nghị, bà Đinh Thị Sáu báo cáo tình hình.\nÔng Trần Văn Bảy nhấn mạnh việc tiêm phòng cho trẻ.';
  const { people, meetings } = readFacts(inventedArticle({ body }));
  const kindOf = ({ meeting }: PersonFact) => meetings[meeting ?? -1]?.kind;

  test('each deed belongs to its own', () => {
    expect(people.map((person) => [person.name, kindOf(person)])).toEqual([
      ['Trần Văn Bảy', 'hội nghị'],
      ['Lê Thị Mơ', 'cuộc họp'],
      ['Đinh Thị Sáu', 'hội nghị'],
      ['Trần Văn Bảy', 'hội nghị'],
    ]);
  });

  test('who does nothing belongs to none', () => {
    expect(peopleOf('Sở tổ chức hội nghị. Xã này có ông Trần Văn Bảy.')[0]?.meeting).toBeNull();
  });
});

test('a stand-in is shown by its sentence and named by another', () => {
  const article = inventedArticle({
    body: 'Đồng chí Trần Văn Bảy, Giám đốc Sở chủ trì hội nghị. Đồng chí yêu cầu các xã báo cáo sớm.',
  });
  const [first, second] = readFacts(article).people;
  expect(second).toMatchObject({ name: 'Trần Văn Bảy', namedBy: first?.shownBy });
  expect(second?.shownBy).not.toEqual(second?.namedBy);
  expect(second?.confidence).toBeLessThan(first?.confidence ?? 0);
});
