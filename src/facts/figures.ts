import type { Span } from '../text/span.ts';
import figureWords from './lexicon/figure-words.json' with { type: 'json' };

/** A number in a text, in digits or in words for small ones. */
export interface Figure extends Span {
  /** The number as written: `4,66`, `05`, `hai`, of a range both ends: `5 đến 7`. */
  readonly number: string;
  /** A unit of measure directly behind it: `tỷ đồng`, `%`; empty for a count of things. */
  readonly measure: string;
}

/** `9 đồng chí` is no money. */
const dong = `đồng(?! (?:${figureWords.behindDong.join('|')})(?!\\p{L}))`;
/** Money, shares and measures. What is counted (`05 đề án`) is not a measure but the next words. */
const measure = `(?:(?:nghìn |ngàn |trăm |chục )?(?:tỷ|tỉ|triệu|nghìn|ngàn)(?: (?:${dong}|USD|euro|đô la|người|lượt|tấn|ha|m2|m3|kWh|cây))?|${dong}|USD|EUR|AUD|JPY|đô la|euro|%|phần trăm|km2|km|ha|m2|m3|tấn|tạ|kg|lít|MW|kWh|điểm phần trăm|năm|tháng|tuần|ngày|giờ|phút|mét|m)`;

/** `1.250`, `4,66`. */
const amount = '\\p{Nd}+(?:[.,]\\p{Nd}+)*';
const words = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
const figure = new RegExp(
  `(?<![\\p{L}\\p{Nd}.,/-])(?:(${amount}(?:(?:\\s?[-–]\\s?| (?:đến|tới) )${amount}(?=\\s*${measure}(?!\\p{L})))?|\\p{Nd}+/\\p{Nd}+(?= \\p{Ll}))(?![\\p{Nd}/-])|(${words})(?= \\p{Ll}))(?:\\s*(${measure})(?!\\p{L}))?`,
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
