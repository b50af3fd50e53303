/** The map and the grid as pictures: saved as files, or on the clipboard for another program. */
import { USUAL_PICTURE, type PictureOptions } from '../../shared/api/outputs';
import type { Viewer } from '../../shared/audience/viewer';
import { accountOf } from '../../shared/document/document';
import { call } from '../host';
import { ownLocale } from '../state/conventions';
import { currentDocument, settled, useDocument } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { outputViewer } from '../state/outputFor';
import { pdfChoice } from '../state/pdfChoice';
import { asOfNow } from '../state/records';
import { session } from '../state/session';
import { sayExported } from './exported';
import { safeName } from './fileNames';
import { withProgress } from './printPdf';
import { viewNow } from './savedViewCommands';

/** What is chosen of a picture; the words on it are those that were typed for paper. */
type Asked = Pick<PictureOptions, 'of' | 'form'> &
  Partial<Pick<PictureOptions, 'ground' | 'view' | 'mapOf' | 'compared'>>;
const NAMES: Readonly<Record<PictureOptions['of'], string>> = { map: 'map', grid: 'grid', thenAndNow: 'then and now' };

/** For whom outputs are made; while opinions are hidden on screen no picture shows them either. */
const viewerNow = (): Viewer => {
  const { audience, hidden } = outputViewer();
  const isHiding = useDocument.getState().isHiding;
  return { audience, hidden: isHiding && !hidden.includes('opinions') ? [...hidden, 'opinions'] : hidden };
};

const given = (picture: Asked) => {
  const { confidentiality, watermark } = pdfChoice();
  return {
    accountId: accountOf(currentDocument()).id,
    asOf: asOfNow(),
    locale: ownLocale(),
    viewer: viewerNow(),
    picture: { ...USUAL_PICTURE, confidentiality, watermark, ...picture },
  };
};

/** Saves a picture into a file that is asked for. */
export const savePicture = (picture: Asked): Promise<void> =>
  attempt(async () => {
    const { of, form } = picture;
    const theirs = outputViewer().audience === 'customer' ? ', for the customer' : '';
    const suggestedName = `${safeName(accountOf(currentDocument()).name, 'Account')} ${NAMES[of]}${theirs}.${form}`;
    const chosen = await call('file.choose', { purpose: form === 'svg' ? 'saveSvg' : 'savePng', suggestedName });
    if (!chosen) return;
    const made = await withProgress('picture', () => call('picture.export', { ...given(picture), file: chosen.file }));
    if (made !== null) sayExported(`${made.name} is ready.`, made);
  }).then(() => undefined);

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** Puts a picture on the clipboard: twice as many pixels as on screen, for slides, documents and mail. */
export const copyPicture = (picture: Omit<Asked, 'form'>): Promise<void> =>
  attempt(async () => {
    const made = (async (): Promise<Blob> => {
      await settled();
      const { png } = await call('picture.copy', given({ ...picture, form: 'png' }));
      return new Blob([bytesOf(png)], { type: 'image/png' });
    })();
    // The browser takes the picture later only where it was told of it at once. What went wrong with it is told below.
    made.catch(() => undefined);
    const written = navigator.clipboard.write([new ClipboardItem({ 'image/png': made })]).catch(() => false);
    await made;
    if ((await written) === false)
      say('The browser let nothing onto the clipboard. Save the picture as a file in Export instead.', 'refusal');
    else say(`The ${NAMES[picture.of]} is copied as a picture. Paste it into a slide, a document or a mail.`);
  }).then(() => undefined);

/** What is on screen as a picture: the grid, the map as it is shown, and elsewhere the map of the whole account. */
export const copyShownPicture = (): Promise<void> => {
  const { place } = session();
  if (place === 'grid') return copyPicture({ of: 'grid', ground: 'paper' });
  return copyPicture({ of: 'map', ground: 'paper', view: place === 'map' ? viewNow() : null });
};
