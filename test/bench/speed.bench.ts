import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, it } from 'vitest';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { startApp, type App } from '../support/app';
import { launchBrowser } from '../support/browsers';
import { enter } from '../support/door';
import { manyPeople } from '../support/manyPeople';
import { median, percentile, printTable, timed } from './table';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'account-atlas-bench-'));
let app: App;
beforeAll(async () => {
  app = await startApp(join(folder, 'app'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Calls the contract as the page does, over HTTP. */
type Caller = (method: string, input: unknown) => Promise<Record<string, never>>;
const caller =
  (origin: string, token: string): Caller =>
  async (method, input) => {
    const headers = { 'content-type': 'application/json', 'x-window-token': token };
    const reply = await fetch(`${origin}/call/${method}`, { method: 'POST', headers, body: JSON.stringify(input) });
    const envelope = (await reply.json()) as { ok: boolean; value: Record<string, never>; error?: { message: string } };
    if (!envelope.ok) throw new Error(envelope.error?.message);
    return envelope.value;
  };

it('an edit, beside the bare write to the same disk', async () => {
  const { url } = app.loopback.openWindow();
  const call = caller(new URL(url).origin, (await enter(url)).token);
  const atlas = (await call('atlas.openSample', { sample: 'hospital', startOver: false })) as unknown as {
    accounts: { id: string }[];
  };
  const accountId = atlas.accounts[0]?.id ?? '';
  let { revision } = (await call('account.open', { accountId })) as unknown as { revision: number };
  const bare = new Database(join(folder, 'bare.sqlite'));
  bare.pragma('locking_mode=EXCLUSIVE');
  bare.pragma('journal_mode=TRUNCATE');
  bare.pragma('synchronous=EXTRA');
  bare.exec(
    "CREATE TABLE person (id TEXT PRIMARY KEY, attitude INTEGER) STRICT; CREATE TABLE change (id INTEGER PRIMARY KEY, diff TEXT) STRICT; INSERT INTO person VALUES ('H03', 0)",
  );
  const update = bare.prepare("UPDATE person SET attitude = ? WHERE id = 'H03'");
  const log = bare.prepare('INSERT INTO change (diff) VALUES (?)');
  const write = bare.transaction((attitude: number) => {
    update.run(attitude);
    log.run(JSON.stringify({ person: { updated: { H03: { attitude: [0, attitude] } } } }));
  });
  const edits: number[] = [];
  const writes: number[] = [];
  let attitude = -1;
  for (let at = 0; at < 300; at += 1) {
    const next = (at % 5) - 2;
    writes.push(await timed(() => write(next)));
    if (next === attitude) continue;
    edits.push(
      await timed(async () => {
        const reply = (await call('document.apply', {
          accountId,
          baseRevision: revision,
          label: 'Attitude',
          diff: { person: { updated: { H03: { attitude: [attitude, next] } } } },
        })) as unknown as { revision: number };
        revision = reply.revision;
      }),
    );
    attitude = next;
  }
  bare.close();
  printTable('An edit until it is acknowledged, over HTTP', [
    { what: 'bare SQLite write', 'p50 ms': median(writes), 'p95 ms': percentile(writes, 0.95), ratio: 1 },
    {
      what: 'edit acknowledged',
      'p50 ms': median(edits),
      'p95 ms': percentile(edits, 0.95),
      ratio: median(edits) / median(writes),
    },
  ]);
});

it('opening 36 and 500 people', async () => {
  const rows = [];
  for (const people of [36, 500]) {
    const path = join(folder, `${people}.json`);
    writeFileSync(path, JSON.stringify(writeAccountFile(manyPeople(people), '2026-03-02')));
    const atlas = join(folder, `${people}.atlas`);
    await run(['dist/cli/main.js', 'import', path, '--into', atlas]);
    const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const times: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      await page.goto(app.loopback.openWindow().url);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      const name = page.getByLabel('File name');
      await name.fill(atlas);
      times.push(
        await timed(async () => {
          await name.press('Enter');
          await page.locator('.map-overview, [role=treeitem]').first().waitFor();
        }),
      );
      await page.getByRole('button', { name: 'Account Atlas' }).click();
      await page.getByRole('button', { name: 'New atlas' }).waitFor();
    }
    await context.close();
    rows.push({ people, 'file chosen to map ms': median(times) });
  }
  printTable('Opening an atlas, median of five', rows);
});

it('the PDF of the sample', async () => {
  const out = join(folder, 'plan.pdf');
  const page = await app.browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(app.loopback.openWindow().url);
  await page.getByRole('button', { name: /Hospital group/ }).click();
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const times: number[] = [];
  for (let at = 0; at < 4; at += 1) {
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await page.getByLabel('File name').fill(out.replace('.pdf', `${at}.pdf`));
    times.push(
      await timed(async () => {
        await page.getByLabel('File name').press('Enter');
        await page.getByText(new RegExp(`plan${at}\\.pdf is ready`)).waitFor({ timeout: 60_000 });
      }),
    );
  }
  await page.close();
  printTable('PDF of the sample, every section', [
    { what: 'first, with the start of the printing browser', ms: times[0] ?? 0 },
    { what: 'after that, median', ms: median(times.slice(1)) },
  ]);
});

const run = (args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd: root, stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });

it('start to the first map, on a built tree', async () => {
  const browser = await launchBrowser();
  const rows: { served: number; page: number; map: number }[] = [];
  for (let at = 0; at < 3; at += 1) {
    const start = performance.now();
    const child = spawn(process.execPath, ['electron/start/run.mjs', 'app'], {
      cwd: root,
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ACCOUNT_ATLAS_DATA: join(folder, 'start') },
    });
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        const found = /http:\S+/.exec(text.toString());
        if (found) resolve(found[0]);
      });
    });
    const served = performance.now() - start;
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    await page
      .getByRole('button', { name: /Carrowmere/ })
      .first()
      .waitFor();
    const shown = performance.now() - start;
    await page.getByRole('button', { name: /Hospital group/ }).click();
    await page.getByRole('treeitem').first().waitFor();
    rows.push({ served, page: shown, map: performance.now() - start });
    await page.close();
    child.kill('SIGTERM');
    await new Promise((resolve) => {
      child.on('exit', resolve);
    });
  }
  await browser.close();
  printTable('Start to first map, median of three', [
    { until: 'served', ms: median(rows.map((row) => row.served)) },
    { until: 'start page', ms: median(rows.map((row) => row.page)) },
    { until: 'map of the sample', ms: median(rows.map((row) => row.map)) },
  ]);
});
