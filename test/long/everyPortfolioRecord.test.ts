/**
 * Every value somebody entered above the accounts stands in a control that changes it: each is read there, typed anew,
 * and found in the file, and nothing else is another.
 */
import { join } from 'node:path';
import type { ElementHandle, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createAtlas, openAtlas } from '../../db/atlas';
import { importDocument } from '../../electron/services/accountImport';
import { gridColumns, GRID_WORDS, GRIDS, timeColumns } from '../../renderer/places/portfolio/columns';
import { accountFacts } from '../../shared/analysis/accountFacts';
import { criterionName } from '../../shared/analysis/selectionView';
import { fieldDate } from '../../shared/conventions/writeDay';
import { accountOf, list, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { recordName } from '../../shared/document/recordName';
import { fieldOf, type AnyRecord, type Kind } from '../../shared/model';
import { labelOf } from '../../shared/model/labels';
import { SOMEONE } from '../support/atlases';
import { chooseFile, saved, startApp, type App } from '../support/app';
import {
  allSaid,
  filledPortfolio,
  PLAN_RECORDS,
  PORTFOLIO_RECORDS,
  saidAnew,
  type Said,
} from '../support/filledPortfolio';
import { SAMPLES, sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const KINDS: readonly Kind[] = [...PORTFOLIO_RECORDS, ...PLAN_RECORDS];
const keyOf = ({ kind, id, field, at }: Omit<Said, 'value'>): string => [kind, id, field, at ?? ''].join(' ');
const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

type Control = ElementHandle<HTMLInputElement>;
/** The field of the page that is called so, with its unit or without; of several the one at a place. */
const called = async (page: Page, label: string, at = 0): Promise<Control> => {
  const found = await page.waitForFunction(
    ([name, place]) =>
      [...document.querySelectorAll<HTMLInputElement>('main :is(input, select, textarea)')].filter((one) => {
        const words = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? '';
        return words.startsWith(name) && /^([A-Z]{3}|%)?$/.test(words.slice(name.length));
      })[place],
    [label, at] as const,
  );
  return found.asElement() as Control;
};

/** What is changed elsewhere, and where. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  // By beginning a plan of its own, under Accounts.
  'portfolioAccount.accountId',
  // Weights and scores hang on their factor, which is named beside them.
  'attractivenessScore.factorId',
  // A list is of whoever typed it, in `selection.test.ts`.
  'keyAccountList.manager',
]);

/** States the pilot holds nobody back from. */
const NEXT_STATE = {
  candidate: 'large',
  pilot: 'large',
  key: 'watch',
  large: 'candidate',
  watch: 'large',
  exited: 'large',
};

/** Another value that may stand there. */
const another = (document: Document, { kind, id, field, value }: Said): Said['value'] => {
  const name = `${kind}.${field}`;
  const { column } = fieldOf(kind, field as never);
  if (name === 'portfolioAccount.lifecycle') return NEXT_STATE[value as keyof typeof NEXT_STATE];
  if (name === 'portfolioAccount.partOfId')
    return list(document, 'portfolioAccount').find((row) => row.id !== id && row.id !== value)!.id;
  if (name.endsWith('urrency')) return 'SEK';
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') {
    if (/ependence/.test(field)) return (value + 1) % 5;
    if (Number.isInteger(value) && value > 10) return value + 3;
    return value > 5 ? value - 2 : value + 2;
  }
  const next = (all: readonly string[]): string => all[(all.indexOf(value) + 1) % all.length]!;
  if (column.ref !== undefined) return next(list(document, column.ref as 'member').map((one) => one.id));
  if (column.values !== undefined) return next(column.values);
  return isDay(value) ? `2024${value.slice(4)}` : `${value} anew`;
};

/** What a control shows, as the value it stands for. */
const isShown = async (control: Control, value: Said['value'], document: Document, said: Said): Promise<boolean> => {
  const text = await control.inputValue();
  const { column } = fieldOf(said.kind, said.field as never);
  if (typeof value === 'boolean') return text === (value ? 'yes' : 'no');
  if (typeof value === 'number') return Math.abs(Number(text.replaceAll(',', '')) - value) < 0.006;
  if (isDay(value)) return text === fieldDate(String(value));
  const isSearched = column.ref !== undefined && (await control.evaluate((one) => one.tagName)) === 'INPUT';
  return text === (isSearched ? nameOf(document, column.ref as Kind, value) : value);
};
const nameOf = (document: Document, kind: Kind, id: string): string =>
  String((document[kind].get(id) as AnyRecord | undefined)?.['name'] ?? '');

describe.each(SAMPLES)('every value of the portfolio of the %s sample', (sample) => {
  it('is read in a control, changed there and kept, alone', async () => {
    const app: App = await startApp();
    const path = join(app.folder, 'One.atlas');
    const { page } = app;
    try {
      const { atlas } = await createAtlas(path, {});
      // Lists are typed until they are shown.
      const filled = edited(filledPortfolio(sampleDocument(sample)), (draft) =>
        draft.set('portfolio', 'portfolio', { listsShownOn: null }),
      );
      importDocument(atlas, SOMEONE, filled, 'keep');
      const accountId = accountOf(filled).id;
      const before = atlas.document(accountId);
      atlas.close();

      let now = before;
      const done = new Set<string>();
      const said = (kind: Kind, id: string, field: string, at: Said['at'] = null): Said | null =>
        allSaid(before, [kind]).find((one) => one.id === id && one.field === field && one.at === at) ?? null;
      const wrong: string[] = [];
      const changed = (one: Said, next: Said['value']): void => {
        now = saidAnew(now, one, next);
        done.add(keyOf(one));
      };
      const changeIn = async (one: Said | null, control: Control): Promise<void> => {
        if (one === null) return;
        const next = another(before, one);
        if (!(await isShown(control, one.value, before, one)))
          wrong.push(`${keyOf(one)} shows ${await control.inputValue()}, not ${one.value}`);
        const tag = await control.evaluate((element) => element.tagName);
        const { column } = fieldOf(one.kind, one.field as never);
        if (tag === 'SELECT')
          await control.selectOption(typeof next === 'boolean' ? (next ? 'yes' : 'no') : String(next));
        else if (column.ref !== undefined) {
          await control.fill(nameOf(before, column.ref as Kind, String(next)));
          await control.press('Enter');
        } else {
          await control.fill(String(next));
          await control.press('Tab');
        }
        changed(one, next);
      };
      const labelled = (label: string): Promise<Control> => called(page, label);
      /** A field of a record by its label, and by the name of the record where it stands in a row. */
      const field = async (kind: Kind, id: string, name: string, row = ''): Promise<void> => {
        const one = said(kind, id, name);
        if (one === null) return;
        const label = labelOf(kind, name as never, 'Revenue');
        await changeIn(one, await labelled(row === '' ? label : `${label}: ${row}`));
      };

      await page.keyboard.press('Control+o');
      await chooseFile(page, path);
      await page.getByRole('navigation', { name: 'Places', exact: true }).waitFor();
      await planOf(page, before, { changeIn, said, field, changed });

      await page.keyboard.press('Control+Shift+f');
      const facts = [accountFacts(before, AS_OF)];
      const rows = list(before, 'portfolioAccount');
      /** Cells of a table of the portfolio, all but the names. */
      const cells = async (
        columns: ReturnType<typeof timeColumns>,
        fieldsOf: (id: string) => readonly [string, Said['at']],
      ) => {
        for (const column of columns.slice(1))
          for (const row of rows) {
            const [name, at] = fieldsOf(column.id);
            const place = typeof at === 'number' ? row[name as 'revenue'].length - 3 + at : at;
            const one = said('portfolioAccount', row.id, name, place);
            if (one === null || done.has(keyOf(one))) continue;
            const group = column.group === undefined ? '' : `${column.group}, `;
            await changeIn(one, await labelled(`${group}${column.head}: ${row.name}`));
          }
      };
      const entry = (id: string): readonly [string, Said['at']] => {
        const [first = '', second] = id.split(' ');
        if (first === 'factor') return ['scores', second ?? null];
        if (first === 'criterion') return ['ratings', second ?? null];
        return second === undefined ? [first, null] : [first, Number(second)];
      };

      await tab(page, 'Scores');
      for (const grid of GRIDS) {
        await page.getByRole('radio', { name: GRID_WORDS[grid], exact: true }).last().dispatchEvent('click');
        await cells(gridColumns(grid, now, AS_OF, facts), entry);
      }
      await field('supplier', 'supplier', 'name');
      await field('supplier', 'supplier', 'totalRevenue');
      await field('supplier', 'supplier', 'currency');
      await tab(page, 'Time board');
      await cells(timeColumns(facts), entry);
      await tab(page, 'Profit and power');
      for (const row of rows) await field('portfolioAccount', row.id, 'customerDependence', row.name);
      for (const one of list(before, 'priceConcession'))
        for (const name of ['on', 'amount', 'inReturn', 'askedBy', 'portfolioAccountId', 'what'])
          await field(
            'priceConcession',
            one.id,
            name,
            name === 'portfolioAccountId' ? '' : recordName(before, 'priceConcession', one.id),
          );

      await place(page, 'Selection');
      await tab(page, 'What counts');
      const criteria = list(before, 'criterion');
      for (const criterion of criteria)
        for (const row of rows)
          await changeIn(
            said('portfolioAccount', row.id, 'ratings', criterion.id),
            await labelled(`${criterionName(criterion)}: ${row.name}`),
          );
      for (const criterion of criteria) {
        await changeIn(
          said('criterion', criterion.id, 'weight'),
          await labelled(`Weight: ${criterionName(criterion)}`),
        );
        await changeIn(
          said('criterion', criterion.id, 'name'),
          await labelled(`Criterion: ${criterionName(criterion)}`),
        );
      }
      await tab(page, 'Do managers agree');
      for (const { id, manager, named } of list(before, 'keyAccountList')) {
        await page.getByLabel('Who types').fill(manager);
        await page.getByLabel('Your key accounts, one a line').fill(named.map((name) => `${name} anew`).join('\n'));
        await page.getByRole('button', { name: 'Put it in' }).click();
        await page.getByRole('button', { name: `Delete the list of ${manager}` }).waitFor();
        for (const [at, name] of named.entries()) {
          const one: Said = { kind: 'keyAccountList', id, field: 'named', at, value: name };
          changed(one, `${name} anew`);
        }
      }
      await tab(page, 'Number and pilot');
      for (const name of ['revenueThreshold', 'maxKeyAccounts', 'selectedOn', 'pilotOverride'])
        await field('portfolio', 'portfolio', name);
      for (const one of list(before, 'selectionDecision'))
        for (const name of ['on', 'before', 'after', 'reason', 'decidedBy', 'portfolioAccountId'])
          await field(
            'selectionDecision',
            one.id,
            name,
            name === 'portfolioAccountId' ? '' : recordName(before, 'selectionDecision', one.id),
          );
      await tab(page, 'Pilot charter');
      for (const name of ['pilotPurpose', 'pilotMeasures', 'pilotStop', 'pilotSponsorId', 'pilotDecideOn'])
        await field('portfolio', 'portfolio', name);
      await tab(page, 'To action');
      await page.getByLabel(/neither key nor in the pilot/).check();
      for (const row of rows)
        for (const name of ['planSharedOn', 'customerVersionOn'])
          await field('portfolioAccount', row.id, name, row.name);
      // Names last: every other control is called by them.
      await place(page, 'Portfolio');
      await tab(page, 'Scores');
      for (const row of rows)
        await changeIn(said('portfolioAccount', row.id, 'name'), await labelled(`Account: ${row.name}`));

      expect(wrong).toEqual([]);
      await saved(page);
      await app.stop();
      const after = await openAtlas(path);
      const kept = after.document(accountId);
      after.close();
      const told = (document: Document): readonly string[] =>
        allSaid(document, KINDS).map(
          (one) => `${keyOf(one)} ${typeof one.value === 'number' ? one.value.toFixed(4) : one.value}`,
        );
      expect(told(kept)).toEqual(told(now));
      expect(
        allSaid(before, KINDS).flatMap((one) =>
          done.has(keyOf(one)) || ELSEWHERE.has(`${one.kind}.${one.field}`) ? [] : keyOf(one),
        ),
      ).toEqual([]);
    } finally {
      await app.close();
    }
  }, 600_000);
});

const tab = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).first().dispatchEvent('click');
const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Places above' }).getByRole('button', { name, exact: true }).click();

