import { ATTITUDE, BUYING_ROLES, INFLUENCE, RELATIONSHIP, type BuyingRole } from '../../../shared/model/scales';
import {
  ATTITUDE_ANCHORS,
  INFLUENCE_ANCHORS,
  notKnown,
  RELATIONSHIP_ANCHORS,
  ROLE_WORDS,
  attitudeSign,
  attitudeWord,
  influenceWord,
  relationshipWord,
} from '../../../shared/model/words';
import { ROLE_QUESTIONS } from '../../../shared/analysis/helpQuestions';
import type { Person } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import {
  setAttitude,
  setInfluence,
  setRelationship,
  setTarget,
  setTargetAttitude,
  toggleRole,
} from '../../commands/peopleCommands';
import { HiddenNote, OpinionsOnly } from '../hiding/Hidden';
import { keepAdvice } from '../../commands/basisCommands';
import { Choice } from '../ui/Choice';
import { HelpFold, HelpMeChoose } from '../ui/HelpMeChoose';
import { SEVERAL } from '../ui/SelectField';

/** A value all share, or undefined where they differ. */
const shared = <T,>(people: readonly Person[], read: (person: Person) => T): T | undefined => {
  const [first, ...others] = people.map(read);
  return others.every((value) => value === first) ? first : undefined;
};

/** Beside a rating: its word, or that those who are chosen have several. */
const hintOf = (value: number | null | undefined, word: (value: number | null) => string): string =>
  value === undefined ? SEVERAL : word(value);

/** Whether a role is that of all who are chosen, of some, or of nobody. */
const isPressed = (people: readonly Person[], role: BuyingRole): boolean | 'mixed' => {
  const having = people.filter((person) => person.buyingRoles.includes(role)).length;
  return having === 0 ? false : having === people.length || 'mixed';
};

/** The ratings of one person or of several at once. */
export const Ratings = (props: { readonly people: readonly Person[] }) => (
  <OpinionsOnly instead={<HiddenNote />}>
    <Shown {...props} />
  </OpinionsOnly>
);

type HelpProps = {
  readonly people: readonly Person[];
  readonly rating: 'influence' | 'attitude' | 'relationship' | 'targetRelationship' | 'targetAttitude';
  readonly wordOf: (value: number | null) => string;
  readonly take: (value: number | null) => void;
};

/**
 * Plain questions beside a rating. Of one person the answers can be kept as what the rating rests on; what is wanted is
 * a goal and rests on nothing.
 */
const RatingHelp = ({ people, rating, wordOf, take }: HelpProps) => {
  const [only] = people;
  const isGoal = rating === 'targetRelationship' || rating === 'targetAttitude';
  return (
    <HelpMeChoose
      scale={rating}
      called={labelOf('person', rating)}
      wordOf={(value) => wordOf(Number(value))}
      keepsBasis={people.length === 1 && !isGoal}
      onTake={(value, advice) => {
        take(Number(value));
        if (advice !== null && only !== undefined && !isGoal) keepAdvice(only.id, rating, advice.open);
      }}
    />
  );
};

const RoleQuestions = ({ people }: { readonly people: readonly Person[] }) =>
  BUYING_ROLES.map((role) => (
    <label key={role} className="help-basis">
      <input
        type="checkbox"
        checked={isPressed(people, role) === true}
        ref={(box) => {
          if (box !== null) box.indeterminate = isPressed(people, role) === 'mixed';
        }}
        onChange={() => toggleRole(role)}
      />
      <span>
        {ROLE_QUESTIONS[role]} <span className="quiet">{ROLE_WORDS[role]}</span>
      </span>
    </label>
  ));

/** A plain question for every role; each that is answered with yes is theirs. */
const RoleHelp = ({ people }: { readonly people: readonly Person[] }) => (
  <HelpFold called={labelOf('person', 'buyingRoles')}>
    <RoleQuestions people={people} />
  </HelpFold>
);

