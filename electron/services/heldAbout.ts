import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { freeName } from '../../db/copy';
import { saidAs } from '../../shared/document/spokenWords';
import { USUAL_PDF } from '../../shared/api/outputs';
import type { Input, Output } from '../../shared/api/contract';
import { localDay } from '../../shared/analysis/days';
import { AtlasError } from '../../shared/api/errors';
import { heldAbout, heldRecords } from '../../shared/personal/heldAbout';
import { withFile, writeChosen } from './chosenFiles';
import { ownPaper } from './ownPaper';
import { printPdf } from './pdf';
import { atlasOf, type Caller } from './windows';
import { writeWhole } from './writeFile';

/** Far more changes than an account sees. */
const MOST_CHANGES = 1_000_000;

/** Writes everything that is held about a person: a PDF in words, and the records beside it. */
export const exportHeldAbout = (
  caller: Caller,
  { accountId, personId, locale, file }: Input<'personal.export'>,
): Promise<Output<'personal.export'>> =>
  withFile(caller, file, 'savePdf', async (path) => {
    const atlas = atlasOf(caller);
    const document = atlas.document(accountId);
    if (!document.person.has(personId))
      throw new AtlasError('notFound', 'This person is not in the account any more. Nothing was written.');
    const { finder, called } = atlas.findPerson(accountId, personId);
    const changes = atlas
      .log(accountId, MOST_CHANGES)
      .flatMap(({ at, label, diff }) => (diff === null ? [] : [{ at, label, diff }]))
      .toReversed();
    // What is held is held today, whatever day the plan is worked out for.
    const asOf = localDay(new Date());
    const held = saidAs(document, () => heldAbout(document, personId, asOf, finder, called.names, changes));
    const { pdf, pages } = await printPdf(caller.services, {
      accountId,
      asOf,
      options: {
        sections: ['people'],
        ...USUAL_PDF,
        paper: ownPaper(caller.services, locale),
        confidentiality: 'Personal data',
        ...(locale === undefined ? {} : { locale }),
      },
      document,
      held,
    });
    const written = writeChosen(caller, path, pdf);
    const wanted = path.replace(/\.pdf$/i, '.json');
    const beside = existsSync(wanted) ? freeName(wanted, 'records') : wanted;
    writeWhole(
      beside,
      `${JSON.stringify({ ...held, photo: undefined, records: heldRecords(document, personId, finder) }, null, 1)}\n`,
    );
    return { ...written, pages, beside: basename(beside) };
  });
