/** The plan as a presentation: its slides are laid out by the print page, read as shapes, and written as parts. */
import type { Input, Output } from '../../shared/api/contract';
import type { DrawnSlide } from '../../shared/api/drawnSlides';
import type { PdfOptions } from '../../shared/api/outputs';
import { AtlasError } from '../../shared/api/errors';
import { redacted } from '../../shared/audience/redacted';
import { accountOf } from '../../shared/document/document';
import { withoutPhotos } from '../../shared/document/photo';
import { presentationFile } from '../../shared/exchange/pptx/parts';
import { capital } from '../../shared/model/words';
import { withFile } from './chosenFiles';
import { authorIn, fitting, kindOfPlan } from './pdf';
import type { PrintJob } from './port';
import { writeSearched } from './searched';
import { addWindow, atlasOf, type Caller, type Services } from './windows';

/** The document is already what its reader may see. Throws cannotPrint, and refused where they cannot get slides. */
export const makeSlides = async (
  services: Services,
  asked: PrintJob,
): Promise<{ readonly file: Uint8Array; readonly slides: number }> => {
  const job: PrintJob = { ...asked, options: fitting({ ...asked.options, sections: ['slides'] }), gives: 'slides' };
  const window = addWindow(services, job);
  try {
    await services.options.desktop.layOut(window.id);
    const { drawn } = window;
    if (drawn === null) throw new Error('The page gave nothing.');
    const account = accountOf(job.document);
    const kind = kindOfPlan(job);
    const file = presentationFile(drawn, {
      title: `${account.name}: ${kind}`,
      subject: `${capital(kind)}, as of ${job.asOf}`,
      author: authorIn(job.document),
      asOf: job.asOf,
    });
    return { file, slides: drawn.length };
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    throw new AtlasError('cannotPrint', 'The slides could not be made. Nothing was written. Try again.');
  } finally {
    services.windows.delete(window.id);
  }
};

/** Takes what stands on the slides of a print window. */
export const takeSlides = (
  { window }: Caller,
  { slides }: { readonly slides: readonly DrawnSlide[] },
): Output<'print.slides'> => {
  if (window.job?.gives !== 'slides') throw new AtlasError('refused', 'This window makes no slides.');
  window.drawn = slides;
  return null;
};

export const exportSlides = (
  caller: Caller,
  { accountId, asOf, options, file }: Omit<Input<'slides.export'>, 'options'> & { readonly options: PdfOptions },
): Promise<Output<'slides.export'>> =>
  withFile(caller, file, 'saveSlides', async (path) => {
    const document = atlasOf(caller).document(accountId);
    const { audience, hidden } = options.viewer;
    const seen = redacted(document, audience, hidden);
    const shown = options.photos ? seen : withoutPhotos(seen);
    const { file: content, slides } = await makeSlides(caller.services, { accountId, asOf, options, document: shown });
    return { ...(await writeSearched(caller, path, { content, form: 'package', document, seen })), slides };
  });
