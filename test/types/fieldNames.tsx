/**
 * What must not compile. This file is never run: the type check fails here where a misspelt field is taken, because
 * then nothing is wrong below the comment that expects it.
 */
import { labelOf } from '../../shared/model/labels';
import { examplesOf } from '../../shared/model/examples';
import { figure } from '../../shared/analysis/memo';
import { RecordField } from '../../renderer/parts/records/RecordField';
import { RecordTable, type RecordColumn } from '../../renderer/parts/records/RecordTable';

export const Rightly = () => (
  <>
    <RecordField kind="person" id="p" field="email" />
    <RecordTable kind="contract" layout="" empty="" addLabel={null} columns={[{ field: 'title' }]} />
  </>
);

export const Misspelt = () => (
  <>
    {/* @ts-expect-error a field no kind has */}
    <RecordField kind="person" id="p" field="emial" />
    {/* @ts-expect-error a field of another kind */}
    <RecordField kind="person" id="p" field="autoRenew" />
    {/* @ts-expect-error a kind there is not */}
    <RecordField kind="persona" id="p" field="email" />
    {/* @ts-expect-error a column no kind has */}
    <RecordTable kind="contract" layout="" empty="" addLabel={null} columns={[{ field: 'titel' }]} />
    {/* @ts-expect-error a label of its own beside the one of the model */}
    <RecordTable kind="contract" layout="" empty="" addLabel={null} columns={[{ field: 'title', label: 'Deal' }]} />
    {/* @ts-expect-error a unit of its own beside the one of the model */}
    <RecordField kind="contract" id="c" field="value" unit="EUR" />
  </>
);

export const columns: readonly RecordColumn<'risk'>[] = [
  { field: 'title' },
  // @ts-expect-error a field of another kind
  { field: 'autoRenew' },
];

export const labels = [
  labelOf('person', 'email'),
  // @ts-expect-error a field no kind has
  labelOf('person', 'emial'),
  // @ts-expect-error a field of another kind
  examplesOf('plan', 'autoRenew', null),
];

export const people = figure(['person'], (document) => document.person.size);
// @ts-expect-error a figure sees only the kinds it says it reads
export const blind = figure(['person'], (document) => document.seat.size);
// @ts-expect-error a kind there is not
export const unknown = figure(['persona'], () => 0);
