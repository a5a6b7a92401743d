import type { PersonMention } from '../../facts/people.ts';
import type { NamedAppearance } from '../named-appearances.ts';

/** `đồng chí Nguyễn Văn A`: the honorific in small letters, and the full name. */
export function addressOf({ appearance, name }: NamedAppearance): string {
  const { honorific } = appearance.person;
  if (!honorific || /^các /iu.test(honorific)) return name;
  return `${honorific.charAt(0).toLowerCase()}${honorific.slice(1)} ${name}`;
}

/** `, Ủy viên …, Phó Trưởng Ban …`: the offices as written, each after a comma; may be empty. */
export function officeList({ offices }: PersonMention, text: string): string {
  return offices.map(({ start, end }) => `, ${oneLine(text.slice(start, end))}`).join('');
}

/** A stretch of an article on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
