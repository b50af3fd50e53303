/** The map and the grid as pictures: laid out by the print page, drawn from the shapes on it. */
import type { Output } from '../../shared/api/contract';
import { USUAL_PDF, type PdfOptions, type PictureOptions } from '../../shared/api/outputs';
import { AtlasError } from '../../shared/api/errors';
import { redacted } from '../../shared/audience/redacted';
import { shows, viewerOf, type Viewer } from '../../shared/audience/viewer';
import { withFile } from './chosenFiles';
import { comparedFor, searchedWith } from './comparison';
import type { PrintJob } from './port';
import { progressAt } from '../../shared/api/printing';
import { ALONE, cancelled, handedOver, inRun, type PrintRun } from './printPages';
import { searchMade, writeSearched, type Made } from './searched';
import { atlasOf, type Caller, type Services } from './windows';

const SECTIONS: PdfOptions['sections'] = ['map'];

/** A picture in the form that was asked for, and the same as vectors, whose words can be searched. */
export type MadePicture = { readonly content: string | Uint8Array; readonly svg: string };

/** What is asked of a picture: the document is already what its reader may see. */
export type PictureJob = Pick<PrintJob, 'accountId' | 'asOf' | 'document' | 'compared'> & {
  readonly picture: PictureOptions;
  readonly viewer: Viewer;
  readonly locale: string;
};

/** Throws cannotPrint and cancelled, and refused where the picture would say what its reader may not see. */
export const makePicture = async (
  services: Services,
  { viewer, locale, ...asked }: PictureJob,
  run: PrintRun = ALONE,
): Promise<MadePicture> => {
  if (asked.picture.of === 'grid' && !shows(viewerOf(asked.document), 'person', 'attitude'))
    throw new AtlasError('refused', 'The grid says what is thought of people. Make a picture of the map instead.');
  const options = { ...USUAL_PDF, sections: SECTIONS, viewer, locale };
  const { svg, png } = await handedOver(services, { ...asked, options }, 'picture', run);
  if (asked.picture.form === 'svg') return { content: svg, svg };
  const pixels = png?.replace(/^data:image\/png;base64,/, '') ?? '';
  if (pixels === '')
    throw new AtlasError('cannotPrint', 'The picture could not be made. Nothing was written. Try again.');
  return { content: Buffer.from(pixels, 'base64'), svg };
};

const madeFor = async (
  caller: Caller,
  { accountId, asOf, locale, viewer, picture }: Omit<PictureJob, 'document'>,
  run: PrintRun = ALONE,
): Promise<Made> => {
  const document = atlasOf(caller).document(accountId);
  const seen = redacted(document, viewer.audience, viewer.hidden);
  const isCompared = picture.of === 'thenAndNow';
  if (isCompared && picture.compared === undefined)
    throw new AtlasError('refused', 'Choose the two moments of the picture in History.');
  const compared =
    isCompared && picture.compared !== undefined
      ? comparedFor(caller, accountId, asOf, picture.compared, viewer)
      : null;
  const job = { accountId, asOf, locale, viewer, picture, document: seen, compared: compared?.drawn ?? null };
  const made = await makePicture(caller.services, job, run);
  const texts = searchedWith({ document, seen }, compared);
  // Pixels are searched by the words that were drawn in them.
  return { content: made.content, form: 'picture', search: made.svg, ...texts };
};

export const exportPicture = (
  caller: Caller,
  { file, ...asked }: Omit<PictureJob, 'document'> & { readonly file: string },
): Promise<Output<'picture.export'>> =>
  withFile(caller, file, asked.picture.form === 'svg' ? 'saveSvg' : 'savePng', (path) =>
    inRun(caller.services, caller.window, async (run) => {
      const made = await madeFor(caller, asked, run);
      run.tell(progressAt('searching'));
      if (run.signal.aborted) throw cancelled();
      return writeSearched(caller, path, made);
    }),
  );

/** A picture for the clipboard. Throws refused where a text stands in it that its reader may not see. */
export const copyPicture = async (
  caller: Caller,
  asked: Omit<PictureJob, 'document'>,
): Promise<Output<'picture.copy'>> => {
  const made = await madeFor(caller, { ...asked, picture: { ...asked.picture, form: 'png' } });
  const { found } = await searchMade(made);
  if (found.length > 0)
    throw new AtlasError(
      'refused',
      `The picture holds ${found.length} hidden ${found.length === 1 ? 'text' : 'texts'}. Nothing was copied. Save it as a file to see where.`,
    );
  return { png: Buffer.from(made.content as Uint8Array).toString('base64') };
};
