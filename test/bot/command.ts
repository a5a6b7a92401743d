/** A message of a command, marked as Telegram marks it. */
export function command(text: string) {
  const length = text.split(' ')[0]?.length ?? 0;
  return { text, entities: [{ type: 'bot_command' as const, offset: 0, length }] };
}
