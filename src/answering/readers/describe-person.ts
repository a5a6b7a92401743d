import type { PersonMention } from '../../facts/people.ts';
import { oneLine } from '../../text/one-line.ts';
import type { NamedAppearance } from '../named-appearances.ts';

/** `đồng chí Nguyễn Văn A`: a spelled-out honorific in small letters, a title as written (`TS`). */
export function addressOf({ appearance, name, namedIn }: NamedAppearance): string {
  const { honorific } = appearance.person;
  if (!honorific || /^các /iu.test(honorific)) return name;
  if (isSpelledOut(honorific)) return `${honorific.toLowerCase()} ${name}`;
  // `TS. Nguyễn Văn A` is written otherwise than its title would be told.
  return namedIn.text.includes(`${honorific} ${name}`) ? `${honorific} ${name}` : name;
}

function isSpelledOut(honorific: string): boolean {
  return /^\p{Lu}?\p{Ll}+(?: \p{Ll}+)*$/u.test(honorific);
}

/** The offices as written, each on one line. */
export function officesOf({ offices }: PersonMention, text: string): string[] {
  return offices.map(({ start, end }) => oneLine(text.slice(start, end)));
}

/** `, Ủy viên …, Giám đốc Sở,`: the offices between the name and the verb; may be empty. */
export function officeInsert(person: PersonMention, text: string): string {
  const offices = officesOf(person, text);
  return offices.length === 0 ? '' : `, ${offices.join(', ')},`;
}
