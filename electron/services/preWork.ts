/** The pre-work of a workshop: the form that goes out, and the answers that come back. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { redacted } from '../../shared/audience/redacted';
import { TEAM } from '../../shared/audience/viewer';
import { DEFAULT_LOCALE, writtenAs } from '../../shared/conventions/conventions';
import { saidAs } from '../../shared/document/spokenWords';
import { find } from '../../shared/document/document';
import { readPreWork } from '../../shared/exchange/preWorkAnswers';
import { preWorkForm } from '../../shared/exchange/preWorkForm';
import { withFile } from './chosenFiles';
import { writeSearched } from './searched';
import { atlasOf, type Caller } from './windows';

/** Answers of one person are some kilobytes; what is larger is another file. */
const LARGEST = 4_000_000;

/** Writes the form. Throws refused where the workshop is gone. */
export const exportPreWork = (
  caller: Caller,
  { accountId, agendaId, locale = DEFAULT_LOCALE, viewer = TEAM, file }: Input<'preWork.export'>,
): Promise<Output<'preWork.export'>> =>
  withFile(caller, file, 'savePreWork', (path) => {
    const document = atlasOf(caller).document(accountId);
    const seen = redacted(document, viewer.audience, viewer.hidden);
    const agenda = find(seen, 'agenda', agendaId);
    if (agenda === undefined) throw new AtlasError('refused', 'This workshop is gone. Nothing was written.');
    const folder = join(caller.services.options.assetsFolder, 'preWork');
    const [style, script] = ['form.css', 'form.js'].map((name) => readFileSync(join(folder, name), 'utf8'));
    const dress = { style: style ?? '', script: script ?? '' };
    const content = writtenAs(locale, () => saidAs(document, () => preWorkForm(seen, agenda, dress)));
    return writeSearched(caller, path, { content, form: 'text', document, seen });
  });

/** Reads what came back. Throws badFile with a sentence where it is something else. */
export const readPreWorkFile = (caller: Caller, { file }: Input<'preWork.read'>): Promise<Output<'preWork.read'>> =>
  withFile(caller, file, 'importPreWork', (path) => {
    if (statSync(path).size > LARGEST)
      throw new AtlasError('badFile', 'This file is too large to be answers to the pre-work. Choose another.');
    const read = readPreWork(readFileSync(path, 'utf8'));
    if (!read.ok) throw new AtlasError('badFile', read.why);
    return read.value;
  });
