import { type Choices, createChoices, type Portfolio } from './generated-meetings/choices.ts';
import { daysAfter } from './generated-meetings/days.ts';
import { inventMeetings, inventSecondSession } from './generated-meetings/invent-meetings.ts';
import { inventPeople, type People } from './generated-meetings/invent-people.ts';
import { inventPlaces } from './generated-meetings/invent-places.ts';
import { inventCentralBody, inventProvince } from './generated-meetings/invent-units.ts';
import layoutsLexicon from './generated-meetings/lexicon/layouts.json' with { type: 'json' };
import type {
  GeneratedArticle,
  GeneratedWorld,
  MeetingTruth,
  Mention,
  Report,
  Signature,
  Unit,
} from './generated-meetings/truth.ts';
import { writeMention } from './generated-meetings/write-mention.ts';
import { writeNews } from './generated-meetings/write-news.ts';
import { writeReport } from './generated-meetings/write-report.ts';
import type { Layout } from './generated-meetings/writing.ts';

const layouts: Portfolio<Layout> = layoutsLexicon;

/** Shares of the articles about no meeting, of the meetings with two reports, and so on. */
const newsShare = 0.18;
const secondReportShare = 0.08;
const secondSessionShare = 0.05;
const mentionShare = 0.35;
/** Share of the articles without a posting date. */
const undatedShare = 0.08;
const absentNames = 60;
const absentPlaces = 12;

/** What is collected while articles are written. */
interface Desk {
  readonly choices: Choices;
  readonly articles: GeneratedArticle[];
  readonly reports: Report[];
  readonly mentions: Mention[];
  readonly signatures: Signature[];
  readonly otherNames: string[];
}

/**
 * `count` articles as offices and provincial papers write them, with all that they say. The same
 * count and seed give the same articles. Odd seeds also use what is held out, see {@link Portfolio}.
 */
export function generateMeetings(count: number, seed: number): GeneratedWorld {
  const choices = createChoices(seed, 1);
  const people = inventPeople(choices);
  const places = inventPlaces(choices);
  const units: Unit[] = [];
  const wanted = Math.round(count * (1 - newsShare) * 0.92);
  const meetings: MeetingTruth[] = [];
  for (let at = 0; meetings.length < wanted; at += 1) {
    const central = at === 0 ? inventCentralBody(choices, people, at) : [];
    const group = [...central, ...inventProvince(choices, people, places)];
    units.push(...group);
    for (const meeting of meetingsOf(group, choices)) {
      if (meetings.length < wanted) meetings.push({ ...meeting, number: meetings.length });
    }
  }
  const desk = { choices, articles: [], reports: [], mentions: [], signatures: [], otherNames: [] };
  writeMeetings(meetings, units, count, desk);
  writeOthers(units, people, count, desk);
  return {
    ...desk,
    articles: shuffledByNumber(desk.articles),
    units,
    absentPlaces: places.absentProvinces(absentPlaces),
    absentNames: Array.from({ length: absentNames }, people.absent),
  };
}

function meetingsOf(group: readonly Unit[], choices: Choices): Omit<MeetingTruth, 'number'>[] {
  return group.flatMap((unit) => {
    const neighbours = group.filter((one) => one !== unit && one.province === unit.province);
    return inventMeetings(unit, neighbours, choices);
  });
}

function writeMeetings(
  meetings: readonly MeetingTruth[],
  units: readonly Unit[],
  count: number,
  desk: Desk,
): void {
  const { choices } = desk;
  for (const meeting of meetings) {
    if (desk.articles.length >= count) return;
    const isSolo = meeting.part === 'morning' && meeting.chairs.length === 1;
    const session =
      isSolo && choices.chance(secondSessionShare / 0.3)
        ? inventSecondSession(meeting, choices)
        : null;
    const second = session && { ...session, number: meetings.length + desk.articles.length };
    writeArticle(meeting, second, units, desk);
    const again = !second && choices.chance(secondReportShare);
    if (again && desk.articles.length < count) writeArticle(meeting, null, units, desk);
  }
}

function writeArticle(
  meeting: MeetingTruth,
  second: MeetingTruth | null,
  units: readonly Unit[],
  desk: Desk,
): void {
  const { choices } = desk;
  const delay = choices.chance(0.75) ? choices.integer(0, 3) : choices.integer(4, 25);
  const date = choices.chance(undatedShare) ? null : daysAfter(meeting.last, delay);
  const layout = choices.from(layouts);
  const wantsMention = layout.paragraphs.flat().includes('mention') && choices.chance(mentionShare);
  const mention = wantsMention ? writeMention(meeting, units, choices) : null;
  const yearIsClear = date !== null && delay <= 3;
  const input = { meeting, layout, yearIsClear, mention: mention?.text ?? null, second };
  const { title, body, told } = writeReport(input, choices);
  const id = addArticle({ title, body, date }, desk);
  desk.reports.push(...told.map((one) => ({ ...one, articleId: id })));
  if (mention) desk.mentions.push({ ...mention.mention, articleId: id });
}

function writeOthers(units: readonly Unit[], people: People, count: number, desk: Desk): void {
  while (desk.articles.length < count) {
    const { title, body, date, name, signature } = writeNews(units, people, desk.choices);
    const articleId = addArticle({ title, body, date }, desk);
    if (name) desk.otherNames.push(name);
    if (signature) desk.signatures.push({ articleId, ...signature });
  }
}

function addArticle(
  article: Pick<GeneratedArticle, 'title' | 'body' | 'date'>,
  { articles }: Desk,
): string {
  const id = `bai-${String(articles.length + 1).padStart(5, '0')}`;
  articles.push({ id, ...article, synthetic: true });
  return id;
}

/** The order of a corpus must not tell which articles belong together. */
function shuffledByNumber(articles: readonly GeneratedArticle[]): GeneratedArticle[] {
  const place = ({ id }: GeneratedArticle) => (Number(id.slice(4)) * 7919) % 10_007;
  return articles.toSorted((one, other) => place(one) - place(other));
}
