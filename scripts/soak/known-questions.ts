/** A question over the shipped articles, and the name that the first line of its answer must hold. */
export interface KnownQuestion {
  readonly text: string;
  readonly chair: string;
}

/** No name is another's, so that an answer tells which question it answers. */
export const knownQuestions: readonly KnownQuestion[] = [
  { text: 'Ai chủ trì hội nghị Vụ Địa phương 2018?', chair: 'Ngô Đông Hải' },
  { text: 'Ai chủ trì hội nghị Vụ Công nghiệp 2018?', chair: 'Cao Đức Phát' },
  { text: 'Ai chủ trì hội nghị Vụ Địa bàn năm 2018?', chair: 'Khổng Văn Lĩnh' },
  { text: 'Ai chủ trì hội nghị Vụ Địa bàn năm 2019?', chair: 'Mạc Thị Thược' },
  { text: 'Ai chủ trì phiên họp thứ ba Ban Chỉ đạo Chuyển đổi số?', chair: 'Lưu Bá Phiệt' },
  { text: 'Ai chủ trì hội nghị Trung tâm Khuyến công Đông Sơn Hạ?', chair: 'Khổng Văn Linh' },
  {
    text: 'Ai chủ trì hội nghị sơ kết Trung tâm Khuyến công và Tư vấn phát triển nông nghiệp 2 năm 2022?',
    chair: 'Quách Đình Sáo',
  },
];

/** The question that a text answers; undefined for an apology and the like. */
export function answeredBy(text: string): KnownQuestion | undefined {
  const [firstLine = ''] = text.split('\n');
  return knownQuestions.find(({ chair }) => firstLine.includes(chair));
}
