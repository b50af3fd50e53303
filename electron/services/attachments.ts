import { basename, extname } from 'node:path';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { readLimited } from './accountFiles';
import { withFile, writeChosen } from './chosenFiles';
import { atlasOf, type Caller } from './windows';

export const LARGEST_ATTACHMENT = 25 * 1024 * 1024;

/** Nothing is run or shown by these; they tell whoever saves the file what it was. */
const MEDIA_TYPES: Readonly<Record<string, string>> = { '.pdf': 'application/pdf', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.txt': 'text/plain', '.csv': 'text/csv' };

export const addAttachment = (caller: Caller, { accountId, file }: Input<'attachment.add'>): Promise<Output<'attachment.add'>> =>
  withFile(caller, file, 'attach', (path) => {
    const atlas = atlasOf(caller);
    if (!atlas.hasAccount(accountId)) throw new AtlasError('noAccount', 'This account is not in the atlas any more.');
    const name = basename(path).slice(0, 200);
    return { attachmentId: atlas.addAttachment(accountId, { name, mediaType: MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream', bytes: readLimited(path, LARGEST_ATTACHMENT) }), name };
  });

export const saveAttachment = (caller: Caller, { attachmentId, file }: Input<'attachment.save'>): Promise<Output<'attachment.save'>> =>
  withFile(caller, file, 'saveAttachment', (path) => {
    const { name, bytes } = atlasOf(caller).attachment(attachmentId);
    // The file keeps its own ending, whatever was typed.
    const ending = extname(name);
    return writeChosen(caller, ending !== '' && extname(path).toLowerCase() !== ending.toLowerCase() ? `${path}${ending}` : path, bytes);
  });
