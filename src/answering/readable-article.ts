import type { Article, PassageId, PassageKind } from '../corpus/article.ts';
import { type Alias, findAliases } from '../facts/aliases.ts';
import { type Appearance, findAppearances } from '../facts/appearances.ts';
import { once } from '../retrieval/tolerance/once.ts';
import type { StoredPassage } from '../search-index/snapshot.ts';
import { type DateMention, findDates } from '../text/find-dates.ts';
import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { partsOf, type Token } from '../text/tokens.ts';

/** A sentence with what it says, worked out when it is first asked for. */
export interface ReadableSentence {
  readonly article: ReadableArticle;
  readonly passageId: PassageId;
  readonly kind: PassageKind | 'title';
  /** As stored: a quote is a slice of it. */
  readonly text: string;
  /** 0 for the first sentence of the body; the title is -1. */
  readonly ordinal: number;
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** The comparable tokens in one string, a space before and after each. */
  readonly folded: string;
  readonly appearances: readonly Appearance[];
  readonly dates: readonly DateMention[];
}

export interface TokenisedText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** An article taken apart for reading. */
export interface ReadableArticle {
  readonly article: Article;
  /** Of the title, then of the body in order; bylines are left out. */
  readonly sentences: readonly ReadableSentence[];
  /** Title, unit and the body as far as it is read. */
  readonly texts: readonly TokenisedText[];
  /** All of `texts`; see {@link ReadableSentence.folded}. */
  readonly folded: string;
  readonly aliases: readonly Alias[];
}

/** Takes an article apart. `passages` are those to read: all of it, or the found part of a long one. */
export function makeReadable(
  article: Article,
  passages: readonly StoredPassage[],
): ReadableArticle {
  const sentences: ReadableSentence[] = [];
  const body = passages.map(({ text }) => text).join('\n');
  const texts = [article.title, article.unit ?? '', body].map((text) => ({
    text,
    tokens: partsOf(text),
  }));
  const readable: ReadableArticle = {
    article,
    sentences,
    texts,
    folded: texts.map(({ tokens }) => foldedTokens(tokens)).join('|'),
    aliases: findAliases(`${article.title}\n${body}`),
  };
  addSentences(readable, sentences, passages);
  return readable;
}

function addSentences(
  readable: ReadableArticle,
  sentences: ReadableSentence[],
  passages: readonly StoredPassage[],
): void {
  const { title } = readable.article;
  const first = passages[0];
  if (title !== '' && first) {
    sentences.push(toSentence(readable, title, first.id, 'title', -1, -1));
  }
  let paragraph = 0;
  let ordinal = 0;
  for (const passage of passages) {
    for (const { text, startsParagraph } of sentencesOf(passage)) {
      if (startsParagraph) paragraph++;
      if (passage.kind === 'byline') continue;
      sentences.push(toSentence(readable, text, passage.id, passage.kind, ordinal++, paragraph));
    }
  }
}

function sentencesOf(passage: StoredPassage): { text: string; startsParagraph: boolean }[] {
  let previousEnd = 0;
  return splitSentences(passage.text).map(({ start, end }: Span) => {
    const startsParagraph = start === 0 || passage.text.slice(previousEnd, start).includes('\n');
    previousEnd = end;
    return { text: passage.text.slice(start, end), startsParagraph };
  });
}

function toSentence(
  article: ReadableArticle,
  text: string,
  passageId: PassageId,
  kind: ReadableSentence['kind'],
  ordinal: number,
  paragraph: number,
): ReadableSentence {
  const tokens = once(() => partsOf(text));
  const folded = once(() => foldedTokens(tokens()));
  const appearances = once(() => findAppearances(text));
  const dates = once(() => findDates(text, article.article.date));
  return {
    article,
    passageId,
    kind,
    text,
    ordinal,
    paragraph,
    get tokens() {
      return tokens();
    },
    get folded() {
      return folded();
    },
    get appearances() {
      return appearances();
    },
    get dates() {
      return dates();
    },
  };
}

/** Folded tokens with a space before and after each, so that `includes` finds whole tokens. */
export function foldedTokens(tokens: readonly Token[]): string {
  return ` ${tokens.map(({ folded }) => folded).join(' ')} `;
}
