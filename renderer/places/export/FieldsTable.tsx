import { useState } from 'react';
import { isTickedKind } from '../../../shared/audience/viewer';
import { fieldEntries, KIND_NAMES, KINDS, type Kind } from '../../../shared/model';
import type { Field, Nature } from '../../../shared/model/fields';
import { labelOf, nounOf } from '../../../shared/model/labels';
import { capital } from '../../../shared/model/words';
import { useMoneyWord } from '../../state/records';

const NATURE_WORDS: Readonly<Record<Nature, string>> = {
  opinion: 'Opinions',
  money: 'Amounts',
  note: 'Private notes',
  name: 'Names',
};

/** Whether the customer sees a field, in words. */
const seenWords = (kind: Kind, { audience }: Field<unknown>): 'Always' | 'Once it is shared' | 'Never' => {
  if (audience === 'internal') return 'Never';
  if (isTickedKind(kind) || audience === 'onTick') return 'Once it is shared';
  return KINDS[kind].isForCustomer ? 'Always' : 'Never';
};

/** Kinds that are the app’s own keeping and hold nothing anybody wrote. */
const KEPT: ReadonlySet<Kind> = new Set<Kind>(['setting', 'placement', 'confirmation']);

/** Every field of the model: whether the customer sees it, and with what it is kept out of other outputs. */
export const FieldsTable = () => {
  const word = useMoneyWord();
  const [isSeenOnly, setSeenOnly] = useState(false);
  const rows = KIND_NAMES.filter((kind) => !KEPT.has(kind)).flatMap((kind) =>
    fieldEntries(kind)
      .filter(([name]) => name !== 'sharedWithCustomer')
      .map(([name, field]) => ({
        id: `${kind}.${name}`,
        kind: capital(nounOf(kind, word)),
        label: labelOf(kind, name, word),
        seen: seenWords(kind, field),
        nature: field.nature ?? KINDS[kind].nature,
      })),
  );
  const shown = rows.filter(({ seen }) => !isSeenOnly || seen !== 'Never');
  return (
    <>
      <label className="check">
        <input type="checkbox" checked={isSeenOnly} onChange={() => setSeenOnly(!isSeenOnly)} />
        <span>Only what a customer can see</span>
      </label>
      <table className="fields-table">
        <caption className="visually-hidden">All fields, and who sees them</caption>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Field</th>
            <th scope="col">The customer sees it</th>
            <th scope="col">Kept out with</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, kind, label, seen, nature }, at) => (
            <tr key={id}>
              <th scope="row">
                {shown[at - 1]?.kind === kind ? <span className="visually-hidden">{kind}</span> : kind}
              </th>
              <td>{label}</td>
              <td className={seen === 'Never' ? 'quiet' : ''}>{seen}</td>
              <td>{nature === null ? '' : NATURE_WORDS[nature]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
