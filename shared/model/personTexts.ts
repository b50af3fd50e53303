import type { FieldName, Person } from '.';

/** A text about a person that is written and read as it is. */
export type PersonText = {
  readonly field: Exclude<FieldName<'person'>, 'name'>;
  /** What an empty field asks for. */
  readonly asks?: string;
  /** Stands on the call sheet, which is taken along to the talk. */
  readonly isOnCallSheet?: true;
};

/**
 * The texts about a person in their order: one below the other in the panel and in the plan on paper, some of them on
 * the call sheet.
 */
export const PERSON_TEXTS: readonly PersonText[] = [
  { field: 'personalWin', asks: 'What this person gains if you succeed', isOnCallSheet: true },
  { field: 'businessGoal', isOnCallSheet: true },
  { field: 'evidence', asks: 'How you know: who said or did what, and when' },
  { field: 'note', asks: 'Written as if the person could read it' },
];

/** What a person says in one of these texts; null where nobody wrote anything. */
export const textOf = (person: Pick<Person, FieldName<'person'>>, field: FieldName<'person'>): string | null => {
  const value = person[field];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};
