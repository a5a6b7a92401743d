import type { TestArticle } from './open-test-app.ts';

/** Invented meetings that are easily taken for each other. */
export const testArticles: readonly TestArticle[] = [
  {
    id: 'thuy-san-2020',
    title: 'Sở Thủy sản tỉnh Hạ Đông tổng kết công tác năm 2020',
    date: '2021-01-12',
    url: 'https://example.vn/thuy-san-2020',
    body: [
      'Sáng 08/01/2021, tại Hội trường A, Sở Thủy sản tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2020 bằng hình thức trực tiếp kết hợp trực tuyến. Đồng chí Trần Văn Bảy, Tỉnh ủy viên, Giám đốc Sở, chủ trì Hội nghị.',
      'Đồng chí Lê Thị Mơ, Phó Giám đốc Sở, trình bày báo cáo tổng kết. Năm 2020, toàn tỉnh có 14 đề án nuôi biển, tổng kinh phí thực hiện 23,5 tỷ đồng.',
      'Quang cảnh Hội nghị',
      'Kết luận Hội nghị, đồng chí Trần Văn Bảy yêu cầu các phòng chuyên môn hoàn thành kế hoạch thả giống trước ngày 30/4/2021. Đồng chí nhấn mạnh việc thực hiện nghiêm Chỉ thị số 07-CT/TU về chống khai thác bất hợp pháp.',
    ].join('\n\n'),
  },
  {
    id: 'thuy-san-ven-bo-2020',
    title: 'Sở Thủy sản ven bờ tỉnh Hạ Đông tổng kết công tác năm 2020',
    date: '2021-01-14',
    body: [
      'Chiều 11/01/2021, Sở Thủy sản ven bờ tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2020. Hội nghị do ông Phạm Văn Chín, Giám đốc Sở Thủy sản ven bờ, chủ trì.',
      'Ông Đỗ Đình Mười – Chánh Văn phòng trình bày báo cáo, nêu rõ 9 đề án nuôi biển đã hoàn thành.',
    ].join('\n\n'),
  },
  {
    id: 'thuy-san-2021',
    title: 'Sở Thủy sản tỉnh Hạ Đông tổng kết công tác năm 2021',
    date: '2022-01-10',
    body: [
      'Ngày 07/01/2022, Sở Thủy sản tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2021. Bà Lê Thị Mơ, Quyền Giám đốc Sở, chủ trì Hội nghị.',
      'Dự hội nghị có các đồng chí: Vũ Thị Hai - Phó Chủ tịch Ủy ban nhân dân tỉnh; Đinh Công Ba - Chi cục trưởng Chi cục Kiểm ngư.',
    ].join('\n\n'),
  },
  {
    id: 'thu-vien-2021',
    title: 'Họp bàn mở rộng thư viện tỉnh Hạ Đông',
    date: '2021-05-04',
    body: 'Ngày 03/5/2021, lãnh đạo Ủy ban nhân dân tỉnh Hạ Đông họp bàn mở rộng thư viện tỉnh. Dự và chỉ đạo cuộc họp có bà Vũ Thị Hai, Phó Chủ tịch Ủy ban nhân dân tỉnh Hạ Đông.',
  },
];

/** Layouts in which a name, an ordinal or a figure of somebody else stands near by. */
export const trickyArticles: readonly TestArticle[] = [
  {
    id: 'hai-phien',
    title: 'Ban Chỉ đạo Trồng rừng tỉnh Hạ Đông họp phiên thứ tư',
    date: '2022-03-16',
    body: [
      'Sáng 15/3/2022, ông Bùi Văn Lĩnh, Phó Chủ tịch UBND tỉnh, chủ trì phiên họp thứ tư Ban Chỉ đạo Trồng rừng tỉnh. Trước đó, ngày 02/3/2022, bà Đinh Thị Linh, Phó Giám đốc Sở Lâm nghiệp, chủ trì cuộc họp giao ban của Sở.',
      'Thay mặt Giám đốc Sở Lâm nghiệp Trần Văn Hùng, bà Đinh Thị Linh trình bày báo cáo: 28 trên 31 xã đã có vườn ươm; năm 2021 trồng được 1.200 ha, năm 2020 trồng được 950 ha; ngân sách tỉnh hỗ trợ 5 tỷ đồng.',
      'Ông Bùi Văn Lĩnh yêu cầu Sở Lâm nghiệp kiểm tra dự án vườn ươm do bà Đinh Thị Linh chủ trì đề tài trước ngày 30/6/2022.',
    ].join('\n\n'),
  },
];
