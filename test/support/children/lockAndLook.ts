import { readFileSync } from 'node:fs';
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { childReaders } from '../../../electron/services/childReader';
import { startHost } from '../../../electron/services/host';
import type { Envelope } from '../../../shared/api/errors';

/** Opens a sealed atlas as a window does, takes a picture of the memory, locks it, and takes another. */
type Given = {
  readonly file: string;
  readonly folder: string;
  readonly passphrase: string;
  readonly accountId: string;
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const pictureIn = async (path: string): Promise<void> => {
  for (let times = 0; times < 3; times += 1) {
    collect();
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  writeHeapSnapshot(path);
};

const { file, folder, passphrase, accountId } = JSON.parse(readFileSync(0, 'utf8')) as Given;
const host = startHost({
  desktop: {
    chooseFile: async () => file,
    fileWritten: () => undefined,
    showFile: async () => undefined,
    printToPdf: () => Promise.reject(new Error('no printer')),
    layOut: () => Promise.reject(new Error('no printer')),
    openWindow: async () => null,
    openProjector: async () => null,
    closeProjector: () => undefined,
  },
  startReader: childReaders(),
  dataFolder: `${folder}/data`,
  assetsFolder: `${folder}/assets`,
  version: '1.0.0',
});
const windowId = host.openWindow();
const call = async (method: string, input: unknown): Promise<unknown> => {
  const reply: Envelope<unknown> = await host.dispatch(windowId, method, input);
  if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`);
  return reply.value;
};
host.listen(windowId, (event) => {
  if (event === 'lock.asked') void call('lock.ready', { unsaved: null, inHand: null });
});
const open = async (): Promise<void> => {
  const chosen = (await call('file.choose', { purpose: 'openAtlas' })) as { readonly file: string };
  await call('atlas.open', { file: chosen.file, passphrase });
  const { records, revision } = (await call('account.open', { accountId })) as {
    readonly records: Record<string, readonly { readonly id: string; readonly note?: unknown }[]>;
    readonly revision: number;
  };
  const person = records['person']?.[0];
  const diff = { person: { updated: { [person?.id ?? '']: { note: [person?.note ?? null, 'An edit'] } } } };
  await call('document.apply', { accountId, baseRevision: revision, editId: 'e1', label: 'Note', diff });
};
await open();
await pictureIn(`${folder}/open.heapsnapshot`);
await call('atlas.lock', null);
await pictureIn(`${folder}/locked.heapsnapshot`);
console.log('done');
await host.close();
