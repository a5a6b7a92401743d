import { describe, expect, test } from 'vitest';
import { questionOfShortcut } from '../../src/answering/question-of-shortcut.ts';

describe('/danhsach', () => {
  test.each([
    ['', 'Liệt kê các cuộc họp gần đây nhất'],
    [' ? ', 'Liệt kê các cuộc họp gần đây nhất'],
    ['2018', 'Liệt kê các cuộc họp năm 2018'],
    ['năm 2018', 'Liệt kê các cuộc họp năm 2018'],
    ['tháng 7/2018', 'Liệt kê các cuộc họp tháng 7/2018'],
    ['7/2018', 'Liệt kê các cuộc họp 7/2018'],
    ['9/7/2018', 'Liệt kê các cuộc họp 9/7/2018'],
    ['quý II/2020', 'Liệt kê các cuộc họp quý II/2020'],
    ['tuần này', 'Liệt kê các cuộc họp tuần này'],
    ['năm ngoái', 'Liệt kê các cuộc họp năm ngoái'],
    ['Vụ Địa phương', 'Liệt kê các cuộc họp của Vụ Địa phương'],
    ['của Vụ Địa phương', 'Liệt kê các cuộc họp của Vụ Địa phương'],
    ['Vụ  Địa phương\n2018', 'Liệt kê các cuộc họp của Vụ Địa phương năm 2018'],
    ['2018 Vụ Địa phương', 'Liệt kê các cuộc họp của Vụ Địa phương năm 2018'],
    ['2018, của Vụ Địa phương', 'Liệt kê các cuộc họp của Vụ Địa phương năm 2018'],
    ['vu dia phuong 2018', 'Liet ke cac cuoc hop cua vu dia phuong nam 2018'],
    ['nam 2018', 'Liet ke cac cuoc hop nam 2018'],
    ['Nam Hải', 'Liệt kê các cuộc họp của Nam Hải'],
  ])('%s', (argument, question) => {
    expect(questionOfShortcut('danhsach', argument)).toBe(question);
  });
});

describe('/chidao', () => {
  test.each([
    ['', 'Liệt kê các chỉ đạo tại các cuộc họp gần đây nhất'],
    ['Trần Văn Bảy', 'Liệt kê các chỉ đạo của Trần Văn Bảy'],
    ['tran van bay', 'Liet ke cac chi dao cua tran van bay'],
    ['Sở Thủy sản 2021', 'Liệt kê các chỉ đạo của Sở Thủy sản năm 2021'],
    ['tháng 4/2021', 'Liệt kê các chỉ đạo tại các cuộc họp tháng 4/2021'],
  ])('%s', (argument, question) => {
    expect(questionOfShortcut('chidao', argument)).toBe(question);
  });
});
