import { type CorpusPart, nothingOfCorpus, wholeCorpus } from '../corpus/corpus-part.ts';
import type { Logger } from '../logger.ts';
import type { Groups } from '../state/groups.ts';

/** The part of the corpus that everything said in the chat has to come from. */
export type PartOfChat = (chat: number) => CorpusPart;

export interface PartOfChatDependencies {
  readonly groups: Pick<Groups, 'partOf'>;
  readonly logger: Logger;
}

/** What a group is limited to; a limit that can't be read any more leaves nothing, not everything. */
export function createPartOfChat({ groups, logger }: PartOfChatDependencies): PartOfChat {
  return (chat) => {
    const part = groups.partOf(chat);
    if (part !== 'unreadable') return part ?? wholeCorpus;
    logger.error("the part that a group is limited to can't be read: it gets nothing");
    return nothingOfCorpus;
  };
}
