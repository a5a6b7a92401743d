import englishDatesLexicon from './lexicon/english-dates.json' with { type: 'json' };

const { months, quarters, ordinals, ordinalEndings } = englishDatesLexicon;
const monthNumbers: Readonly<Record<string, number>> = months;
const quarterNumbers: Readonly<Record<string, number>> = quarters;
const ordinalNumbers: Readonly<Record<string, number>> = ordinals;

/** An English time or ordinal in Vietnamese, and where it ends. */
export interface TranslatedTime {
  readonly kind: 'time' | 'ordinal';
  readonly text: string;
  readonly end: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly kind: TranslatedTime['kind'];
  readonly pattern: RegExp;
  readonly write: (groups: Groups) => string;
}

const month = `(?<month>${alternatives(monthNumbers)})\\.?`;
const day = `(?:on )?(?<day>\\d{1,2})(?:${ordinalEndings.join('|')})?(?![\\d/])`;
const year = '(?<year>\\d{4})(?!\\d)';
const end = '(?![\\p{L}\\p{Nd}])';

/** The fuller ones first. */
const forms: readonly Form[] = [
  form('time', `${day}(?: of)? ${month},? ${year}`, writeDay),
  form('time', `(?:on )?${month} ${day},? ${year}`, writeDay),
  form('time', `${month},?(?: of)? ${year}`, writeMonth),
  form('time', `${day}(?: of)? ${month}${end}`, writeDay),
  form('time', `(?:on )?${month} ${day}${end}`, writeDay),
  form(
    'time',
    `(?<quarter>${alternatives(quarterNumbers)}) quarter(?: of)?(?: ${year})?${end}`,
    writeQuarter,
  ),
  form('time', `q(?<number>[1-4])(?:(?: of)? ${year})?${end}`, writeQuarter),
  form(
    'time',
    `(?<in>in|since|until|during) ${month}${end}(?!,?(?: of)? \\d)`,
    ({ in: link, ...rest }) => `${link} ${writeMonth(rest)}`,
  ),
  form('time', `${year}(?![\\p{L}/-])`, ({ year: written }) => written ?? ''),
  form('ordinal', `(?<ordinal>${alternatives(ordinalNumbers)})${end}`, writeOrdinal),
  form('ordinal', `(?<number>\\d{1,3})(?:${ordinalEndings.join('|')})${end}`, writeOrdinal),
];

/** The English date, month, quarter, year or ordinal that starts at a place of a text. */
export function englishTimeAt(text: string, at: number): TranslatedTime | null {
  for (const { kind, pattern, write } of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, text: write(match.groups ?? {}), end: pattern.lastIndex };
  }
  return null;
}

function form(kind: Form['kind'], pattern: string, write: Form['write']): Form {
  return { kind, pattern: new RegExp(pattern, 'iuy'), write };
}

function alternatives(words: Readonly<Record<string, number>>): string {
  return Object.keys(words)
    .sort((one, other) => other.length - one.length)
    .join('|');
}

function writeDay({ day: number, year: written, ...rest }: Groups): string {
  const told = `ngày ${number}/${monthOf(rest)}`;
  return written ? `${told}/${written}` : told;
}

function writeMonth({ year: written, ...rest }: Groups): string {
  return `tháng ${monthOf(rest)}${written ? `/${written}` : ''}`;
}

function writeQuarter({ quarter, number, year: written }: Groups): string {
  const which = number ?? quarterNumbers[quarter?.toLowerCase() ?? ''] ?? '';
  return `quý ${which}${written ? `/${written}` : ''}`;
}

function writeOrdinal({ ordinal, number }: Groups): string {
  return `lần thứ ${number ?? ordinalNumbers[ordinal?.toLowerCase() ?? ''] ?? ''}`;
}

function monthOf({ month: name = '' }: Groups): number {
  return monthNumbers[name.toLowerCase()] ?? 0;
}
