import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { list } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { filledAtlas } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { allowDownloads, inWindow, placesIn, startProgram, testBrowser } from '../support/program';
import { sampleDocument } from '../support/samples';

const CANARY = 'Quillwater Zephyrine';
const PERSON = 'Thessaly Umbravox';
const PASSPHRASE = 'violet harbour tuba ninety';

/** Every file below a folder whose bytes or name hold one of the words, in the ways programs write text. */
const holding = (folder: string, words: readonly string[]): readonly string[] => {
  const wanted = words.flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
    Buffer.from(encodeURIComponent(word)),
  ]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (words.some((word) => name.includes(word))) return true;
    // A file may go while others are read: then it holds nothing.
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return false;
    const bytes = readFileSync(path);
    return wanted.some((one) => bytes.includes(one));
  });
};

/** How every process of this computer was started, as anybody may read it. */
const commandLines = (): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        // Gone between the listing and the look.
        return [];
      }
    });

/** Calls of the page, and answers to its folder browser. */
const PAGE = `
  const { token } = JSON.parse(sessionStorage.getItem('account-atlas-window'));
  const call = async (method, input) => {
    const headers = { 'Content-Type': 'application/json', 'x-window-token': token };
    const answer = await fetch('/call/' + method, { method: 'POST', headers, body: JSON.stringify(input) });
    const reply = await answer.json();
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  const until = async (look) => {
    const ends = performance.now() + 20_000;
    while (performance.now() < ends) {
      const found = look();
      if (found) return found;
      // Not by frames: a window without a screen may draw none.
      await new Promise((go) => setTimeout(go, 20));
    }
    throw new Error('It never came: ' + document.body.innerText.slice(0, 400));
  };
  const dialog = () => document.querySelector('dialog.folder-browser[open]');
`;
const run = (port: number, body: string): Promise<unknown> => inWindow(port, `(async () => { ${PAGE} ${body} })()`);

it('leaves nothing of a sealed atlas behind, whatever crashes', async () => {
  const folder = temporaryFolder();
  const places = placesIn(folder);
  const browser = testBrowser(folder);
  const file = join(folder, 'Sealed.atlas');
  const document = edited(sampleDocument('hospital'), (draft) => {
    draft.set('account', list(draft.current(), 'account')[0]!.id, { name: CANARY });
    draft.set('person', list(draft.current(), 'person')[0]!.id, { name: PERSON });
  });
  const { atlas, accountId } = await filledAtlas(file, document, PASSPHRASE);
  atlas.close();
  const left = (): readonly string[] => holding(folder, [CANARY, PERSON, PASSPHRASE]);
  expect(left()).toEqual([]);

  const first = await startProgram(places, browser);
  await expect.poll(() => inWindow(first.port, 'document.title')).toBe('Account Atlas');
  // Another user of the computer may read how every process was started.
  const started = commandLines().filter((one) => one.includes(first.run));
  expect(started.length).toBeGreaterThan(1);
  expect(started.filter((one) => /127\.0\.0\.1:\d|[0-9a-f]{64}/.test(one))).toEqual([]);
  await run(
    first.port,
    `
    const choosing = call('file.choose', { purpose: 'openAtlas' });
    (await until(dialog)).querySelector('#folder-name').value = ${JSON.stringify(file)};
    dialog().querySelector('button.primary').click();
    await call('atlas.open', { file: (await choosing).file, passphrase: ${JSON.stringify(PASSPHRASE)} });
    location.reload();`,
  );
  await expect.poll(() => inWindow(first.port, 'document.title')).toContain(CANARY);
  await expect.poll(() => inWindow(first.port, 'document.body.innerText')).toContain(PERSON);

  const download = join(places.home, 'Downloads', `${CANARY} plan.pdf`);
  const options = { sections: ['onePage'], mapPaper: 'A4', mapDirection: 'landscape' };
  await allowDownloads(first.port, join(places.home, 'Downloads'));
  await run(
    first.port,
    `
    const suggestedName = ${JSON.stringify(`${CANARY} plan.pdf`)};
    const choosing = call('file.choose', { purpose: 'savePdf', suggestedName });
    await until(dialog);
    [...dialog().querySelectorAll('button')].find((one) => one.textContent === 'Download in the browser').click();
    const { file } = await choosing;
    await call('pdf.export', { ...${JSON.stringify({ accountId, asOf: '2026-03-02', options })}, file });`,
  );
  await expect.poll(() => existsSync(download) && statSync(download).size > 1000).toBe(true);
  // The search finds what is there to find; the download itself is the person's own.
  expect(left()).toEqual([expect.stringContaining('plan.pdf')]);
  rmSync(download);
  expect(left()).toEqual([]);

  // Locked in the middle of an edit that is being typed: nothing of it lies anywhere until the passphrase is there again.
  await run(
    first.port,
    `
    const { records, revision } = await call('account.open', { accountId: ${JSON.stringify(accountId)} });
    const [person] = records.person;
    const diff = { person: { updated: { [person.id]: { note: [person.note, ${JSON.stringify(`${CANARY} said so`)}] } } } };
    const edit = { accountId: ${JSON.stringify(accountId)}, baseRevision: revision, label: 'Note', diff };
    await call('document.apply', edit);
    setTimeout(() => call('atlas.lock', null), 0);`,
  );
  await expect.poll(() => inWindow(first.port, 'document.title')).toBe('Account Atlas');
  await expect.poll(() => inWindow(first.port, 'document.body.innerText')).toContain('is locked');
  expect(
    await inWindow(first.port, 'document.documentElement.outerHTML + JSON.stringify({ ...sessionStorage })'),
  ).not.toContain(CANARY);
  expect(left()).toEqual([]);
  await run(
    first.port,
    `
    await call('atlas.open', { locked: true, passphrase: ${JSON.stringify(PASSPHRASE)} });
    location.reload();`,
  );
  await expect.poll(() => inWindow(first.port, 'document.title')).toContain(CANARY);

  // The crash comes while pages are printed.
  await run(
    first.port,
    `
    const suggestedName = 'plan.pdf';
    const choosing = call('file.choose', { purpose: 'savePdf', suggestedName });
    await until(dialog);
    [...dialog().querySelectorAll('button')].find((one) => one.textContent === 'Download in the browser').click();
    const { file } = await choosing;
    void call('pdf.export', { ...${JSON.stringify({ accountId, asOf: '2026-03-02', options })}, file });
    await new Promise((go) => setTimeout(go, 150));`,
  );
  process.kill(first.browserPid, 'SIGSEGV');
  first.process.kill('SIGKILL');
  await first.ended;
  expect(left()).toEqual([]);
  expect(readdirSync(join(places.data, 'running')).length).toBeGreaterThan(0);

  await expect
    .poll(() => {
      try {
        process.kill(first.browserPid, 0);
        return true;
      } catch {
        return false;
      }
    })
    .toBe(false);
  const second = await startProgram(places, browser);
  await expect.poll(() => inWindow(second.port, 'document.title')).toBe('Account Atlas');
  // Only what the second run holds is there: the crashed one is gone.
  expect(readdirSync(join(places.data, 'running'))).toHaveLength(2);
  second.process.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(readdirSync(join(places.data, 'running'))).toEqual([]);
  expect(left()).toEqual([]);
  expect(
    readdirSync(places.home, { recursive: true, encoding: 'utf8' }).filter((name) => /\.dmp$|crash/i.test(name)),
  ).toEqual([]);
  expect(readdirSync(places.temporary).filter((name) => name.startsWith('playwright'))).toEqual([]);
});
