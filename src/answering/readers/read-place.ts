import { namesMeeting } from '../../facts/meeting-words.ts';
import { findPlaces } from '../../facts/places.ts';
import { coverageOf } from '../article-evidence.ts';
import { quoteOf, type Reader } from '../reading.ts';

const leadSentences = 4;
const leastOverlap = 0.5;

/** Where the meeting was: the first place that the lead gives after `tại` or `ở`. */
export const readPlace: Reader = ({ question, phrase, weigh }, { article, evidence }) => {
  const asksMeeting = namesMeeting(question.tokens);
  const found = article.sentences
    .filter(({ kind }) => kind !== 'title')
    .map((sentence) => ({
      sentence,
      place: findPlaces(sentence.text)[0],
      score:
        coverageOf(question, sentence.folded, weigh) +
        (asksMeeting && sentence.ordinal < leadSentences && namesMeeting(sentence.tokens)
          ? 0.5
          : 0),
    }))
    .filter(({ place, score }) => place && score >= leastOverlap)
    .sort((a, b) => b.score - a.score || a.sentence.ordinal - b.sentence.ordinal)[0];
  if (!found?.place) return null;
  const { sentence, place } = found;
  return {
    article,
    header: null,
    statements: [
      {
        text: phrase('answer.place', { place: sentence.text.slice(place.start, place.end) }),
        quotes: [quoteOf(sentence, place)],
      },
    ],
    strength: Math.min(1, 0.4 + evidence.coverage / 2),
  };
};
