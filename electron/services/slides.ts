/** The plan as a presentation: its slides are laid out by the print page, read as shapes, and written as parts. */
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import type { PdfOptions } from '../../shared/api/outputs';
import { progressAt } from '../../shared/api/printing';
import { planLanguage } from '../../shared/document/planLanguage';
import { accountOf } from '../../shared/document/document';
import { presentationFile } from '../../shared/exchange/pptx/parts';
import { writtenAs } from '../../shared/conventions/conventions';
import { longDate } from '../../shared/conventions/writeDay';
import { capital } from '../../shared/model/words';
import { withFile } from './chosenFiles';
import { authorIn, fitting, jobFor, kindOfPlan, paperOf, type Asked } from './pdf';
import type { PrintJob } from './port';
import { ALONE, cancelled, handedOver, inRun, type PrintRun } from './printPages';
import { writeSearched } from './searched';
import { atlasOf, type Caller, type Services } from './windows';

/** The photo of a wall lies behind a map on paper alone. */
const ONLY_SLIDES: Pick<PdfOptions, 'sections' | 'wallPhoto'> = { sections: ['slides'], wallPhoto: false };

/**
 * The document is already what its reader may see. Throws cannotPrint, refused where they cannot get slides, and
 * cancelled.
 */
export const makeSlides = async (
  services: Services,
  asked: PrintJob,
  run: PrintRun = ALONE,
): Promise<{ readonly file: Uint8Array; readonly slides: number }> => {
  const job: PrintJob = { ...asked, options: fitting({ ...asked.options, ...ONLY_SLIDES }) };
  const { slides } = await handedOver(services, job, 'slides', run);
  run.tell(progressAt('finishing'));
  try {
    const account = accountOf(job.document);
    const kind = kindOfPlan(job);
    const file = presentationFile(slides, {
      title: `${account.name}: ${kind}`,
      subject: writtenAs(job.options.locale, () => `${capital(kind)}, as of ${longDate(job.asOf)}`),
      author: authorIn(job.document),
      asOf: job.asOf,
      language: planLanguage(job.document).full,
    });
    return { file, slides: slides.length };
  } catch {
    throw new AtlasError('cannotPrint', 'The slides could not be made. Nothing was written. Try again.');
  }
};

export const exportSlides = (
  caller: Caller,
  { accountId, asOf, options, file }: Asked & Pick<Input<'slides.export'>, 'file'>,
): Promise<Output<'slides.export'>> =>
  withFile(caller, file, 'saveSlides', (path) =>
    inRun(caller.services, caller.window, async (run) => {
      const document = paperOf(atlasOf(caller), accountId, asOf);
      const { job, seen } = jobFor(caller, { accountId, asOf, options: { ...options, ...ONLY_SLIDES } });
      const { file: content, slides } = await makeSlides(caller.services, job, run);
      run.tell(progressAt('searching'));
      if (run.signal.aborted) throw cancelled();
      return { ...(await writeSearched(caller, path, { content, form: 'package', document, seen })), slides };
    }),
  );
