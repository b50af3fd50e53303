import { isAssumed } from '../../../shared/analysis/assumptions';
import { BASES } from '../../../shared/model/scales';
import { labelOf } from '../../../shared/model/labels';
import { attitudeWord, influenceWord, inWords, relationshipWord } from '../../../shared/model/words';
import type { Person, RecordOf } from '../../../shared/model';
import { displayName } from '../../../shared/document/personName';
import { editDocument, setFields } from '../../state/documentStore';
import { useAsOf, useList, useOffered } from '../../state/records';
import { useLimit } from '../records/useLimit';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { DayField } from '../ui/DayField';

type Basis = RecordOf<'basis'>;
const RATED = ['influence', 'attitude', 'relationship'] as const;
type Rated = (typeof RATED)[number];

const valueOf = (person: Person, rating: Rated): string => {
  switch (rating) {
    case 'influence':
      return influenceWord(person.influence);
    case 'attitude':
      return attitudeWord(person.attitude);
    case 'relationship':
      return relationshipWord(person.relationship);
  }
};

const Row = ({ person, rating }: { readonly person: Person; readonly rating: Rated }) => {
  const bases = useList('basis');
  const asOf = useAsOf();
  const basis = bases.find((one) => one.personId === person.id && one.rating === rating);
  const members = useOffered('member', basis?.memberId);
  const questionLimit = useLimit('basis', basis?.id ?? '', 'question');
  const label = `${displayName(person)}: how ${rating} is known`;
  const choose = (value: string | null) => {
    editDocument(label, (draft) => {
      if (value === null) {
        if (basis) draft.remove('basis', basis.id);
      } else if (basis) draft.set('basis', basis.id, { basis: value as Basis['basis'], on: asOf });
      else
        draft.add('basis', {
          personId: person.id,
          rating,
          basis: value as Basis['basis'],
          on: asOf,
          memberId: person.contactOwnerId,
        });
    });
  };
  return (
    <div className="basis-row">
      <SelectField
        label={`${inWords(rating)}: ${valueOf(person, rating)}`}
        value={basis?.basis ?? null}
        none="Nobody said"
        options={BASES.map((value) => ({ value, label: inWords(value) }))}
        onChoose={choose}
      />
      {basis ? (
        <div className="basis-fields">
          <SelectField
            label={`${labelOf('basis', 'memberId')}: ${rating}`}
            hideLabel
            value={basis.memberId}
            none="Who says so"
            options={members.map((member) => ({ value: member.id, label: member.name }))}
            onChoose={(memberId) => {
              setFields(label, 'basis', basis.id, { memberId });
            }}
          />
          <DayField
            label={`${labelOf('basis', 'on')}: ${rating}`}
            hideLabel
            today={asOf}
            value={basis.on}
            onCommit={(on, group) => {
              setFields(label, 'basis', basis.id, { on }, group);
            }}
          />
        </div>
      ) : null}
      {basis && isAssumed(basis) ? (
        <TextField
          label={`${labelOf('basis', 'question')}: ${rating}`}
          hideLabel
          limit={questionLimit}
          value={basis.question}
          placeholder="What to ask, and whom"
          onCommit={(question, group) => {
            setFields(label, 'basis', basis.id, { question }, group);
          }}
        />
      ) : null}
    </div>
  );
};

/** On what each rating rests: confirmed, observed, assumed or hearsay, by whom and when. */
export const PersonBasis = ({ person }: { readonly person: Person }) => (
  <details className="more">
    <summary>How you know</summary>
    <div className="panel-section">
      {RATED.map((rating) => (
        <Row key={rating} person={person} rating={rating} />
      ))}
    </div>
  </details>
);
