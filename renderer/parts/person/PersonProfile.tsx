import { Fragment } from 'react';
import {
  ADAPTABILITY,
  BUYING_INFLUENCES,
  CHAMPION_CRITERIA,
  DECISION_ORIENTATION,
  PHASES,
  POLITICAL_STATUS,
  RESPONSE_MODE,
} from '../../../shared/model/scales';
import { CHAMPION_WORDS } from '../../../shared/analysis/champion';
import { displayName } from '../../../shared/document/personName';
import type { FieldName, Person } from '../../../shared/model';
import { labelOf, choiceOf } from '../../../shared/model/labels';
import {
  championAnchors,
  involvementWords,
  inWords,
  notKnown,
  withArticle,
  withinSentence,
} from '../../../shared/model/words';
import { setFields } from '../../state/documentStore';
import { useOffered } from '../../state/records';
import { keepAdvice } from '../../commands/basisCommands';
import { HelpMeChoose } from '../ui/HelpMeChoose';
import { Choice } from '../ui/Choice';
import { SelectField } from '../ui/SelectField';
import { Fold } from '../ui/Fold';

const NO_PHASES: NonNullable<Person['phases']> = {
  need: null,
  specify: null,
  evaluate: null,
  decide: null,
  review: null,
};
const NO_CHAMPION: NonNullable<Person['champion']> = { sells: null, win: null, access: null, trust: null };

const words = (field: FieldName<'person'>, values: readonly string[]) =>
  values.map((value) => ({ value, label: choiceOf('person', field, value, 'Revenue') }));
const steps = (names: readonly string[]) => [
  ...names.map((name, value) => ({ value: value as number | null, face: value, name: `${value} ${name}` })),
  { value: null, face: '?', name: notKnown() },
];

const Profile = ({ person }: { readonly person: Person }) => {
  const seconds = person.secondaryOwnerIds;
  const members = useOffered('member', seconds);
  const set = (what: string, fields: Partial<Person>) => {
    setFields(`${displayName(person)}: ${what}`, 'person', person.id, fields);
  };
  const select = <
    K extends 'politicalStatus' | 'buyingInfluence' | 'adaptability' | 'decisionOrientation' | 'responseMode',
  >(
    field: K,
    values: readonly string[],
  ) => (
    <>
      <SelectField
        label={labelOf('person', field)}
        value={person[field]}
        none={notKnown()}
        options={words(field, values)}
        onChoose={(value) => set(withinSentence(labelOf('person', field)), { [field]: value } as Partial<Person>)}
      />
      <HelpMeChoose
        scale={field}
        called={labelOf('person', field)}
        wordOf={(value) => choiceOf('person', field, String(value), 'Revenue')}
        keepsBasis={field === 'politicalStatus' || field === 'adaptability'}
        onTake={(value, advice) => {
          set(withinSentence(labelOf('person', field)), { [field]: String(value) } as Partial<Person>);
          if (advice !== null && (field === 'politicalStatus' || field === 'adaptability'))
            keepAdvice(person.id, field, advice.open);
        }}
      />
    </>
  );
  return (
    <div className="panel-section">
      {select('politicalStatus', POLITICAL_STATUS)}
      {select('buyingInfluence', BUYING_INFLUENCES)}
      {select('adaptability', ADAPTABILITY)}
      {select('decisionOrientation', DECISION_ORIENTATION)}
      {select('responseMode', RESPONSE_MODE)}
      <h3 className="label">Say in each phase</h3>
      {PHASES.map((phase) => {
        const take = (value: number | null): void =>
          set(`say in ${phase}`, { phases: { ...(person.phases ?? NO_PHASES), [phase]: value } });
        return (
          <Fragment key={phase}>
            <Choice
              legend={inWords(phase)}
              hint={person.phases?.[phase] == null ? '' : involvementWords()[person.phases[phase]]}
              value={person.phases?.[phase] ?? null}
              options={steps(involvementWords())}
              onChoose={take}
            />
            <HelpMeChoose
              scale="involvement"
              called={`${inWords(phase)}, say in this phase`}
              wordOf={(value) => `${value}, ${involvementWords()[Number(value)]}`}
              onTake={(value) => take(Number(value))}
            />
          </Fragment>
        );
      })}
      <h3 className="label">As {withArticle(CHAMPION_WORDS.Champion)}</h3>
      {CHAMPION_CRITERIA.map((criterion) => {
        const [title, ...answers] = championAnchors(criterion);
        const value = person.champion?.[criterion] ?? null;
        const take = (next: number | null): void =>
          set(withinSentence(title), { champion: { ...(person.champion ?? NO_CHAMPION), [criterion]: next } });
        return (
          <Fragment key={criterion}>
            <Choice
              legend={title}
              hint={value === null ? '' : answers[value]}
              value={value}
              options={steps(answers)}
              onChoose={take}
            />
            <HelpMeChoose
              scale={criterion}
              called={title}
              wordOf={(step) => `${step}, ${answers[Number(step)]}`}
              onTake={(step) => take(Number(step))}
            />
          </Fragment>
        );
      })}
      {members.length > 1 ? (
        <fieldset className="choice">
          <legend>
            <span>{labelOf('person', 'secondaryOwnerIds')}</span>
          </legend>
          <div className="chips">
            {members
              .filter((member) => member.id !== person.contactOwnerId)
              .map((member) => (
                <button
                  key={member.id}
                  type="button"
                  className="chip"
                  aria-pressed={seconds.includes(member.id)}
                  onClick={() =>
                    set('second owners', {
                      secondaryOwnerIds: seconds.includes(member.id)
                        ? seconds.filter((id) => id !== member.id)
                        : [...seconds, member.id],
                    })
                  }
                >
                  {member.name}
                </button>
              ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  );
};

/** How a person decides, in which phases they have a say, and whether they fight for you. */
export const PersonProfile = ({ person }: { readonly person: Person }) => (
  <Fold title="How this person decides">{() => <Profile person={person} />}</Fold>
);
