/** Does one long work on an atlas, and says when it begins and that it has ended. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { openAtlas } from '../../../db/atlas';
import { STEPS } from '../../../db/migrate';
import { between } from '../../../shared/document/diff';
import { accountOf, type Document } from '../../../shared/document/document';
import { nextStep } from '../nextStep';
import { sampleDocument } from '../samples';

const { path, work, target, accountId } = JSON.parse(readFileSync(0, 'utf8')) as {
  path: string;
  work: 'copy' | 'carelessCopy' | 'saveElsewhere' | 'migrate' | 'delete' | 'import';
  target: string;
  accountId: string;
};
const me = { windowId: 'child', sessionId: 'child' };
if (work === 'migrate') {
  const steps = [...STEPS, nextStep()];
  writeSync(1, 'begin\n');
  await openAtlas(path, { steps });
} else if (work === 'carelessCopy') {
  // As nobody should: straight to where it goes, and half of it is there before the other half is.
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  const file = openSync(target, 'w');
  writeSync(file, bytes.subarray(0, middle));
  writeSync(1, 'begin\n');
  await new Promise((resolve) => {
    setTimeout(resolve, 10_000);
  });
  writeSync(file, bytes.subarray(middle));
  closeSync(file);
} else {
  const atlas = await openAtlas(path);
  const second: Document = sampleDocument('industrial');
  atlas.document(accountId);
  writeSync(1, 'begin\n');
  if (work === 'copy') atlas.copyTo(target);
  else if (work === 'saveElsewhere') atlas.saveElsewhere(target);
  else if (work === 'delete') atlas.removeAccount(me, accountId);
  else {
    const { account, seat, person, holding } = second;
    const whole = { ...atlas.atlasDocument(), account, seat, person, holding };
    const people = new Map(
      [...person].map(([id, one]) => [id, { ...one, contactOwnerId: null, secondaryOwnerIds: [] }]),
    );
    const places = new Map([...seat].map(([id, one]) => [id, { ...one, departmentId: null, businessUnitId: null }]));
    const diff = between(atlas.atlasDocument(), { ...whole, person: people, seat: places });
    atlas.putAccount(me, accountOf(second).id, 'Import', diff);
  }
}
writeSync(1, 'end\n');
setInterval(() => undefined, 1000);
