import type { Directive } from './article-facts.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { confidences } from './confidence.ts';
import type { MeetingAt } from './governing-meeting.ts';
import type { NamedAppearance } from './named-appearances.ts';
import { rolesOf } from './roles.ts';
import { spanWithin } from './written-time.ts';

type Named = NamedAppearance<ArticleSentence>;

/** `phát biểu chỉ đạo` names the act and no content. */
const shortestTask = 20;

/** Who asked whom to do what, by when; in the order of the text. */
export function findDirectives(named: readonly Named[], meetingAt: MeetingAt): Directive[] {
  return named.flatMap((one) => toDirective(one, meetingAt) ?? []);
}

function toDirective(
  { appearance, sentence, name }: Named,
  meetingAt: MeetingAt,
): Directive | null {
  const { action, verbs } = appearance;
  const written = sentence.text.slice(action.start, action.end);
  const verb = verbs.find(
    (one) => rolesOf(one).includes('direct') && written.toLowerCase().includes(one),
  );
  if (verb === undefined) return null;
  const task = taskBehind(written, verb);
  if (task.length < shortestTask) return null;
  const start = action.start + written.indexOf(task);
  return {
    from: name,
    to: null,
    verb,
    task: spanWithin(sentence, { start, end: start + task.length }),
    due: null,
    meeting: meetingAt(sentence, action.start),
    shownBy: spanWithin(sentence, { start: 0, end: sentence.text.length }),
    confidence: confidences.directive,
  };
}

function taskBehind(written: string, verb: string): string {
  const at = written.toLowerCase().indexOf(verb);
  return written
    .slice(at + verb.length)
    .replace(/^[\s,:]+/u, '')
    .trimEnd();
}