type Hands = {
  readonly changeIn: (one: Said | null, control: Control) => Promise<void>;
  readonly said: (kind: Kind, id: string, field: string) => Said | null;
  readonly field: (kind: Kind, id: string, name: string, row?: string) => Promise<void>;
  readonly changed: (one: Said, next: Said['value']) => void;
};
/** What the plan of the account says for its place in the portfolio. */
const planOf = async (page: Page, before: Document, { changeIn, said, field, changed }: Hands): Promise<void> => {
  await page.keyboard.press('Control+4');
  await page
    .getByRole('button', { name: /Ambition/ })
    .first()
    .click();
  await page
    .getByLabel(/^Score of this account/)
    .first()
    .waitFor();
  for (const { id, factor } of list(before, 'attractivenessFactor')) {
    const score = list(before, 'attractivenessScore').find(({ factorId }) => factorId === id);
    await changeIn(
      said('attractivenessScore', score?.id ?? '', 'score'),
      await called(page, `Score of this account: ${factor}`),
    );
    await field('attractivenessFactor', id, 'weight', factor);
  }
  for (const { id, factor } of list(before, 'strengthFactor'))
    for (const name of ['weight', 'ours', 'bestCompetitor']) await field('strengthFactor', id, name, factor);
  const named = [...list(before, 'attractivenessFactor'), ...list(before, 'strengthFactor')];
  const kindOf = (at: number): Kind =>
    at < before.attractivenessFactor.size ? 'attractivenessFactor' : 'strengthFactor';
  for (const [at, { id }] of named.entries())
    await changeIn(said(kindOf(at), id, 'factor'), await called(page, 'Factor', at));
  await page
    .getByRole('button', { name: /Your position today/ })
    .first()
    .click();
  await field('powerBalance', 'powerBalance', 'ourRevenueShareFromAccountPct');
  const dependence = said('powerBalance', 'powerBalance', 'customerDependenceOnUs');
  if (dependence === null) return;
  const answers = page.getByRole('group', { name: 'How much they depend on you' }).getByRole('radio');
  expect(await answers.nth(Number(dependence.value)).isChecked()).toBe(true);
  const next = Number(another(before, dependence));
  await answers.nth(next).dispatchEvent('click');
  changed(dependence, next);
};
