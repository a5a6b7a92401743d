import { type Alias, standingAliases } from '../../facts/aliases.ts';
import { officeHeadAt } from '../../facts/offices.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { unitJoins } from '../../retrieval/unit-joins.ts';
import { oneLine } from '../../text/one-line.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import shortUnits from '../lexicon/short-units.json' with { type: 'json' };
import { type NamedAppearance, namedAppearances } from '../named-appearances.ts';
import { foldedTokens, type ReadableArticle } from '../readable-article.ts';
import { quoteOf, type Reader } from '../reading.ts';
import { addressOf } from './describe-person.ts';

/**
 * The office that a question asks the holder of (`Giám đốc Sở X là ai?`, `Ai là Giám đốc Sở X?`):
 * from its head to the end of the words of subject, over `và`; `null` when none is named.
 */
export function askedOffice({
  tokens,
  subjects,
  askedAt,
  style,
}: UnderstoodQuestion): Token[] | null {
  const side = style === 'marked' ? 'marked' : 'folded';
  const head = tokens.findIndex((_, at) => officeHeadAt(tokens, at, side) !== undefined);
  const run = subjects.findIndex(({ from, to }) => head >= from && head < to);
  if (head < 0 || run < 0) return null;
  let end = subjects[run]?.to ?? head;
  for (let next = run + 1; isJoint(tokens[end]) && subjects[next]?.from === end + 1; next++) {
    end = subjects[next]?.to ?? end;
  }
  return askedAt.from >= head && askedAt.from < end
    ? tokens.slice(head, askedAt.from)
    : tokens.slice(head, end);
}

/** `Đảng ủy Khối các cơ quan` goes on over `các`, `Chánh Văn phòng của Sở Y tế` over `của`. */
function isJoint(token: Token | undefined): boolean {
  return token !== undefined && (unitJoins.has(token.folded) || token.folded === 'cua');
}

/** Who holds the office that the question names in full. */
export const readOfficeHolder: Reader = ({ question, phrase }, { article, evidence }) => {
  const office = askedOffice(question);
  if (!office) return null;
  const wanted = office.map(({ folded }) => folded).join(' ');
  // `Phó Chủ tịch` without a unit may be that of any.
  const isOfUnit =
    question.style === 'english' || (officeHeadAt(office, 0, 'folded')?.to ?? 0) < office.length;
  const aliases = [...article.aliases, ...standingAliases];
  const head = headOf(article);
  const found = namedAppearances(article)
    .filter(({ sentence, namedIn }) => sentence === namedIn)
    .flatMap((named) => holding(named, wanted, { aliases, head }, evidence.coverage))
    .filter(({ closeness }) => isOfUnit || closeness > closenessWithPlace)
    .sort((a, b) => b.closeness - a.closeness)[0];
  if (!found) return null;
  const { named, written } = found;
  return {
    article,
    header: null,
    statements: [
      {
        text: phrase('answer.office', { person: addressOf(named), offices: written }),
        quotes: [quoteOf(named.sentence, named.appearance.person.extent)],
      },
    ],
    gist: named.name,
    strength: found.closeness,
  };
};

const closenessWithPlace = 0.6;

interface Holding {
  readonly named: NamedAppearance;
  readonly written: string;
  /** 1 where the office is written just as asked, less where it is shortened or goes on. */
  readonly closeness: number;
}

function holding(
  named: NamedAppearance,
  wanted: string,
  { aliases, head }: { readonly aliases: readonly Alias[]; readonly head: string },
  coverage: number,
): Holding[] {
  return named.appearance.person.offices.flatMap((span): Holding[] => {
    const written = oneLine(named.sentence.text.slice(span.start, span.end));
    const office = partsOf(written)
      .map(({ folded }) => folded)
      .join(' ');
    const forms = [
      office,
      ...aliases.map(({ short, long }) => ` ${office} `.replace(` ${short} `, ` ${long} `).trim()),
    ];
    if (forms.includes(wanted)) return [{ named, written, closeness: office === wanted ? 1 : 0.9 }];
    if (forms.some((form) => isCompletedBy(form, wanted, head))) {
      return [{ named, written, closeness: 0.8 }];
    }
    return forms.some((form) => continuesWithPlace(form, wanted, written))
      ? [{ named, written, closeness: closenessWithPlace * coverage }]
      : [];
  });
}

const leadSentences = 2;

/** Title, unit and first sentences, folded. */
function headOf({ article, sentences }: ReadableArticle): string {
  const lead = sentences.filter(({ ordinal }) => ordinal < leadSentences);
  const unit = foldedTokens(partsOf(article.unit ?? ''));
  return [unit, ...lead.map(({ folded }) => folded)].join('|');
}

const shortEndings = new Set(shortUnits);

/**
 * `Giám đốc Sở` in an article that opens with `Sở Y tế tỉnh Hạ Đông` is the one of that; so is
 * `Giám đốc Sở Y tế` where the question adds the province that the article opens with.
 */
function isCompletedBy(form: string, wanted: string, head: string): boolean {
  if (!wanted.startsWith(`${form} `)) return false;
  const rest = wanted.slice(form.length + 1);
  const last = form.split(' ').at(-1) ?? '';
  if (shortEndings.has(last)) return head.includes(` ${last} ${rest} `);
  return shortEndings.has(rest.split(' ')[0] ?? '') && head.includes(` ${rest} `);
}

/** `Giám đốc Sở Y tế` is also the one `… tỉnh Hà Nam`, but not the one `… dự phòng`. */
function continuesWithPlace(form: string, wanted: string, written: string): boolean {
  if (!form.startsWith(`${wanted} `)) return false;
  const rest = written.split(' ').slice(wanted.split(' ').length).join(' ');
  return (
    !/^(?:thường trực|phụ trách)/iu.test(rest) &&
    /^(?:\p{Lu}|tỉnh|thành phố|huyện|quận)/u.test(rest)
  );
}
