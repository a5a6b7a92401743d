import type { Span } from '../text/span.ts';

/** A number in a text, in digits or in words for small ones. */
export interface Figure extends Span {
  /** The number as written: `4,66`, `05`, `hai`. */
  readonly number: string;
  /** A unit of measure directly behind it: `tỷ đồng`, `%`; empty for a count of things. */
  readonly measure: string;
}

/** Money, shares and measures. What is counted (`05 đề án`) is not a measure but the next words. */
const measure =
  '(?:(?:nghìn |ngàn |trăm |chục )?(?:tỷ|tỉ|triệu|nghìn|ngàn)(?: (?:đồng|USD|euro|đô la|người|lượt|tấn|ha|m2|m3|kWh|cây))?|đồng|USD|EUR|AUD|JPY|đô la|euro|%|phần trăm|km2|km|ha|m2|m3|tấn|tạ|kg|lít|MW|kWh|điểm phần trăm|năm|tháng|tuần|ngày|giờ|phút|mét|m)';

const words = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
const figure = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,/-])(?:(\\p{Nd}+(?:[.,]\\p{Nd}+)*|\\p{Nd}+/\\p{Nd}+(?= \\p{Ll}))(?![\\p{Nd}/-])|(${words})(?= \\p{Ll}))(?:\\s*(${measure})(?!\\p{L}))?`,
  'gu',
);

/** Finds numbers; those inside dates, document numbers and ordinals are told apart by the caller. */
export function findFigures(text: string): Figure[] {
  return Array.from(text.matchAll(figure), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: match[1] ?? match[2] ?? '',
    measure: match[3] ?? '',
  }));
}
