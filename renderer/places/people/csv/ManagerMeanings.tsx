import { useMemo } from 'react';
import type { Mapping } from '../../../../shared/exchange/csv/columns';
import { managerChoices } from '../../../../shared/exchange/csv/managerChoices';
import { peopleThere } from '../../../../shared/exchange/csv/planImport';
import type { ManagerKind, TopCandidate } from '../../../../shared/exchange/csv/questions';
import { Button } from '../../../parts/ui/Button';
import { SelectField } from '../../../parts/ui/SelectField';
import { currentDocument } from '../../../state/documentStore';
import type { TableOfPeople } from '../../../state/dialog';

type Props = {
  /** What leads to them: a reporting line, or a dotted one. */
  readonly line: 'solid' | 'dotted';
  readonly managers: readonly TopCandidate[];
  readonly table: TableOfPeople;
  readonly mapping: Mapping;
  /** What was said of a manager: that it is nobody, or nobody of the file. */
  readonly tops: Readonly<Record<string, boolean>>;
  /** Who was said to be meant. */
  readonly meant: Readonly<Record<string, string>>;
  readonly onTop: (value: string, isTop: boolean) => void;
  readonly onPerson: (value: string, person: string | null) => void;
  readonly onApart: (kind: ManagerKind) => void;
};

const MEANINGS = {
  solid: [
    { value: 'top', label: 'Reports to nobody' },
    { value: 'unknown', label: 'A manager who is not in the file' },
  ],
  dotted: [{ value: 'unknown', label: 'Nobody who is clear: it is left out' }],
};
const NAMES = { solid: 'The manager', dotted: 'The dotted line to' };
const FIELDS = { solid: 'Manager', dotted: 'Dotted line to' };

/** Managers who are found nowhere, of either line: nobody, somebody who is not in the file, or a person who is called otherwise. */
export const ManagerMeanings = ({ line, managers, table, mapping, tops, meant, onTop, onPerson, onApart }: Props) => {
  const choices = useMemo(() => managerChoices(table, mapping, peopleThere(currentDocument())), [table, mapping]);
  return (
    <>
      {managers.map((manager) => {
        const { kind, shown, value, count } = manager;
        const people =
          kind === undefined ? choices(shown).map((one) => ({ ...one, label: `This is ${one.label}` })) : [];
        return (
          <div key={value} className="row">
            <span>
              {kind === undefined ? `${NAMES[line]} “${shown}”` : line === 'solid' ? shown : `Dotted lines to ${shown}`}{' '}
              <span className="quiet">
                in {count} {count === 1 ? 'row' : 'rows'} {kind === undefined ? 'means' : 'mean'}
              </span>
            </span>
            <SelectField
              label={`${FIELDS[line]} ${shown} means`}
              hideLabel
              value={meant[value] ?? ((tops[value] ?? manager.guess === 'top') ? 'top' : 'unknown')}
              options={[...MEANINGS[line], ...people]}
              onChoose={(chosen) => {
                const isPerson = chosen !== null && chosen !== 'top' && chosen !== 'unknown';
                onPerson(value, isPerson ? chosen : null);
                if (!isPerson) onTop(value, chosen === 'top');
              }}
            />
            {kind === undefined ? null : (
              <Button small onClick={() => onApart(kind)}>
                Answer one by one
              </Button>
            )}
          </div>
        );
      })}
    </>
  );
};
