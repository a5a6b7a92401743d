import { capitalised } from './fill-template.ts';
import type { OfficeHolder } from './truth.ts';
import { writeDay } from './write-day.ts';
import { type Writing, writeOne } from './writing.ts';

/** Who concludes: the highest who is there. */
export function giverOf({ guide, chairs }: Writing['meeting']): OfficeHolder | null {
  return guide ?? chairs[0] ?? null;
}

/** What was asked for, in one run of sentences or as a numbered list; null where it was nothing. */
export function writeDirectives(writing: Writing): string | null {
  const { meeting, people, layout, tells } = writing;
  const giver = giverOf(meeting);
  if (!giver || meeting.directives.length === 0) return null;
  tells.add('directives');
  if (layout.numbered && meeting.directives.length > 1) return numbered(giver, writing);
  const sentences = meeting.directives.map(({ task, addressee, due }, at) => {
    const slots = { ...writing.slots, task, addressee, due: due && writeDay(due) };
    return at === 0
      ? writeOne('directiveFirst', writing, { ...slots, giver: people.named(giver) })
      : writeOne('directiveNext', writing, { ...slots, pronoun: people.pronoun(giver) });
  });
  return sentences.map(capitalised).join(' ');
}

function numbered(giver: OfficeHolder, { meeting, people, slots }: Writing): string {
  const head = `Kết luận ${slots['kind'] ?? ''}, ${people.named(giver)} yêu cầu:`;
  const lines = meeting.directives.map(({ task, addressee, due }, at) => {
    const by = due ? `, hoàn thành trước ngày ${writeDay(due)}` : '';
    return `${at + 1}. ${capitalised(addressee)} ${task}${by}.`;
  });
  return [head, ...lines].join('\n');
}
