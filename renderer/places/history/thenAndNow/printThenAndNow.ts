/** Then and now on paper and as a picture: made by the host from what its reader may see. */
import type { ComparedLens } from '../../../../shared/analysis/thenAndNowPresent';
import type { ComparedMoments } from '../../../../shared/api/comparisonCalls';
import type { Viewer } from '../../../../shared/audience/viewer';
import { accountOf } from '../../../../shared/document/document';
import { safeName } from '../../../commands/fileNames';
import { savePicture } from '../../../commands/pictureCommands';
import { printPdf } from '../../../commands/printPdf';
import { ownLocale } from '../../../state/conventions';
import { currentDocument, useDocument } from '../../../state/documentStore';
import { say } from '../../../state/messages';
import { outputViewer } from '../../../state/outputFor';
import { pdfChoice } from '../../../state/pdfChoice';

/** While opinions are hidden on screen no paper shows them either. */
const viewerNow = (): Viewer => {
  const { audience, hidden } = outputViewer();
  const isHiding = useDocument.getState().isHiding;
  return { audience, hidden: isHiding && !hidden.includes('opinions') ? [...hidden, 'opinions'] : hidden };
};

export const printThenAndNow = async (compared: ComparedMoments, lens: ComparedLens): Promise<void> => {
  const { accountId } = useDocument.getState();
  if (accountId === null) return;
  const viewer = viewerNow();
  const theirs = viewer.audience === 'customer' ? ', for the customer' : '';
  await printPdf(
    accountId,
    `${safeName(accountOf(currentDocument()).name, 'Account')} then and now${theirs}.pdf`,
    { ...pdfChoice(), sections: ['thenAndNow'], compared: { ...compared, lens }, viewer, locale: ownLocale() },
    () => say('Printing: then and now.'),
  );
};

export const saveThenAndNow = (compared: ComparedMoments, lens: ComparedLens, form: 'png' | 'svg'): Promise<void> =>
  savePicture({ of: 'thenAndNow', form, ground: 'paper', compared: { ...compared, lens } });
