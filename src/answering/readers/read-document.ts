import type { ArticleSpan } from '../../facts/article-facts.ts';
import { type DocumentReference, findDocuments } from '../../facts/documents.ts';
import { oneLine } from '../../text/one-line.ts';
import { partsOf } from '../../text/tokens.ts';
import { quoteSpan } from '../quote-span.ts';
import { foldedTokens, type ReadableSentence } from '../readable-article.ts';
import { quoteOf, type Reader, type ReadingTask } from '../reading.ts';
import { holds } from '../subject-coverage.ts';

const mostDocuments = 12;

interface Mention {
  readonly sentence: ReadableSentence;
  readonly document: DocumentReference;
}

/** What the document is about that the article itself is, if the question gives its number. */
export const readOwnSubject: Reader = ({ question, phrase, snapshot }, { article }) => {
  const { documents } = snapshot.facts.factsOf(article.article.id);
  const own = documents.find(({ number }) =>
    question.documents.some((wanted) => isSameNumber(wanted, number)),
  );
  const subject = own?.subject;
  const start = subject ? article.article.text.indexOf(subject) : -1;
  if (!own || !subject || start < 0) return null;
  const told: ArticleSpan = { part: 'text', start, end: start + subject.length };
  const quotes = [own.shownBy, told].flatMap(
    (span) => quoteSpan(snapshot, article.article, span) ?? [],
  );
  const text = phrase('answer.document-subject', {
    document: titleOf(own),
    subject: oneLine(subject),
  });
  return { article, header: null, statements: [{ text, quotes }], strength: 1 };
};

/** What the document whose number the question gives is about. */
export const readDocumentSubject: Reader = ({ question, phrase }, { article }) => {
  const mention = mentionsIn(article.sentences).find(
    ({ document }) =>
      document.subject !== null &&
      question.documents.some((wanted) => isSameNumber(wanted, document.number)),
  );
  const subject = mention?.document.subject;
  if (!mention || !subject) return null;
  const { sentence, document } = mention;
  const about = oneLine(sentence.text.slice(subject.start, subject.end));
  return {
    article,
    header: null,
    statements: [
      {
        text: phrase('answer.document-subject', { document: titleOf(document), subject: about }),
        quotes: [quoteOf(sentence, document)],
      },
    ],
    strength: 1,
  };
};

/** Which documents of the kind asked for the article names. */
export const readDocument: Reader = ({ question, phrase }, { article, evidence }) => {
  const asked = foldedTokens(question.tokens);
  const mentions = mentionsIn(article.sentences)
    .filter(({ document }) => holds(asked, partsOf(document.kind)) || asked.includes(' van ban '))
    .filter(isFirstOfItsNumber)
    .slice(0, mostDocuments);
  if (mentions.length === 0) return null;
  return {
    article,
    header: null,
    statements: mentions.map(({ sentence, document }) => ({
      text: tell(phrase, sentence, document),
      quotes: [quoteOf(sentence, document)],
    })),
    strength: Math.min(1, 0.4 + evidence.coverage / 2),
  };
};

/**
 * The number of the document that the article itself is: its letterhead gives the number, and a line of
 * its own the kind.
 */
export const readOwnDocument: Reader = ({ question, phrase, snapshot }, { article, evidence }) => {
  const asked = foldedTokens(question.tokens);
  const { documents } = snapshot.facts.factsOf(article.article.id);
  const own = documents.find(
    ({ kind, subject }) => subject !== null && holds(asked, partsOf(kind)),
  );
  const quote = own && quoteSpan(snapshot, article.article, own.shownBy);
  if (!own || !quote) return null;
  return {
    article,
    header: null,
    statements: [{ text: phrase('answer.document', { document: titleOf(own) }), quotes: [quote] }],
    strength: Math.min(1, 0.4 + evidence.coverage / 2),
  };
};

function mentionsIn(sentences: readonly ReadableSentence[]): Mention[] {
  return sentences.flatMap((sentence) =>
    findDocuments(sentence.text).map((document) => ({ sentence, document })),
  );
}

function isFirstOfItsNumber({ document }: Mention, at: number, all: readonly Mention[]): boolean {
  return all.findIndex((other) => isSameNumber(other.document.number, document.number)) === at;
}

function isSameNumber(one: string, other: string): boolean {
  return foldedTokens(partsOf(one)) === foldedTokens(partsOf(other));
}

function titleOf({ kind, number }: Pick<DocumentReference, 'kind' | 'number'>): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}`;
}

function tell(
  phrase: ReadingTask['phrase'],
  sentence: ReadableSentence,
  document: DocumentReference,
): string {
  const title = titleOf(document);
  if (!document.subject) return phrase('answer.document', { document: title });
  const { start, end } = document.subject;
  const subject = oneLine(sentence.text.slice(start, end));
  return phrase('answer.document-subject', { document: title, subject });
}
