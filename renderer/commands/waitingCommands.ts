import type { StartLine } from '../../shared/analysis/startLines';
import type { SectionId } from '../../shared/analysis/planSections';
import { useDocument } from '../state/documentStore';
import { attempt } from '../state/messages';
import { showSection } from '../state/session';
import { showAccount } from './atlasCommands';
import { showRecord } from './recordCommands';

/** Where what has no record of its own is edited. */
const SECTION_OF: Readonly<Partial<Record<StartLine['part'], SectionId>>> = {
  gaps: 'stakeholders',
  reviews: 'review',
  triggers: 'profile',
};

const openThen = async (accountId: string, go: () => void): Promise<void> => {
  await attempt(() => showAccount(accountId));
  // Somebody may have stayed where something was left to save.
  if (useDocument.getState().accountId === accountId) go();
};

/** Opens the account of a line at the place where it is edited. */
export const openLine = ({ accountId, record, part }: StartLine): Promise<void> =>
  openThen(accountId, () => {
    if (record === null) showSection(SECTION_OF[part] ?? 'cover');
    else showRecord(record.kind, record.id);
  });

/** Opens an account at its cover, which says how it stands. */
export const openCover = (accountId: string): Promise<void> => openThen(accountId, () => showSection('cover'));
