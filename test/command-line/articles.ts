import type { Article } from './commands.ts';

/** Two invented meetings. */
export const irrigation: Article = {
  id: 'tuoi-tieu-2020',
  title: 'Sở Tưới tiêu tỉnh Hạ Đông tổng kết công tác năm 2020',
  date: '2021-01-12',
  url: 'https://example.vn/tuoi-tieu-2020',
  body: 'Sáng 08/01/2021, Sở Tưới tiêu tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2020. Đồng chí Trần Văn Bảy, Giám đốc Sở, chủ trì Hội nghị.',
};

export const library: Article = {
  id: 'thu-vien-2021',
  title: 'Thư viện huyện Sông Mây họp bàn mở rộng phòng đọc',
  body: 'Ngày 03/5/2021, Thư viện huyện Sông Mây họp bàn mở rộng phòng đọc. Bà Vũ Thị Hai, Giám đốc Thư viện, chủ trì cuộc họp.',
};

export const whoChaired = 'Ai chủ trì hội nghị tổng kết năm 2020 của Sở Tưới tiêu?';
export const chair = 'Trần Văn Bảy';
