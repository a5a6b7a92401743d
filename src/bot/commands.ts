/** Every command of the bot, in the order in which Telegram offers them, and who may use it. */
export const commands = [
  { name: 'hoi', audience: 'everyone' },
  { name: 'danhsach', audience: 'everyone' },
  { name: 'chidao', audience: 'everyone' },
  { name: 'nguon', audience: 'everyone' },
  { name: 'moi', audience: 'everyone' },
  { name: 'ngonngu', audience: 'everyone' },
  { name: 'xoa', audience: 'everyone' },
  { name: 'quyenriengtu', audience: 'everyone' },
  { name: 'help', audience: 'everyone' },
  { name: 'start', audience: 'everyone' },
  { name: 'trangthai', audience: 'admins' },
  { name: 'nguoidung', audience: 'admins' },
  { name: 'duyet', audience: 'admins' },
  { name: 'chan', audience: 'admins' },
  { name: 'cauhinh', audience: 'admins' },
  { name: 'thongke', audience: 'admins' },
  { name: 'chualoi', audience: 'admins' },
  { name: 'capnhat', audience: 'admins' },
] as const;

export type CommandName = (typeof commands)[number]['name'];

export function isCommandName(name: string): name is CommandName {
  return commands.some((command) => command.name === name);
}
