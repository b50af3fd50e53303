import { personFacts } from '../../../../shared/analysis/overview';
import { dueFirst, openActions } from '../../../../shared/analysis/openActions';
import { countedPeople } from '../../../../shared/analysis/people';
import { photoOf } from '../../../../shared/document/photo';
import { capital, inWords, ROLE_WORDS } from '../../../../shared/model/words';
import { labelOf } from '../../../../shared/model/labels';
import { PERSON_TEXTS, textOf } from '../../../../shared/model/personTexts';
import { AttitudeMark, InfluenceDots, relationshipWords } from '../../../parts/drawings/PersonMarks';
import type { PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';

const Line = ({ name, text }: { readonly name: string; readonly text: string | null | undefined }) =>
  text ? (
    <p>
      <span className="quiet">{name}</span> {text}
    </p>
  ) : null;

const Card = ({ view, id }: { readonly view: PlanView; readonly id: string }) => {
  const { content, asOf } = view;
  const panel = personFacts(content, asOf, id);
  if (panel === null) return null;
  const { person } = panel;
  const photo = photoOf(content, id);
  const [next] = openActions(content)
    .filter((action) => action.stakeholderId === id)
    .toSorted(dueFirst);
  const marks = [
    panel.isKeyPlayer ? 'key player' : null,
    panel.isHiddenInfluencer ? 'hidden influencer' : null,
    person.status === 'leaving' ? 'is leaving' : null,
  ].filter(Boolean);
  return (
    <article className="person-card">
      <header>
        {photo === null ? null : <img src={photo} alt="" className="paper-photo" />}
        <h2>{panel.name}</h2>
        <p>{[person.title, view.unit(person.businessUnitId)].filter(Boolean).join(', ')}</p>
        {marks.length === 0 ? null : <p className="marks">{capital(marks.join(', '))}</p>}
      </header>
      <div className="card-marks">
        <InfluenceDots influence={person.influence} />
        <AttitudeMark attitude={person.attitude} />
      </div>
      <Line
        name={labelOf('person', 'relationship')}
        text={relationshipWords(person.relationship, person.targetRelationship)}
      />
      <Line name="Roles" text={person.buyingRoles.map((role) => ROLE_WORDS[role]).join(', ')} />
      <Line name="Standing" text={person.politicalStatus && inWords(person.politicalStatus)} />
      <Line
        name="Contact"
        text={[
          view.member(person.contactOwnerId) ?? 'nobody of yours',
          person.lastContact === null ? 'no contact noted' : `last on ${view.day(person.lastContact) ?? ''}`,
        ].join(', ')}
      />
      {PERSON_TEXTS.map(({ field }) => (
        <Line key={field} name={labelOf('person', field)} text={textOf(person, field)} />
      ))}
      <Line
        name="Next"
        text={
          next === undefined
            ? null
            : [next.title, view.member(next.ownerId), view.day(next.due)].filter(Boolean).join(', ')
        }
      />
      {next === undefined && panel.isKeyPlayer ? (
        <p className="alert">No action is open with this key player.</p>
      ) : null}
      <Line name="Way" text={person.relationship !== null && person.relationship > 1 ? null : panel.warmRoute?.text} />
    </article>
  );
};

/** A card for each person there is: who they are, where they stand, what they want, who has the contact, what is next. */
export const PersonCardSheets = ({ view }: { readonly view: PlanView }) => (
  <AccountSheet view={view} id="sheet-people" kind="Person cards">
    <div className="person-cards">
      {countedPeople(view.content, view.asOf).map(({ id }) => (
        <Card key={id} view={view} id={id} />
      ))}
    </div>
  </AccountSheet>
);
