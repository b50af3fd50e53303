import { useMemo, useState } from 'react';
import { groundedShare, isAssumed, restingRatings, type RestingRating } from '../../../shared/analysis/assumptions';
import { find } from '../../../shared/document/document';
import { displayName } from '../../../shared/document/personName';
import type { Person } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { BASES } from '../../../shared/model/scales';
import { inWords, withinSentence, said } from '../../../shared/model/words';
import { askQuestion, setBasis, setBasisFields } from '../../commands/basisCommands';
import { showRecord } from '../../commands/recordCommands';
import type { DialogProps } from '../../state/dialog';
import { useFigures } from '../../state/figures';
import { useIsHiding, useRecord } from '../../state/records';
import { percentWords } from '../drawings/words';
import { HiddenNote } from '../hiding/Hidden';
import { useLimit } from '../records/useLimit';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { MemberField } from '../records/MemberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { ratingValue } from './ratingValue';

const SHOWN = 40;
const WHICH = { assumed: '{basis.assumed} or {basis.hearsay}', open: 'Nobody said', all: 'All ratings' } as const;
type Which = keyof typeof WHICH;

const isAmong = (which: Which, one: RestingRating): boolean =>
  which === 'all' || (which === 'open' ? one.basis === null : isAssumed(one));

const Row = ({ one, person }: { readonly one: RestingRating; readonly person: Person }) => {
  const { content } = useFigures();
  const basis = useRecord('basis', one.basisId);
  const limit = useLimit('basis', one.basisId ?? '', 'question');
  const what = `${displayName(person)}, ${withinSentence(labelOf('person', one.rating))}`;
  const question = basis?.question ?? one.question;
  const asked = find(content, 'person', one.ask.personId);
  const proposed = find(content, 'member', one.ask.memberId)?.name;
  return (
    <li className={one.basis === null ? 'unsaid' : isAssumed(one) ? 'guessed' : ''}>
      <div className="assumption-what">
        <button type="button" className="plain-link" onClick={() => showRecord('person', person.id)}>
          {displayName(person)}
        </button>
        <span>
          {labelOf('person', one.rating)}: <b>{ratingValue(person, one.rating)}</b>
        </span>
        <span className="quiet small tabular">weight {one.weight}</span>
      </div>
      <SelectField
        label={`${what}: how it is known`}
        hideLabel
        value={one.basis}
        none="Nobody said"
        options={BASES.map((value) => ({ value, label: inWords(value) }))}
        onChoose={(value) => setBasis(person.id, one.rating, value)}
      />
      <TextField
        label={`${what}: ${labelOf('basis', 'question').toLowerCase()}`}
        hideLabel
        limit={limit}
        value={basis?.question ?? null}
        placeholder={one.question}
        onCommit={(text, group) => setBasisFields(person.id, one.rating, { question: text }, group)}
      />
      <div className="assumption-ask">
        <MemberField
          label={`${what}: ${labelOf('basis', 'askMemberId').toLowerCase()}`}
          hideLabel
          value={basis?.askMemberId ?? null}
          none={proposed === undefined ? 'Nobody can ask yet' : `${proposed}, as proposed`}
          onChoose={(askMemberId, group) => setBasisFields(person.id, one.rating, { askMemberId }, group)}
        />
        <span className="quiet small">
          {asked !== undefined
            ? `asks ${asked.id === person.id ? 'them' : displayName(asked)}`
            : proposed === undefined
              ? 'nobody near them works with you'
              : 'knows it, or asks them'}
        </span>
        <Button
          small
          tone="bare"
          aria-label={`${what}: make the question an action`}
          onClick={() => askQuestion(one, question)}
        >
          Action
        </Button>
      </div>
    </li>
  );
};

/** On what ratings rest, the heavier first: to be worked through, each with a question, and who of yours can ask whom. */
export const AssumptionsDialog = ({ onClose, given }: DialogProps<'assumptions'>) => {
  const { content, asOf } = useFigures();
  const isHiding = useIsHiding();
  const [most, setMost] = useState(SHOWN);
  const all = useMemo(
    () =>
      isHiding ? [] : restingRatings(content, asOf).filter(({ personId }) => given === null || personId === given),
    [content, asOf, given, isHiding],
  );
  // Where nobody marked anything as assumed, the work begins with what nobody said anything about.
  const [which, setWhich] = useState<Which>(() =>
    given !== null ? 'all' : all.some((one) => isAmong('assumed', one)) ? 'assumed' : 'open',
  );
  // What was worked through stays where it was until another list is asked for.
  const [kept, setKept] = useState(() => keysOf(all.filter((one) => isAmong(which, one))));
  const rows = all.filter((one) => kept.has(keyOf(one)));
  const person = find(content, 'person', given);
  const show = (next: Which) => {
    setWhich(next);
    setMost(SHOWN);
    setKept(keysOf(all.filter((one) => isAmong(next, one))));
  };
  return (
    <Modal
      title={person === undefined ? 'What the plan takes for granted' : `How you know ${displayName(person)}`}
      onClose={onClose}
      wide
    >
      {isHiding ? (
        <HiddenNote />
      ) : (
        <>
          <div className="assumption-head">
            <SelectField
              label="Shown"
              isFixed
              value={which}
              options={(Object.keys(WHICH) as Which[]).map((value) => ({
                value,
                label: `${said(WHICH[value])} (${all.filter((one) => isAmong(value, one)).length})`,
              }))}
              onChoose={(value) => {
                if (value !== null) show(value);
              }}
            />
            {person === undefined ? (
              <p className="quiet small">
                {percentWords(groundedShare(content, asOf).value)} of the weight of what is rated is confirmed or
                observed. The heaviest stand first.
              </p>
            ) : null}
          </div>
          {rows.length === 0 ? <p className="quiet">{said(EMPTY[which])}</p> : null}
          <ol className="assumptions">
            {rows.slice(0, most).map((one) => {
              const about = find(content, 'person', one.personId);
              return about === undefined ? null : <Row key={keyOf(one)} one={one} person={about} />;
            })}
          </ol>
          {rows.length > most ? (
            <Button onClick={() => setMost(most + SHOWN)}>Show more ({rows.length - most})</Button>
          ) : null}
        </>
      )}
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};

const keyOf = ({ personId, rating }: RestingRating): string => `${personId} ${rating}`;
const keysOf = (rows: readonly RestingRating[]): ReadonlySet<string> => new Set(rows.map(keyOf));

const EMPTY: Readonly<Record<Which, string>> = {
  assumed: 'No rating is marked as {basis.assumed} or {basis.hearsay}.',
  open: 'Of every rating somebody said how it is known.',
  all: 'Nothing is rated yet.',
};
