import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { isRebuilt } from '../../db/rebuild';
import { filledAtlas } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { live } from '../support/live';
import { SAMPLES } from '../support/samples';
import { chanceFrom } from '../support/torture';

const folder = temporaryFolder();
const EDITS = 2_000;

describe('the state made from the log alone', () => {
  it.each(SAMPLES)(
    'equals the tables of the %s sample after 2,000 edits of any kind, and what it was at moments between',
    { timeout: 600_000 },
    async (sample) => {
      const path = join(folder, `${sample}.atlas`);
      const { atlas, accountId } = await filledAtlas(path, sample);
      const was = live(atlas, accountId, chanceFrom(2_000), EDITS);
      expect(atlas.revision()).toBeGreaterThan(EDITS - 200);
      expect(isRebuilt(atlas.rebuild())).toBe(true);
      for (const [revision, document] of was)
        if (revision % 97 === 0) expect(atlas.stateAt(accountId, revision), `revision ${revision}`).toEqual(document);
      atlas.close();
      const again = await openAtlas(path);
      expect(again.stateAt(accountId, again.revision())).toEqual(again.document(accountId));
      expect(again.rebuild()).toMatchObject({ missing: 0, differing: [] });
      again.close();
    },
  );
});
