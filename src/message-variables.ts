/**
 * Every text that a person reads, by its key in `prompts/<language>/*.json`, with the variables that
 * its pattern names as `{variable}`. `loadMessages` refuses a catalogue that differs from this table.
 */
export const messageVariables = {
  'terminal.first-index': ['corpus'],
  'terminal.nearest': [],
  'terminal.synthetic': [],
  'terminal.welcome': [],
  'answer.person': ['person', 'offices', 'verb', 'object'],
  'answer.guide-without-chair': ['person', 'offices'],
  'answer.office': ['person', 'offices'],
  'answer.time': ['time'],
  'answer.time-with-year': ['time', 'year'],
  'answer.place': ['place'],
  'answer.form': ['form'],
  'answer.ordinal': ['ordinal'],
  'answer.count': ['amount', 'thing'],
  'answer.amount': ['amount', 'thing'],
  'answer.document': ['document', 'subject'],
  'answer.document-subject': ['document', 'subject'],
  'answer.directives': ['person'],
  'answer.not-found': [],
  'answer.clarify': ['count'],
  'answer.choice': ['title', 'date'],
  'answer.greeting': [],
  'answer.thanks': [],
  'answer.help': [],
  'answer.no-question': [],
  'answer.question-too-long': ['limit', 'length'],
  'answer.unavailable': [],
  'error.unexpected': [],
  'error.wrong-usage': ['problem', 'usage'],
  'error.wrong-setting': ['names'],
  'error.index-missing': ['folder', 'command'],
  'error.index-damaged': ['file', 'problem', 'command'],
  'error.index-of-another-model': ['indexed', 'wanted', 'command'],
  'error.empty-text': [],
  'error.model-unavailable': ['model', 'reason', 'folder'],
  'error.model-file-damaged': ['file', 'expected', 'actual', 'folder'],
  'error.index-of-another-version': ['indexed', 'supported', 'command'],
  'error.index-build-running': ['folder'],
  'error.embedding-cache-damaged': ['file'],
  'error.corpus-empty': ['corpus', 'refused'],
  'error.corpus-missing': ['corpus'],
  'error.corpus-unreadable': ['corpus', 'reason'],
  'error.corpus-ending-unknown': ['corpus', 'supported'],
  'error.file-unreadable': ['reason'],
  'error.file-ending-unknown': ['ending', 'supported'],
  'error.link-leaves-corpus': [],
  'error.binary-file': [],
  'error.wrong-encoding': [],
  'error.article-empty': [],
  'error.article-too-large': ['megabytes', 'limit'],
  'error.json-broken': ['reason'],
  'error.front-matter-broken': ['reason'],
  'error.field-missing': ['field'],
  'error.field-wrong': ['field', 'expected', 'actual'],
  'error.date-wrong': ['field', 'value'],
  'error.url-wrong': ['value'],
  'error.id-wrong': ['id', 'limit'],
  'error.id-taken': ['id', 'first'],
  'index.reading': ['articles', 'passages'],
  'index.vectors': [],
  'index.publishing': [],
  'index.refused': ['source', 'reason'],
  'index.refused-count': ['count'],
  'index.done': ['articles', 'passages', 'embedded', 'reused', 'seconds', 'folder'],
  'bot.start': [],
  'bot.help': [],
  'bot.usage': [],
  'bot.unknown-command': [],
  'bot.unreadable': [],
  'bot.too-many': [],
  'bot.failed': [],
  'bot.sources': [],
  'bot.nearest': [],
  'bot.synthetic': [],
  'bot.untitled': ['id'],
  'bot.source-list': ['indexed', 'shown'],
  'bot.source-list-empty': [],
  'bot.command-hoi': [],
  'bot.command-nguon': [],
  'bot.command-help': [],
  'bot.command-start': [],
  'bot.no-token': [],
  'error.token-refused': [],
  'error.bot-runs-elsewhere': ['seconds'],
} as const satisfies Record<string, readonly string[]>;

export type MessageKey = keyof typeof messageVariables;

/** The values that a message needs, by name. */
export type MessageValues<Key extends MessageKey> = Readonly<
  Record<(typeof messageVariables)[Key][number], string | number>
>;

/** The keys that tell of an error, without their prefix. */
export type ErrorCode = MessageKey extends infer Key
  ? Key extends `error.${infer Code}`
    ? Code
    : never
  : never;
