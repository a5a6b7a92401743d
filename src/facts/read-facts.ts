import type { Article } from '../corpus/article.ts';
import type { ArticleFacts } from './article-facts.ts';
import { sentencesOf } from './article-sentences.ts';
import { bylinePeople } from './byline-people.ts';
import { findDirectives } from './directives.ts';
import { findDocumentFacts } from './document-facts.ts';
import { findFigureFacts } from './figure-facts.ts';
import { findMeetings } from './find-meetings.ts';
import { createGovernment } from './governing-meeting.ts';
import { rolesOfLists } from './listed-roles.ts';
import { nameAppearances } from './named-appearances.ts';
import { findOtherNames } from './other-names.ts';
import { peopleOfArticle } from './people-of-article.ts';

/**
 * What an article says in a form that can be listed, counted and compared. Pure: the same article
 * gives the same facts. Takes time in proportion to the length of the text.
 */
export function readFacts(article: Article): ArticleFacts {
  const sentences = sentencesOf(article);
  const { meetings, traces, governing } = findMeetings(sentences, article.date);
  const meetingAt = createGovernment(governing, traces);
  const named = nameAppearances(sentences);
  return {
    meetings,
    people: [
      ...peopleOfArticle(named, meetingAt, rolesOfLists(sentences)),
      ...bylinePeople(article),
    ],
    directives: findDirectives(sentences, named, meetingAt),
    documents: findDocumentFacts(sentences),
    figures: findFigureFacts(sentences),
    otherNames: findOtherNames(article),
  };
}
