import { drawButtons, drawMessage, drawPerson } from './draw-message.ts';

type Payload = Readonly<Record<string, unknown>>;

/** One step of a conversation and what the bot calls for it. */
export interface ShownStep {
  /** What the person sends or presses; null where only time has passed. */
  readonly said: string | null;
  readonly calls: readonly { readonly method: string; readonly payload: Payload }[];
}

export interface ShownKind {
  readonly heading: string;
  readonly sentence: string;
  readonly steps: readonly ShownStep[];
}

const introduction = `# What the bot looks like in Telegram

Each kind of message as a reader sees it, with the exact calls of the Bot API that make it. A test (\`test/end-to-end/telegram-document.test.ts\`) lets the real bot say all of this to a Bot API server on loopback and fails when this page differs; it also writes this page (see CONTRIBUTING.md). The articles are the synthetic ones of \`corpus/\`, the people are invented. Numbers that differ from run to run stand as examples: messages are counted from 101 in each section, answers are number 1.

A bar at the left marks a quote that Telegram folds to three lines and opens on a tap. Links and bold letters can't be seen in the boxes; they stand in the calls.
`;

/** The page that shows all kinds. */
export function writeDocument(kinds: readonly ShownKind[]): string {
  return [introduction, ...kinds.map(sectionOf)].join('\n');
}

function sectionOf({ heading, sentence, steps }: ShownKind): string {
  const exact = exampleNumbers();
  const parts = steps.map((step) => exact(step)).map(partOf);
  return `## ${heading}\n\n${sentence}\n\n${parts.join('\n')}`;
}

function partOf({ said, calls }: ShownStep): string {
  const drawn = [
    ...(said === null ? [] : [drawPerson(said)]),
    ...calls.flatMap(({ method, payload }) => drawnCall(method, payload)),
  ];
  const exact = calls.map(({ method, payload }) => {
    return `${method} ${compact(JSON.stringify(payload, null, 2))}`;
  });
  return `${fenced('text', drawn.join('\n'))}\n${fenced('js', exact.join('\n'))}`;
}

/** Objects of nothing but short values, such as buttons, stand in one line each. */
function compact(json: string): string {
  return json.replace(/\{\n[^{}[\]]{1,240}\}/g, (object) => object.replace(/\n\s*/g, ' '));
}

function drawnCall(method: string, payload: Payload): string[] {
  if (method === 'answerCallbackQuery') {
    return payload['text'] === undefined ? [] : [`( ${String(payload['text'])} )`];
  }
  // Under the message as it stands.
  if (method === 'editMessageReplyMarkup') return drawButtons(payload);
  return 'text' in payload ? [drawMessage(payload)] : [];
}

function fenced(language: string, content: string): string {
  return `\`\`\`${language}\n${content}\n\`\`\`\n`;
}

const oneTimeCode = /\b[A-Z\d]{4}-[A-Z\d]{4}-[A-Z\d]{4}\b/g;
const moment = /\b\d\d:\d\d \d{1,2}-\d{1,2}-\d{4}\b/g;

/** Puts examples in the place of what no two runs have in common; the same one gets the same. */
function exampleNumbers(): (step: ShownStep) => ShownStep {
  const messages = new Map<number, number>();
  const example = (id: number) => {
    const known = messages.get(id) ?? 101 + messages.size;
    messages.set(id, known);
    return known;
  };
  return ({ said, calls }) => {
    const exact = JSON.stringify({ said, calls }, (name, value: unknown) => {
      if (name === 'message_id' && typeof value === 'number') return example(value);
      if (name === 'callback_query_id' || name === 'inline_query_id') return '4382';
      if (name === 'callback_data' && typeof value === 'string') {
        return value.replace(/:\d+/, ':1');
      }
      return typeof value === 'string' ? withExamples(value) : value;
    });
    return JSON.parse(exact);
  };
}

function withExamples(text: string): string {
  return text
    .replace(oneTimeCode, 'K7QF-2MNT-9XHC')
    .replace(moment, '16:05 23-11-2026')
    .replace(/sau \d+ giây/, 'sau 60 giây')
    .replace(/đứng thứ \d+/, 'đứng thứ 3');
}
