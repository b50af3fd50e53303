import { isAssumed, type Rating } from '../../../shared/analysis/assumptions';
import { BASES, RATINGS } from '../../../shared/model/scales';
import { labelOf } from '../../../shared/model/labels';
import { inWords, withinSentence } from '../../../shared/model/words';
import type { Person } from '../../../shared/model';
import { displayName } from '../../../shared/document/personName';
import { setBasis } from '../../commands/basisCommands';
import { openDialog } from '../../state/session';
import { setFields } from '../../state/documentStore';
import { useAsOf, useList } from '../../state/records';
import { useLimit } from '../records/useLimit';
import { Button } from '../ui/Button';
import { MemberField } from '../records/MemberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { ratingValue } from './ratingValue';
import { DayField } from '../ui/DayField';
import { Fold } from '../ui/Fold';

const Row = ({ person, rating }: { readonly person: Person; readonly rating: Rating }) => {
  const bases = useList('basis');
  const asOf = useAsOf();
  const basis = bases.find((one) => one.personId === person.id && one.rating === rating);
  const questionLimit = useLimit('basis', basis?.id ?? '', 'question');
  const label = `${displayName(person)}: how ${withinSentence(inWords(rating))} is known`;
  return (
    <div className="basis-row">
      <SelectField
        label={`${labelOf('person', rating)}: ${ratingValue(person, rating)}`}
        value={basis?.basis ?? null}
        none="Nobody said"
        options={BASES.map((value) => ({ value, label: inWords(value) }))}
        onChoose={(value) => setBasis(person.id, rating, value)}
      />
      {basis ? (
        <div className="basis-fields">
          <MemberField
            label={`${labelOf('basis', 'memberId')}: ${withinSentence(labelOf('person', rating))}`}
            hideLabel
            value={basis.memberId}
            none="Who says so"
            onChoose={(memberId, group) => {
              setFields(label, 'basis', basis.id, { memberId }, group);
            }}
          />
          <DayField
            label={`${labelOf('basis', 'on')}: ${withinSentence(labelOf('person', rating))}`}
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
          label={`${labelOf('basis', 'question')}: ${withinSentence(labelOf('person', rating))}`}
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
  <Fold title="How you know">
    {() => (
      <div className="panel-section">
        {RATINGS.map((rating) => (
          <Row key={rating} person={person} rating={rating} />
        ))}
        <div className="chips">
          <Button small onClick={() => openDialog({ name: 'assumptions', with: person.id })}>
            Questions, and who asks
          </Button>
        </div>
      </div>
    )}
  </Fold>
);
