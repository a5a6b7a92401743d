import { officeHeadAt } from '../../facts/offices.ts';
import { findPeople } from '../../facts/people.ts';
import { isBehindName } from '../../retrieval/behind-names.ts';
import { partsOf, type Token } from '../../text/tokens.ts';

/** Syllables between a name and its office: `bà A, Phó Giám đốc Sở, làm | Trưởng đoàn`. */
const mostApart = 6;

/**
 * Whether a text gives an office to somebody. It may name less than the question does (`Trưởng đoàn` for
 * `Trưởng đoàn kiểm tra Bệnh viện Y`), but must not go on otherwise: `Phó Chủ tịch Thường trực` is no
 * `Phó Chủ tịch Hội`.
 */
export function namesHolder(text: string, office: readonly Token[]): boolean {
  const tokens = partsOf(text);
  const names = findPeople(text, tokens)
    .filter(({ name }) => name?.includes(' '))
    .map(({ place }) => ({
      from: tokens.findIndex(({ start }) => start >= place.start),
      to: tokens.findLastIndex(({ end }) => end <= place.end) + 1,
    }));
  const startsName = (at: number) => names.some(({ from }) => from === at);
  return tokens.some((_, at) => {
    const end = officeEnd(tokens, at, office);
    if (end === null || isDeputy(tokens, at)) return false;
    if (!isEnd(text, tokens, end) && !startsName(end)) return false;
    return names.some(({ from, to }) => isNear(from - end) || isNear(at - to));
  });
}

function isNear(distance: number): boolean {
  return distance >= 0 && distance <= mostApart;
}

/** Where the words of the office stop in the text, its head at least; null where it does not stand. */
function officeEnd(tokens: readonly Token[], at: number, office: readonly Token[]): number | null {
  const head = officeHeadAt(office, 0, 'folded')?.to ?? 1;
  let length = 0;
  while (length < office.length && tokens[at + length]?.folded === office[length]?.folded) length++;
  return length < head ? null : at + length;
}

function isDeputy(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.folded === 'pho';
}

function isEnd(text: string, tokens: readonly Token[], at: number): boolean {
  const [last, next] = [tokens[at - 1], tokens[at]];
  if (!last || !next) return true;
  if (text.slice(last.end, next.start).trim() !== '') return true;
  return /^\p{Ll}/u.test(text.slice(next.start)) && isBehindName(tokens, at, 'marked');
}
