/** The steps of an account as rows of a list: by day, newest first, of those that are looked for. */
import { compareNames } from '../../../../shared/conventions/habits';
import { fold } from '../../../../shared/model/fold';
import type { Moment } from '../../../commands/historyCommands';

export type ChangeFilter = {
  readonly words: string;
  readonly personId: string | null;
  readonly area: string | null;
  /** A name; null: whoever. */
  readonly who: string | null;
};
export const NO_FILTER: ChangeFilter = { words: '', personId: null, area: null, who: null };

export type ChangeRow =
  | { readonly is: 'day'; readonly day: string; readonly steps: number }
  | { readonly is: 'step'; readonly moment: Moment };

const textOf = ({ label, who, touches }: Moment): string =>
  fold([label, who ?? '', ...touches.map(({ name }) => name)].join(' '));

/** The steps that fit the filter, in their order. Every word that is looked for must stand somewhere. */
export const fitting = (
  moments: readonly Moment[],
  { words, personId, area, who }: ChangeFilter,
): readonly Moment[] => {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return moments.filter((moment) => {
    if (personId !== null && !moment.touches.some((one) => one.is === 'person' && one.id === personId)) return false;
    if (area !== null && !moment.areas.includes(area)) return false;
    if (who !== null && moment.who !== who) return false;
    if (wanted.length === 0) return true;
    const text = textOf(moment);
    return wanted.every((word) => text.includes(word));
  });
};

/** Rows of a list, newest first, each day under its heading. */
export const rowsOf = (moments: readonly Moment[]): readonly ChangeRow[] => {
  const days = new Map<string, Moment[]>();
  for (const moment of moments.toReversed()) {
    const known = days.get(moment.day);
    if (known) known.push(moment);
    else days.set(moment.day, [moment]);
  }
  return [...days].flatMap(([day, steps]): readonly ChangeRow[] => [
    { is: 'day', day, steps: steps.length },
    ...steps.map((moment): ChangeRow => ({ is: 'step', moment })),
  ]);
};

/** Whom steps touched, by name, and who made them: what a filter offers. */
export const offeredIn = (
  moments: readonly Moment[],
): { readonly people: readonly { readonly id: string; readonly name: string }[]; readonly whos: readonly string[] } => {
  const people = new Map<string, string>();
  const whos = new Set<string>();
  for (const { touches, who } of moments) {
    for (const { is, id, name } of touches) if (is === 'person') people.set(id, name);
    if (who !== null) whos.add(who);
  }
  return {
    people: [...people].map(([id, name]) => ({ id, name })).toSorted((a, b) => compareNames(a.name, b.name)),
    whos: [...whos].toSorted(compareNames),
  };
};
