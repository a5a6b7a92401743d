import { type DocumentReference, findDocuments } from '../../facts/documents.ts';
import { oneLine } from '../../text/one-line.ts';
import { partsOf } from '../../text/tokens.ts';
import { foldedTokens, type ReadableSentence } from '../readable-article.ts';
import { quoteOf, type Reader, type ReadingTask } from '../reading.ts';
import { holds } from '../subject-coverage.ts';

const mostDocuments = 12;

interface Mention {
  readonly sentence: ReadableSentence;
  readonly document: DocumentReference;
}

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

function titleOf({ kind, number }: DocumentReference): string {
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
