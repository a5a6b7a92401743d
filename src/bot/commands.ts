/**
 * Every command of the bot, in the order in which Telegram offers them, who may use it, and whether it
 * belongs into groups: there Telegram offers no others, and admins' own are not answered.
 */
export const commands = [
  { name: 'hoi', audience: 'everyone', inGroups: true },
  { name: 'danhsach', audience: 'everyone', inGroups: true },
  { name: 'chidao', audience: 'everyone', inGroups: true },
  { name: 'nguon', audience: 'everyone', inGroups: true },
  { name: 'moi', audience: 'everyone', inGroups: true },
  { name: 'ngonngu', audience: 'everyone', inGroups: false },
  { name: 'xoa', audience: 'everyone', inGroups: false },
  { name: 'quyenriengtu', audience: 'everyone', inGroups: false },
  { name: 'help', audience: 'everyone', inGroups: true },
  { name: 'start', audience: 'everyone', inGroups: false },
  { name: 'trangthai', audience: 'admins', inGroups: false },
  { name: 'nguoidung', audience: 'admins', inGroups: false },
  { name: 'duyet', audience: 'admins', inGroups: true },
  { name: 'chan', audience: 'admins', inGroups: false },
  { name: 'cauhinh', audience: 'admins', inGroups: true },
  { name: 'thongke', audience: 'admins', inGroups: false },
  { name: 'chualoi', audience: 'admins', inGroups: false },
  { name: 'capnhat', audience: 'admins', inGroups: false },
] as const;

export type CommandName = (typeof commands)[number]['name'];

export function isCommandName(name: string): name is CommandName {
  return commands.some((command) => command.name === name);
}
