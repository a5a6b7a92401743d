import { correctQuestion } from '../retrieval/correct-question.ts';
import { meetingQueryOf } from '../retrieval/find-meetings.ts';
import { questionLanguage } from '../retrieval/question-language.ts';
import { createKnownWords } from '../retrieval/tolerance/known-words.ts';
import { understandQuestion } from '../retrieval/understand-question.ts';
import type { Asking, ChainDependencies, Understood } from './answering-steps.ts';
import type { Phrase } from './reading.ts';

/** Mends a question by what the index holds, and reads what is asked and of which meetings. */
export function understand(asking: Asking, { messages, today }: ChainDependencies): Understood {
  const { resolved, snapshot } = asking;
  const corrected = correctQuestion(resolved.text, createKnownWords(snapshot));
  const question = understandQuestion(corrected.text, today());
  const language = questionLanguage(resolved.written);
  const phrase: Phrase = (key, values) => messages.text(language, key, values);
  const query = meetingQueryOf(question, snapshot);
  return { ...asking, corrected, question, query, language, phrase };
}
