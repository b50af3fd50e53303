import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { redacted } from '../../shared/audience/redacted';
import { TEAM } from '../../shared/audience/viewer';
import { ATLAS_ITSELF, find } from '../../shared/document/document';
import { roleText } from '../../shared/exchange/roleText';
import { withFile } from './chosenFiles';
import { writeSearched } from './searched';
import { atlasOf, type Caller } from './windows';

/** One role profile as a text file. Throws refused where it is gone. */
export const exportRoleText = (
  caller: Caller,
  { roleProfileId, viewer = TEAM, file }: Input<'roleText.export'>,
): Promise<Output<'roleText.export'>> =>
  withFile(caller, file, 'saveText', (path) => {
    const document = atlasOf(caller).document(ATLAS_ITSELF);
    const seen = redacted(document, viewer.audience, viewer.hidden);
    const role = find(seen, 'roleProfile', roleProfileId);
    if (role === undefined) throw new AtlasError('refused', 'This role profile is no longer there.');
    // Old editors take the text for another code without the mark.
    return writeSearched(caller, path, { content: `\ufeff${roleText(seen, role)}`, form: 'text', document, seen });
  });
