import { ownLocale } from '../state/conventions';
import { rhythmOf } from '../../shared/analysis/completeness';
import { addDays } from '../../shared/analysis/days';
import { sectionCode, type SectionId } from '../../shared/analysis/planSections';
import { sectionNumber } from '../../shared/analysis/sectionOrder';
import { planReadiness } from '../../shared/analysis/planCheck';
import { accountOf, single } from '../../shared/document/document';
import { addSnapshot, makeFinal } from '../../shared/document/planLife';
import { longDate } from '../../shared/conventions/writeDay';
import { recordName } from '../../shared/document/recordName';
import type { RecordOf } from '../../shared/model';
import { messageOf } from '../../shared/api/messageOf';
import { call } from '../host';
import { safeName } from './fileNames';
import { currentDocument, editDocument, settled, setFields, useDocument, wholeDocument } from '../state/documentStore';
import { frozenNow } from '../state/frozenNow';
import { clientsHidden } from '../state/clients';
import { attempt, say } from '../state/messages';
import { asOfNow } from '../state/records';
import { closeDialog, openDialog, session, setSession } from '../state/session';
import { sayWritten } from './writtenFile';

export type ReviewAsked = Pick<RecordOf<'plan'>, 'reviewer' | 'reviewBy' | 'reviewComment'>;

/** Puts the plan into review where it is ready for it, and keeps who reviews it, by when, and what for. */
export const sendToReview = (asked: ReviewAsked): void => {
  if (!planReadiness(wholeDocument(), asOfNow()).isReadyForReview) {
    openDialog('planState');
    return;
  }
  if (setFields('Send the plan to review', 'plan', 'plan', { ...asked, state: 'inReview' }))
    say(asked.reviewer === null ? 'The plan is in review.' : `The plan is in review with ${asked.reviewer}.`);
};

/** Takes the plan back from review. Whom it went to is kept, so that sending it again asks for nothing twice. */
export const backToDraft = (): void => {
  if (setFields('Take the plan back from review', 'plan', 'plan', { state: 'draft' }))
    say('The plan is a draft again.');
};

/**
 * Prints the plan into the atlas, freezes the ratings and closes the version. Nothing changes when the pages cannot be
 * printed. The answer is why it failed, or null.
 */
export const finalise = async (): Promise<string | null> => {
  const { accountId } = useDocument.getState();
  if (accountId === null || !planReadiness(wholeDocument(), asOfNow()).isReadyForFinal) return null;
  const version = single(currentDocument(), 'plan')?.version ?? 1;
  try {
    await settled();
    const { attachmentId, pages } = await call('plan.print', {
      accountId,
      asOf: asOfNow(),
      version,
      locale: ownLocale(),
    });
    const isDone = editDocument(`Make version ${version} final`, (draft) =>
      makeFinal(draft, asOfNow(), attachmentId, frozenNow()),
    );
    if (!isDone) return 'The plan is as it was: it could not be changed.';
    closeDialog();
    // It stays for as long as it takes to press what may be done about it.
    say(`Version ${version} is final. Its ${pages} pages lie in the atlas.`, 'plain', [
      { label: 'Save its PDF', run: () => void saveVersionPdf(attachmentId, version) },
    ]);
    return null;
  } catch (error) {
    return messageOf(error);
  }
};

/** Saves a blob of the atlas as a file of its own. */
const saveAttachment = async (attachmentId: string, name: string): Promise<void> => {
  await attempt(async () => {
    const chosen = await call('file.choose', { purpose: 'saveAttachment', suggestedName: safeName(name, 'Plan') });
    if (!chosen) return;
    const saved = await call('attachment.save', { attachmentId, file: chosen.file });
    sayWritten(`Saved as ${saved.name}.`, saved.written);
  });
};

export const saveVersionPdf = (attachmentId: string, version: number): Promise<void> =>
  saveAttachment(attachmentId, `${safeName(accountOf(currentDocument()).name, 'Plan')} plan, version ${version}.pdf`);

/** Copies a file into the atlas and makes it a source of the plan; with `sourceId` of a source that is there. */
export const attachFile = async (sourceId?: string): Promise<void> => {
  const { accountId } = useDocument.getState();
  if (accountId === null) return;
  await attempt(async () => {
    const chosen = await call('file.choose', { purpose: 'attach' });
    if (!chosen) return;
    const { attachmentId, name } = await call('attachment.add', { accountId, file: chosen.file });
    editDocument(`Attach ${name}`, (draft) => {
      if (sourceId === undefined) draft.add('source', { title: name, date: asOfNow(), attachmentId });
      else draft.set('source', sourceId, { attachmentId });
    });
  });
};
export const saveSource = (sourceId: string, attachmentId: string): Promise<void> =>
  saveAttachment(attachmentId, recordName(currentDocument(), 'source', sourceId));

/** Starts the next period as an account of its own; this one is archived and can then only be read. */
export const startNextPeriod = async (periodStart: string, periodEnd: string): Promise<void> => {
  const { accountId } = useDocument.getState();
  if (accountId === null) return;
  await attempt(async () => {
    await settled();
    const reply = await call('account.nextPeriod', { accountId, periodStart, periodEnd, asOf: asOfNow() });
    setSession({ atlas: reply.atlas, dialog: null });
    const { showAccount } = await import('./atlasCommands');
    await showAccount(reply.accountId);
    setSession({ place: 'plan', section: 'cover' });
    say(
      `The next period is open. The plan before it is archived in ${clientsHidden() ? 'this atlas' : (session().atlas?.name ?? 'this atlas')} and can be read.`,
    );
  });
};

/** Says that a section of the plan still holds, without an edit (F29). */
export const confirmSection = (section: SectionId): void => {
  editDocument(`Confirm section ${sectionNumber(currentDocument(), section)}: still true`, (draft) => {
    draft.add('confirmation', { section: sectionCode(section), on: asOfNow() });
  });
};

/** Logs a review of today: the entry with its next date by the rhythm, and frozen ratings to compare with. */
export const logReview = (): void => {
  const asOf = asOfNow();
  const content = wholeDocument();
  let id = '';
  const isDone = editDocument('Log a review', (draft) => {
    const planned = single(content, 'plan')?.nextReview ?? null;
    const nextDate = planned !== null && planned > asOf ? planned : addDays(asOf, rhythmOf(content, asOf));
    id = draft.add('review', { date: asOf, nextDate }).id;
    // The day was this one. The next stands in the review, and counts with it once somebody wrote what it said.
    if (planned !== null && planned <= asOf) draft.set('plan', 'plan', { nextReview: null });
    addSnapshot(draft, asOf, `Review of ${longDate(asOf)}`, frozenNow());
  });
  if (isDone) setSession({ spot: { kind: 'review', id } });
};
