import { useMemo, useRef, useState, type FormEvent } from 'react';
import { NO_PEOPLE_FILTER, filterCount, type PeopleFilter } from '../../../../shared/analysis/peopleFilter';
import { compareNames } from '../../../../shared/conventions/habits';
import { drawnSeats } from '../../../../shared/document/people';
import {
  ATTITUDE,
  BUYING_ROLES,
  INFLUENCE,
  PERSON_STATUS,
  RELATIONSHIP,
  type BuyingRole,
  type PersonStatus,
} from '../../../../shared/model/scales';
import {
  attitudeSign,
  attitudeWord,
  influenceWord,
  inWords,
  relationshipWord,
  ROLE_WORDS,
} from '../../../../shared/model/words';
import { seatsAsked, setFilter } from '../../../state/lens';
import { useDocument } from '../../../state/documentStore';
import { useOffered } from '../../../state/records';
import { session } from '../../../state/session';
import { useShownDocument } from '../../../state/shownMap';
import { setView } from '../../../state/view';
import { useWhoLeft } from '../../../parts/person/LeftPeople';
import { useListWish } from '../../../state/listWish';
import { Button } from '../../../parts/ui/Button';
import { Modal } from '../../../parts/ui/Modal';
import { SelectField } from '../../../parts/ui/SelectField';
import { said, wordFor } from '../../../../shared/packs/spoken';

const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
  rows.map((row) => ({ value: row.id, label: row.name }));
const numbered = (steps: readonly number[], word: (value: number | null) => string) =>
  steps.map((value) => ({ value: String(value), label: `${value} ${word(value)}` }));
const attitudeOf = (value: string | null): PeopleFilter['attitude'] =>
  value === 'unrated' ? value : (ATTITUDE.find((one) => String(one) === value) ?? null);
const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));

/** Who stays in full colour: whatever stands on a card may be asked for, and everything asked for must hold. */
export const FilterDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [filter, set] = useState<PeopleFilter>(session().filter ?? NO_PEOPLE_FILTER);
  const put = (part: Partial<PeopleFilter>) => set((now) => ({ ...now, ...part }));
  const content = useShownDocument();
  const members = useOffered('member', filter.owner);
  const units = useOffered('businessUnit', filter.unit);
  const departments = useOffered('department', filter.department);
  const classes = useDocument((state) =>
    [...new Set([...state.document.seat.values()].flatMap((seat) => seat.stakeholderClass ?? []))]
      .sort(compareNames)
      .join('\n'),
  );
  const someLeft = useWhoLeft().length;
  const first = useRef<HTMLInputElement>(null);
  const all = drawnSeats(content).length;
  const found = useMemo(() => seatsAsked(content, filter)?.size ?? 0, [content, filter]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (filter.status === 'left') {
      // Who left has no seat that could stay in full colour: they are rows of the list.
      setFilter(null);
      useListWish.setState({ isLeft: true, query: filter.text });
      setView('list');
    } else {
      useListWish.setState({ isLeft: false });
      setFilter(filter);
    }
    onClose();
  };
  return (
    <Modal title="Filter people" onClose={onClose} first={first}>
      <form className="dialog-form filter-form" onSubmit={submit}>
        <div className="field filter-text">
          <label className="label" htmlFor="filter-text">
            Name or title
          </label>
          <input
            id="filter-text"
            ref={first}
            type="search"
            className="input"
            value={filter.text}
            onChange={(event) => put({ text: event.target.value })}
          />
        </div>
        <SelectField
          label="Contact owner"
          value={filter.owner}
          none="Anybody"
          options={[{ value: 'nobody', label: 'Nobody owns the contact' }, ...named(members)]}
          onChoose={(owner) => put({ owner })}
        />
        <SelectField
          label="Buying role"
          value={filter.role}
          none="Any"
          options={BUYING_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
          onChoose={(role) => put({ role: role as BuyingRole | null })}
        />
        <SelectField
          label="Business unit"
          value={filter.unit}
          none="Any"
          options={named(units)}
          onChoose={(unit) => put({ unit })}
        />
        <SelectField
          label="Department"
          value={filter.department}
          none="Any"
          options={named(departments)}
          onChoose={(department) => put({ department })}
        />
        <SelectField
          label={`${wordFor('names', 'influence')} at least`}
          value={filter.influenceFrom === null ? null : String(filter.influenceFrom)}
          none="Any"
          options={numbered(INFLUENCE, influenceWord)}
          onChoose={(value) => put({ influenceFrom: numberOf(value) })}
        />
        <SelectField
          label={wordFor('names', 'attitude')}
          value={filter.attitude == null ? null : String(filter.attitude)}
          none="Any"
          options={[
            ...ATTITUDE.toReversed().map((one) => ({
              value: String(one),
              label: `${attitudeSign(one)} ${attitudeWord(one)}`,
            })),
            { value: 'unrated', label: wordFor('unknown', 'notRated') },
          ]}
          onChoose={(value) => put({ attitude: attitudeOf(value) })}
        />
        <SelectField
          label={`${wordFor('names', 'relationship')} at most`}
          value={filter.relationshipTo === null ? null : String(filter.relationshipTo)}
          none="Any"
          options={numbered(RELATIONSHIP, relationshipWord)}
          onChoose={(value) => put({ relationshipTo: numberOf(value) })}
        />
        <SelectField
          label="Status"
          value={filter.status}
          none="Any"
          options={PERSON_STATUS.filter((status) => status !== 'left' || someLeft > 0).map((status) => ({
            value: status,
            label: inWords(status),
          }))}
          onChoose={(status) => put({ status: status as PersonStatus | null })}
        />
        <SelectField
          label={wordFor('names', 'stakeholderClass')}
          value={filter.stakeholderClass}
          none="Any"
          options={classes === '' ? [] : classes.split('\n').map((one) => ({ value: one, label: inWords(one) }))}
          onChoose={(stakeholderClass) => put({ stakeholderClass })}
        />
        <label className="check filter-text">
          <input
            type="checkbox"
            checked={filter.assumed}
            onChange={(event) => put({ assumed: event.target.checked })}
          />
          <span>{said('Only where a rating is {basis.assumed} or {basis.hearsay}')}</span>
        </label>
        <div className="buttons filter-text">
          <span className="quiet small quick-hint tabular" role="status">
            {filter.status === 'left'
              ? said(`${someLeft} {status.left}`)
              : filterCount(filter) === 0
                ? `All ${all} seats`
                : `${found} of ${all} people`}
          </span>
          <Button
            onClick={() => {
              setFilter(null);
              onClose();
            }}
            disabled={filterCount(filter) === 0}
          >
            Clear
          </Button>
          <Button type="submit" tone="primary">
            Show them
          </Button>
        </div>
      </form>
    </Modal>
  );
};
