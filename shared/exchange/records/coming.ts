/** What becomes of a row of a table. */
import type { Draft } from '../../document/draft';
import type { Findings } from '../csv/problems';
import type { Cells, RecordOptions } from './cells';

/** It is new, changes what is there, says what is known already, or cannot come in. */
export type Came = 'added' | 'changed' | 'same' | 'left';
export type Coming = {
  readonly row: number;
  readonly came: Came;
  readonly name: string;
  /** What comes with it, in a few words. */
  readonly facts: readonly string[];
};

export type Bringing = {
  readonly draft: Draft;
  readonly cells: Cells;
  readonly findings: Findings;
  readonly options: RecordOptions;
};

/** The fields of a row that say something else than the record does. What the table does not say is left as it is. */
export const saidOtherwise = <Fields extends object>(record: Fields, said: Partial<Fields>): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([name, value]) =>
        value !== null && value !== '' && value !== (record as Readonly<Record<string, unknown>>)[name],
    ),
  ) as Partial<Fields>;
