/** Who may be meant by a manager cell that names nobody. */
import type { Mapping } from './columns';
import type { Listed } from './directory';
import { peopleOf } from './questions';
import { seatToken, type KnownSeats } from './reporting';
import { fileRow, type Table } from './table';
import { plainWords } from './words';

/** People a question offers at most. */
const MOST_OFFERED = 400;

/**
 * Who may be meant by a manager cell that names nobody, those who share a word with it first: rows of the table and
 * people of the account, by the answers that name them.
 */
export const managerChoices = (
  table: Table,
  mapping: Mapping,
  known: KnownSeats,
): ((cell: string) => readonly { readonly value: string; readonly label: string }[]) => {
  const label = (one: Listed, beside: string): string =>
    `${[one.name, one.title].filter((part) => part !== '').join(', ') || one.email} (${beside})`;
  const people = [
    ...peopleOf(table, mapping).map((one, place) => {
      const row = fileRow(table, place);
      return { one, value: String(row), label: label(one, `row ${row}`) };
    }),
    ...known.map((one) => ({ one, value: seatToken(one.seatId), label: label(one, 'in this account') })),
  ].filter(({ one }) => one.name !== '' || one.title !== '');
  const byWord = new Map<string, number[]>();
  for (const [at, { one }] of people.entries())
    for (const word of plainWords(`${one.name} ${one.title} ${one.email}`).split(' ')) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [at]);
      else if (places.at(-1) !== at) places.push(at);
    }
  return (cell) => {
    const shared = new Map<number, number>();
    for (const word of plainWords(cell).split(' '))
      for (const at of byWord.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const near = [...shared].sort(([a, one], [b, other]) => other - one || a - b).map(([at]) => at);
    const rest: number[] = [];
    for (let at = 0; at < people.length && near.length + rest.length < MOST_OFFERED; at++)
      if (!shared.has(at)) rest.push(at);
    return [...near.slice(0, MOST_OFFERED), ...rest].flatMap((at) => {
      const found = people[at];
      return found === undefined ? [] : [{ value: found.value, label: found.label }];
    });
  };
};
