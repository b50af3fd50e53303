import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conventionsOf } from '../../../shared/conventions/conventions';
import { apply } from '../../../shared/document/diff';
import { find, list, type Document } from '../../../shared/document/document';
import { recordName } from '../../../shared/document/recordName';
import { firstRowsOf, readCells, tableOf } from '../../../shared/exchange/csv/table';
import type { DayOrder } from '../../../shared/exchange/csv/values';
import { planRecords } from '../../../shared/exchange/records/planRecords';
import {
  betterHeadings,
  guessRecordMapping,
  RECORD_COLUMNS,
  type RecordTableId,
} from '../../../shared/exchange/records/recordColumns';
import { rowsOfFile } from '../../../shared/exchange/records/wideYears';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/records/${name}`, import.meta.url), 'utf8');

const tableIn = (id: RecordTableId, text: string) => {
  const raw = readCells(text);
  const { table } = tableOf(raw);
  const read = { ...table, headingRow: table.headingRow ?? 1 };
  const row = betterHeadings(id, { ...read, firstRows: firstRowsOf(raw) });
  return row === null ? read : tableOf(raw, row).table;
};

const brought = (
  id: RecordTableId,
  text: string,
  {
    dayOrder = null,
    locale = 'en-GB',
    document = hospital,
  }: {
    readonly dayOrder?: DayOrder | null;
    readonly locale?: string;
    readonly document?: Document;
  } = {},
) => {
  const table = tableIn(id, text);
  const mapping = guessRecordMapping(id, rowsOfFile(id, table).columns);
  const plan = planRecords(document, id, table, mapping, { dayOrder, asOf: AS_OF, conventions: conventionsOf(locale) });
  const after = apply(document, plan.diff);
  return { plan, after, says: plan.problems.map(({ sentence }) => sentence) };
};

const deal = (document: Document, title: string) => {
  const found = list(document, 'opportunity').filter((one) => one.title === title);
  return found.map((one) => ({
    ...one,
    unit: one.businessUnitId === null ? null : recordName(document, 'businessUnit', one.businessUnitId),
    offering: one.offeringId === null ? null : recordName(document, 'offering', one.offeringId),
    competitor: one.competitorId === null ? null : recordName(document, 'competitor', one.competitorId),
  }));
};

describe('opportunities', () => {
  it('come in with amounts as thousands where a mark could part three decimals, never below zero, and say so', () => {
    const { after, says } = brought('opportunities', 'Opportunity,Value\nAlder,900.000\nBirch,-5');
    expect([...deal(after, 'Alder'), ...deal(after, 'Birch')]).toMatchObject([{ value: 900_000 }, { value: null }]);
    expect(says).toContain('Value: “900.000” is read as thousands, for money has no three decimals.');
    expect(says).toContain('Value: “-5” in row 3 is no amount from zero, so it stays empty.');
  });
  it('come in from a Salesforce export, with what cannot be read named by its row and left empty', () => {
    const { plan, after, says } = brought('opportunities', fixture('salesforce-opportunities.csv'));
    expect(plan.counts).toEqual({ added: 4, changed: 0, same: 0, left: 1 });
    expect(deal(after, 'Monitoring refresh Elmswater')).toMatchObject([
      {
        stage: 'proposed',
        value: 480000,
        probability: 60,
        closeDate: '2026-09-30',
        type: 'upsell',
        nextStep: 'Site visit with the ward managers',
        unit: null,
      },
    ]);
    expect(deal(after, 'Managed service Rosgarth')).toMatchObject([
      { stage: 'won', value: null, probability: 100, closeDate: '2026-02-12' },
    ]);
    expect(deal(after, 'Infusion pumps wave 3')).toMatchObject([
      { stage: 'idea', value: null, probability: null, closeDate: null },
    ]);
    const all = says.join('\n');
    expect(all).toContain('Stage: “On hold” in row 5 is no stage known here.');
    expect(all).toContain('Value: “about a million” in row 5 is no amount, so it stays empty.');
    expect(all).toContain('Probability: “x” in row 5 is no number from 0 to 100, so it stays empty.');
    expect(all).toContain('Amounts in USD in row 4 stay empty: the account is in EUR');
    expect(all).toContain('“Somebody Unknown” in row 3 is nobody of this account');
    expect(all).toContain('Row 7 is left out: no opportunity is named there.');
    expect(plan.unmapped).toEqual(['Expected Revenue', 'Owner']);
  });

  it('come in from a German export with decimal commas, and the same title in two units is two', () => {
    const { plan, after, says } = brought('opportunities', fixture('dynamics-verkaufschancen.csv'));
    expect(plan.counts).toMatchObject({ added: 4, left: 0 });
    expect(deal(after, 'Erneuerung Monitore')).toMatchObject([
      { unit: 'Rosgarth General', value: 1250000.5, probability: 60, closeDate: '2026-09-30', stage: 'proposed' },
      { unit: 'Neues Haus', value: 80000, stage: 'negotiation' },
    ]);
    expect(deal(after, 'Sterilsets')).toMatchObject([
      { value: 45000, stage: 'won', probability: 100, offering: 'Sterile procedure packs' },
    ]);
    const all = says.join('\n');
    expect(all).toContain('“Neues Haus” in row 3 is a new business unit');
    expect(all).toContain('Closes: “31.02.2026” in row 5 is no day');
    expect(all).toContain('Probability: “130 %” in row 5');
  });

  it('come in from French and Spanish tables', () => {
    const french = brought('opportunities', fixture('transactions-fr.csv'), { dayOrder: 'dayFirst' });
    expect(deal(french.after, 'Pompes à perfusion')).toMatchObject([
      { value: 1200000, probability: 60, stage: 'proposed', closeDate: '2026-04-03' },
    ]);
    expect(deal(french.after, 'Logiciel d’alarmes')).toMatchObject([{ stage: 'negotiation', probability: 75 }]);
    const spanish = brought('opportunities', fixture('oportunidades-es.txt'));
    expect(deal(spanish.after, 'Renovación de monitores')).toMatchObject([
      { value: 320000, probability: 50, stage: 'proposed', closeDate: '2026-10-15', type: 'renewal' },
    ]);
    expect(deal(spanish.after, 'Software de alarmas')).toMatchObject([{ stage: 'lost', probability: 0, type: 'new' }]);
  });

  it('leave a day empty that can be read in two ways until somebody says which', () => {
    const { plan, after, says } = brought('opportunities', fixture('transactions-fr.csv'));
    expect(plan.openDays).toBe('03/04/2026');
    expect(deal(after, 'Pompes à perfusion')).toMatchObject([{ closeDate: null }]);
    expect(says.join('\n')).toContain('can be read in two ways');
  });

  it('that are here take what the table says and keep what it leaves empty; a second time nothing changes', () => {
    const [known] = list(hospital, 'opportunity');
    const text = `Opportunity,Amount,Next step\n"${known?.title}",777000,\n`;
    const { plan, after } = brought('opportunities', text);
    expect(plan.counts).toEqual({ added: 0, changed: 1, same: 0, left: 0 });
    expect(find(after, 'opportunity', known?.id)).toEqual({ ...known, value: 777000 });
    expect(brought('opportunities', text, { document: after }).plan.counts).toMatchObject({ changed: 0, same: 1 });
  });
});

describe('revenue', () => {
  it('comes in by offering where years stand side by side below a title, sums left out', () => {
    const { plan, after, says } = brought('revenue', fixture('umsatz-jahre.csv'), { locale: 'de-DE' });
    const of = (name: string, fy: number) => {
      const offering = list(after, 'offering').find((one) => one.name === name)?.id;
      return list(after, 'revenueLine').find((line) => line.offeringId === offering && line.fy === fy)?.value;
    };
    expect([of('Patient monitoring', 2023), of('Patient monitoring', 2026), of('Service neu', 2025)]).toEqual([
      2900000, 3400000, 120000,
    ]);
    expect(of('Infusion therapy', 2026)).toBeUndefined();
    expect(of('Gesamt', 2024)).toBeUndefined();
    const all = says.join('\n');
    expect(all).toContain('“Gesamt” in row 7 is a sum of other rows: left out.');
    expect(all).toContain('“Service neu” in row 6 is a new offering');
    expect(all).toContain('Revenue: “k.A.” in row 5 is no amount');
    expect(plan.lacking).toEqual([]);
  });

  it('comes in by year with its costs, and a year that is here takes what differs', () => {
    const { plan, after, says } = brought('revenue', fixture('ventas.csv'));
    const year = (fy: number) => list(after, 'financialYear').find((one) => one.fy === fy);
    expect(year(2022)).toMatchObject({ revenue: 5200000, cogs: 2900000, costToServe: 900000, forecast: false });
    expect(year(2025)).toMatchObject({ revenue: 6950000 });
    expect(says.join('\n')).toContain('“total” in row 5 is no year: left out.');
    expect(plan.counts.left).toBe(1);
  });

  it('comes in from a statement with amounts down and years across', () => {
    const { after } = brought('revenue', fixture('comptes.csv'), { locale: 'fr-FR' });
    expect(list(after, 'financialYear').find((one) => one.fy === 2024)).toMatchObject({
      revenue: 6400000,
      cogs: 3600000,
    });
  });
});

describe('contacts', () => {
  it('come in from a HubSpot export with day, person and who of yours; the last contact follows', () => {
    const { plan, after, says } = brought('contacts', fixture('hubspot-activities.csv'));
    expect(plan.counts).toEqual({ added: 1, changed: 0, same: 1, left: 3 });
    const [note] = list(after, 'contactNote').filter((one) => one.date === '2026-02-20');
    expect(recordName(after, 'person', note?.personId ?? '')).toContain('Tobias Renner');
    expect(note?.note).toBe('Meeting: She wants one standard for all sites.\nAsked for a site visit.');
    expect(recordName(after, 'member', note?.memberId ?? '')).toBe('Daniel Korte');
    expect(find(after, 'person', note?.personId)?.lastContact).toBe('2026-02-20');
    const all = says.join('\n');
    expect(all).toContain('“Nobody Here” in row 4 is nobody of this account: left out.');
    expect(all).toContain('“2027-05-01 09:00” in row 5 is still to come');
    expect(all).toContain('No day stands in row 6: left out.');
  });

  it('come in from a German list whoever stands first in a name', () => {
    const { plan, says } = brought('contacts', fixture('besuche.csv'));
    expect(plan.counts).toMatchObject({ added: 2, left: 1 });
    expect(says.join('\n')).toContain('“31.02.2026” in row 4 is no day');
    expect(says.join('\n')).toContain('“Neue Kollegin” in row 2 is a new person of yours');
  });
});

it('takes each of its own headings for the column it heads, whatever stands around it', () => {
  for (const [id, columns] of Object.entries(RECORD_COLUMNS))
    expect(
      Object.entries(
        guessRecordMapping(
          id as RecordTableId,
          columns.map(({ label }) => `${label} [x]`),
        ),
      ),
    ).toEqual(expect.arrayContaining(columns.map(({ key, label }) => [key, `${label} [x]`])));
});

it('brings in nothing where the column that is needed is not named', () => {
  const { plan } = brought('opportunities', 'Foo,Bar\n1,2\n');
  expect(plan.lacking).toEqual(['Opportunity']);
  expect(plan.preview).toEqual([]);
});
