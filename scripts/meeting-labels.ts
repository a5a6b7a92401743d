import { readFileSync } from 'node:fs';
import { z } from 'zod';

const meeting = z.object({
  kind: z.string(),
  reported: z.boolean(),
  chairs: z.array(z.string()),
  date: z.string().nullable(),
  /** `null`: that the article gives no day can be defended, too. */
  alsoRight: z.array(z.string().nullable()).default([]),
  /** Two careful readers could label it differently: it is not counted. */
  doubtful: z.boolean().optional(),
});
const line = z.object({ id: z.string(), meetings: z.array(meeting) });

/** A meeting as a person labelled it: see test/evaluation/README.md. */
export type LabelledMeeting = z.infer<typeof meeting>;
/** An article as a person labelled it. */
export type LabelledArticle = z.infer<typeof line>;

/** Reads files of labels, one JSON line an article. */
export function readMeetingLabels(files: readonly string[]): LabelledArticle[] {
  return files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((text) => text.trim() !== '')
    .map((text) => line.parse(JSON.parse(text)));
}