const Shown = ({ people }: { readonly people: readonly Person[] }) => {
  const influence = shared(people, (person) => person.influence);
  const attitude = shared(people, (person) => person.attitude);
  const relationship = shared(people, (person) => person.relationship);
  const wantedAttitude = shared(people, (person) => person.targetAttitude);
  const wanted = shared(people, (person) => person.targetRelationship);
  return (
    <>
      <Choice
        legend={labelOf('person', 'influence')}
        hint={hintOf(influence, (value) => (value === null ? '' : influenceWord(value)))}
        value={influence}
        onChoose={setInfluence}
        options={[
          ...INFLUENCE.map((value) => ({
            value: value as number | null,
            face: value,
            name: `${value} ${influenceWord(value)}. ${INFLUENCE_ANCHORS[value]}`,
          })),
          { value: null, face: '?', name: influenceWord(null) },
        ]}
      />
      <RatingHelp people={people} rating="influence" wordOf={influenceWord} take={setInfluence} />
      <Choice
        legend={labelOf('person', 'attitude')}
        hint={hintOf(attitude, attitudeWord)}
        value={attitude}
        onChoose={setAttitude}
        options={[
          ...ATTITUDE.map((value) => ({
            value: value as number | null,
            face: attitudeSign(value),
            name: `${attitudeWord(value)}. ${ATTITUDE_ANCHORS[value]}`,
            wanted: value === wantedAttitude && wantedAttitude !== attitude,
          })),
          { value: null, face: '?', name: notKnown() },
        ]}
      />
      <RatingHelp people={people} rating="attitude" wordOf={attitudeWord} take={setAttitude} />
      <Choice
        legend={labelOf('person', 'relationship')}
        hint={hintOf(relationship, relationshipWord)}
        value={relationship}
        onChoose={setRelationship}
        options={[
          ...RELATIONSHIP.map((value) => ({
            value: value as number | null,
            face: value,
            name: `${value} ${relationshipWord(value)}. ${RELATIONSHIP_ANCHORS[value]}`,
            wanted: value === wanted && wanted !== relationship,
          })),
          { value: null, face: '?', name: notKnown() },
        ]}
      />
      <RatingHelp people={people} rating="relationship" wordOf={relationshipWord} take={setRelationship} />
      <Choice
        legend={labelOf('person', 'targetRelationship')}
        hint={hintOf(wanted, (value) => (value === null ? '' : relationshipWord(value)))}
        value={wanted}
        onChoose={setTarget}
        options={[
          ...RELATIONSHIP.slice(1).map((value) => ({
            value: value as number | null,
            face: value,
            name: `${value} ${relationshipWord(value)}`,
          })),
          { value: null, face: '?', name: notKnown() },
        ]}
      />
      <RatingHelp people={people} rating="targetRelationship" wordOf={relationshipWord} take={setTarget} />
      <Choice
        legend={labelOf('person', 'targetAttitude')}
        hint={hintOf(wantedAttitude, (value) => (value === null ? '' : attitudeWord(value)))}
        value={wantedAttitude}
        onChoose={setTargetAttitude}
        options={[
          ...ATTITUDE.map((value) => ({
            value: value as number | null,
            face: attitudeSign(value),
            name: attitudeWord(value),
          })),
          { value: null, face: '?', name: notKnown() },
        ]}
      />
      <RatingHelp people={people} rating="targetAttitude" wordOf={attitudeWord} take={setTargetAttitude} />
      <fieldset className="choice">
        <legend>
          <span>{labelOf('person', 'buyingRoles')}</span>
          {BUYING_ROLES.some((role) => isPressed(people, role) === 'mixed') ? (
            <span className="hint">{SEVERAL}</span>
          ) : null}
        </legend>
        <div className="chips">
          {BUYING_ROLES.map((role) => {
            const pressed = isPressed(people, role);
            return (
              <button
                key={role}
                type="button"
                className="chip"
                aria-pressed={pressed}
                title={pressed === 'mixed' ? 'Some of them' : undefined}
                onClick={() => toggleRole(role)}
              >
                {ROLE_WORDS[role]}
              </button>
            );
          })}
        </div>
      </fieldset>
      <RoleHelp people={people} />
    </>
  );
};
