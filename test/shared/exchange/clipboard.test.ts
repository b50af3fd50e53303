import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/document/diff';
import { list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { traySeats } from '../../../shared/document/people';
import { stakeholders } from '../../../shared/document/stakeholder';
import { copyPeople, planPaste, readCopied, readTable } from '../../../shared/exchange/clipboard';
import { accountWith } from '../../support/people';
import { sampleDocument } from '../../support/samples';

const hospital = sampleDocument('hospital');

describe('people on the clipboard', () => {
  it('arrive in another account with ratings, lines and managers among them', () => {
    const { own, people } = copyPeople(hospital, ['H04', 'H20', 'H21']);
    expect(people).toBe(3);
    const empty = accountWith([]);
    const there = apply(empty, planPaste(empty, readCopied(JSON.stringify(own))!).diff);
    const byName = new Map(stakeholders(there).map((one) => [one.name, one]));
    const before = new Map(stakeholders(hospital).map((one) => [one.name, one]));
    expect([...byName.keys()]).toEqual(['Padraig Noone', 'Carmel Doyle', 'Jonas Wied']);
    for (const [name, one] of byName) {
      expect(one).toMatchObject({
        title: before.get(name)?.title,
        influence: before.get(name)?.influence,
        attitude: before.get(name)?.attitude,
        relationship: before.get(name)?.relationship,
        buyingRoles: before.get(name)?.buyingRoles,
      });
    }
    expect(byName.get('Jonas Wied')?.reportsToId).toBe(byName.get('Carmel Doyle')?.id);
    expect(byName.get('Padraig Noone')?.reportsToId).toBeNull();
    const inside = new Set(['H04', 'H20', 'H21']);
    expect(list(there, 'link')).toHaveLength(
      list(hospital, 'link').filter((link) => link.until === null && inside.has(link.fromId) && inside.has(link.toId))
        .length,
    );
  });

  it('leave who is there already as they are, and join lines to them', () => {
    const { own } = copyPeople(hospital, ['H20', 'H21']);
    const known = edited(accountWith([{ id: 'x', name: 'Carmel Doyle', attitude: -2 }]), () => undefined);
    const plan = planPaste(known, own);
    expect(plan.known).toBe(1);
    const there = apply(known, plan.diff);
    expect(there.person.get('x')?.attitude).toBe(-2);
    const jonas = stakeholders(there).find((one) => one.name === 'Jonas Wied');
    expect(jonas?.reportsToId).toBe('x');
    const again = planPaste(hospital, own);
    expect(again).toMatchObject({ added: [], known: 2 });
  });

  it('wait in the tray where they have neither manager nor reports among the copied', () => {
    const { own } = copyPeople(hospital, ['H09', 'H29']);
    const empty = accountWith([]);
    const there = apply(empty, planPaste(empty, own).diff);
    expect(traySeats(there)).toHaveLength(2);
    // An id of one account means somebody else in another: nobody reports to H08 here.
    const other = accountWith([{ id: 'H08', name: 'Somebody else' }]);
    const beside = apply(other, planPaste(other, own).diff);
    expect(stakeholders(beside).every((one) => one.reportsToId === null)).toBe(true);
  });

  it('are a table with headings that reads back', () => {
    const { text } = copyPeople(hospital, ['H20', 'H21']);
    const parsed = readTable(text);
    expect(parsed?.table.rows).toHaveLength(2);
    expect(parsed?.table.columns.slice(0, 2)).toEqual(['Name', 'Job title']);
    expect(parsed?.table.rows[1]?.[parsed.table.columns.indexOf('Reports to')]).toBe('Carmel Doyle');
  });

  it('survive tabs, line ends and quotation marks in a name, and run no formula', () => {
    const odd = accountWith([{ id: 'o', name: '=HYPERLINK("x")', title: 'Head\tof "It"\nall' }]);
    const { text, own } = copyPeople(odd, ['o']);
    expect(text).not.toMatch(/\t=HYPERLINK|\n=HYPERLINK/);
    const empty = accountWith([]);
    const [one] = stakeholders(apply(empty, planPaste(empty, own).diff));
    expect(one).toMatchObject({ name: '=HYPERLINK("x")' });
    expect(one?.title).toContain('"It"');
  });

  it('are refused where they are something else', () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"format":"account-atlas-people","version":2,"table":"","lines":[]}',
      '{"format":"account-atlas-people","version":1,"table":"x","lines":[{"from":1}]}',
    ])
      expect(readCopied(text)).toBeNull();
    expect(readTable('Just a line')).toBeNull();
    expect(readTable('1\t2\n3\t4')).toBeNull();
  });
});

describe('a clipboard made to hold up the page', () => {
  const own = (table: string, lines: readonly unknown[] = []): string =>
    JSON.stringify({ format: 'account-atlas-people', version: 1, table, lines });
  it.each([
    ['quotation marks in every word', `Name\tTitle\n${'"a"b\tx\n'.repeat(100_000)}`],
    ['one line without an end', `Name\tTitle\n${'\t'.repeat(1_500_000)}`],
  ])('with %s is no table and no people', (_what, text) => {
    expect(readTable(text)).toBe(null);
    expect(readCopied(own(text))).toBe(null);
  });
  it('with more rows than a table has is none', () => {
    expect(readTable(`Name\tTitle\n${'a\tb\n'.repeat(50_001)}`)).toBe(null);
    expect(readTable(`Name\tTitle\n${'a\tb\n'.repeat(50)}`)?.table.rows).toHaveLength(50);
  });
  it('with one line again and again brings it once', () => {
    const line = { from: 'a', to: 'b', type: 'ally', strength: null, note: null };
    const copied = readCopied(
      own(
        'id\tname\na\tAda\nb\tBo\n',
        Array.from({ length: 100_000 }, () => line),
      ),
    )!;
    expect(planPaste(sampleDocument('hospital'), copied).diff.link?.added).toHaveLength(1);
  });
});
