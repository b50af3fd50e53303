import { basename, extname } from 'node:path';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { seen } from '../../shared/model/seen';
import { withFile, writeChosen } from './chosenFiles';
import { readLimited } from './fileBytes';
import { atlasOf, requireStillOpen, type Caller } from './windows';

const LARGEST_ATTACHMENT = 25 * 1024 * 1024;

/** Nothing is run or shown by these; they tell whoever saves the file what it was. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
};

export const addAttachment = (
  caller: Caller,
  { accountId, file }: Input<'attachment.add'>,
): Promise<Output<'attachment.add'>> =>
  withFile(caller, file, 'attach', async (path) => {
    const atlas = atlasOf(caller);
    const bytes = await readLimited(path, LARGEST_ATTACHMENT);
    requireStillOpen(caller, atlas);
    if (!atlas.hasAccount(accountId)) throw new AtlasError('noAccount', 'This account is not in the atlas any more.');
    // A name can be written so that its ending reads as another.
    const name = seen(basename(path)).slice(0, 200);
    const mediaType = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
    return { attachmentId: atlas.addAttachment(accountId, { name, mediaType, bytes }), name };
  });

export const saveAttachment = (
  caller: Caller,
  { attachmentId, file }: Input<'attachment.save'>,
): Promise<Output<'attachment.save'>> =>
  withFile(caller, file, 'saveAttachment', (path) => {
    const { name, bytes } = atlasOf(caller).attachment(attachmentId);
    // The file keeps its own ending, whatever was typed.
    const ending = extname(name);
    return writeChosen(
      caller,
      ending !== '' && extname(path).toLowerCase() !== ending.toLowerCase() ? `${path}${ending}` : path,
      bytes,
    );
  });
