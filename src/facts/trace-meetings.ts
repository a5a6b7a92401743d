import type { Span } from '../text/span.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { beginsMeeting, isCounted } from './begins-meeting.ts';
import { findDocuments } from './documents.ts';
import { daysOfMentions, possibleDays } from './meeting-days.ts';
import { mannerOf } from './meeting-manner.ts';
import type { MeetingMention } from './meeting-mention.ts';
import { findMeetingMentions } from './meeting-mentions.ts';
import type { LocatedMention, MeetingTrace } from './meeting-trace.ts';
import { labelledDay } from './minutes-labels.ts';
import { createSameMeeting } from './same-meeting.ts';
import { meetingOfTitle } from './title-meeting.ts';

/** The meetings of an article, each with all the places that speak of it, in the order of the text. */
export function traceMeetings(sentences: readonly ArticleSentence[]): MeetingTrace[] {
  const traces: Growing[] = [];
  const isPaper = labelledDay(sentences) !== null;
  for (const located of sentences.flatMap(mentionsIn)) {
    const known = knownAs(located, traces);
    if (known) {
      known.mentions.push(located);
      known.kind = kindOf(known.mentions);
    } else if (beginsMeeting(located, isPaper)) {
      traces.push({ kind: located.mention.kind, mentions: [located] });
    }
  }
  const single = traces.filter((trace) => !isOfSeveral(trace));
  return single.length > 1 ? single : traces;
}

interface Growing {
  kind: string;
  readonly mentions: LocatedMention[];
}

/** A name is never that of several (`hai cuộc họp`), of which the one named may be one. */
function knownAs(located: LocatedMention, traces: readonly Growing[]): Growing | undefined {
  const same = createSameMeeting(located);
  const { kindTo, to } = located.mention;
  const known = same(traces.filter((trace) => !isOfSeveral(trace)));
  return known ?? (to === kindTo ? same(traces) : undefined) ?? meetingOfTitle(located, traces);
}

function isOfSeveral({ mentions }: MeetingTrace): boolean {
  return mentions.every(isCounted);
}

/** That of the first full name, else of the first deed, else of the first word: `tại cuộc họp`. */
function kindOf(mentions: readonly LocatedMention[]): string {
  const named = mentions.find(({ mention }) => !mention.isVerb && mention.to > mention.kindTo);
  const deed = mentions.find(({ mention }) => mention.isVerb);
  return (named ?? deed ?? mentions[0])?.mention.kind ?? '';
}

function mentionsIn(sentence: ArticleSentence): LocatedMention[] {
  const { text, tokens, dates, appearances } = sentence;
  const people = appearances.map(({ person }) => person);
  const named = findMeetingMentions({ text, tokens, dates, people });
  if (named.length === 0) return [];
  const mentions = withoutSubjects(text, named);
  const days = daysOfMentions(sentence, mentions, possibleDays(text, dates));
  return mentions.map((mention) => {
    const day = days.get(mention) ?? null;
    return { sentence, mention, day, manner: mannerOf(text, mention, day) };
  });
}

/** `Thực hiện Kế hoạch số 5 về tổ chức đại hội, …`: what a document is about is no meeting told here. */
function withoutSubjects(text: string, mentions: readonly MeetingMention[]): MeetingMention[] {
  const subjects = findDocuments(text).flatMap(({ subject }) => subject ?? []);
  return mentions.filter(
    ({ start }) => !subjects.some((subject) => isWithinSubject(text, subject, start)),
  );
}

function isWithinSubject(text: string, subject: Span, start: number): boolean {
  if (start < subject.start || start >= subject.end) return false;
  // A verb or `tại` in between begins another clause that no comma parts from the subject.
  return !/(?:^|\s)(?:đã|đang|sẽ|vừa|được|tại)\s/u.test(text.slice(subject.start, start));
}
