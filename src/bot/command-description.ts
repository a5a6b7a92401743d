import type { MessageKey } from '../message-variables.ts';
import type { Wording } from '../messages.ts';
import type { CommandName } from './commands.ts';

const descriptions = {
  hoi: 'bot.command-hoi',
  danhsach: 'bot.command-danhsach',
  chidao: 'bot.command-chidao',
  nguon: 'bot.command-nguon',
  moi: 'bot.command-moi',
  ngonngu: 'bot.command-ngonngu',
  xoa: 'bot.command-xoa',
  quyenriengtu: 'bot.command-quyenriengtu',
  help: 'bot.command-help',
  start: 'bot.command-start',
  trangthai: 'bot.command-trangthai',
  nguoidung: 'bot.command-nguoidung',
  duyet: 'bot.command-duyet',
  chan: 'bot.command-chan',
  cauhinh: 'bot.command-cauhinh',
  thongke: 'bot.command-thongke',
  chualoi: 'bot.command-chualoi',
  capnhat: 'bot.command-capnhat',
} as const satisfies Record<CommandName, MessageKey>;

/** What a command does, in a few words. */
export function commandDescription(name: CommandName, { messages, language }: Wording): string {
  return messages.text(language, descriptions[name], {});
}
