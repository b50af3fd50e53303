import type { ReactNode } from 'react';
import { coverageState } from '../../../../shared/analysis/coverage';
import { settingsOf } from '../../../../shared/analysis/settings';
import { vacancies } from '../../../../shared/analysis/vacancies';
import { find, list } from '../../../../shared/document/document';
import { photoOf } from '../../../../shared/document/photo';
import { displayName, knownName } from '../../../../shared/document/personName';
import { stakeholders, type Stakeholder } from '../../../../shared/document/stakeholder';
import { longDate } from '../../../../shared/conventions/writeDay';
import { labelOf } from '../../../../shared/model/labels';
import { PERSON_TEXTS, textOf } from '../../../../shared/model/personTexts';
import { PHASES } from '../../../../shared/model/scales';
import { inWords, ROLE_WORDS, withinSentence, BUYING_INFLUENCE_WORDS } from '../../../../shared/model/words';
import { AttitudeMark, InfluenceDots, relationshipWords } from '../../../parts/drawings/PersonMarks';
import { Rows, type RowColumn } from '../../../paper/Rows';
import type { PlanView } from '../../../paper/view';
import { wordFor } from '../../../../shared/packs/spoken';

/** What is known of the dotted lines of a seat, each after whom it leads to where there are several. */
const dottedNotes = ({ seatId }: Stakeholder, { content }: PlanView): string => {
  const notes = list(content, 'dottedNote').filter((one) => one.seatId === seatId && one.note.trim() !== '');
  return notes.length === 0 ? '' : `: ${notes.map(({ note }) => note).join('; ')}`;
};

const Place = ({ one, view }: { readonly one: Stakeholder; readonly view: PlanView }) => {
  const place = [
    find(view.content, 'department', one.departmentId)?.name,
    view.unit(one.businessUnitId),
    one.outside ? 'outside' : null,
  ]
    .filter(Boolean)
    .join(', ');
  const photo = photoOf(view.content, one.id);
  return (
    <>
      {photo === null ? null : <img className="paper-photo" src={photo} alt="" />}
      <strong className={knownName(one) === null ? 'nobody' : ''}>{displayName(one)}</strong>
      {one.status === 'leaving' ? <span className="alert"> leaving</span> : null}
      {[[one.title, one.company].filter(Boolean).join(' · '), place].filter(Boolean).map((line) => (
        <span key={line} className="line">
          {line}
        </span>
      ))}
      {one.reportsToId ? <span className="line quiet">to {view.person(one.reportsToId)}</span> : null}
      {one.dottedLineToIds.length > 0 ? (
        <span className="line quiet">
          dotted to {view.persons(one.dottedLineToIds)}
          {dottedNotes(one, view)}
        </span>
      ) : null}
    </>
  );
};

const Contact = ({ one, view }: { readonly one: Stakeholder; readonly view: PlanView }) => {
  if (one.status === 'vacant') return null;
  const state = coverageState(one, view.asOf, settingsOf(view.content, view.asOf));
  return (
    <>
      {view.member(one.contactOwnerId) ?? <b className="alert">nobody</b>}
      {one.secondaryOwnerIds.length > 0 ? (
        <span className="line quiet">also {view.members(one.secondaryOwnerIds)}</span>
      ) : null}
      <span className="line">{one.lastContact ? `last ${view.day(one.lastContact) ?? ''}` : 'no contact noted'}</span>
      {view.seesOpinions ? <span className={state === 'uncovered' ? 'line alert' : 'line quiet'}>{state}</span> : null}
    </>
  );
};

/** What is known of somebody beside the ratings; null where nothing is. */
const knownOf = (one: Stakeholder): ReactNode => {
  const profile = [
    one.stakeholderClass && inWords(one.stakeholderClass),
    one.level === null ? null : `level ${one.level}`,
    one.buyingInfluence &&
      `${labelOf('person', 'buyingInfluence')}: ${withinSentence(BUYING_INFLUENCE_WORDS[one.buyingInfluence])}`,
    one.politicalStatus && inWords(one.politicalStatus),
    one.adaptability && inWords(one.adaptability),
    one.decisionOrientation && `${inWords(one.decisionOrientation)} view`,
    one.responseMode && inWords(one.responseMode),
  ]
    .filter(Boolean)
    .join(' · ');
  const reach = [one.email, one.phone].filter(Boolean).join(' · ');
  const phases = PHASES.filter((phase) => (one.phases?.[phase] ?? 0) > 0)
    .map((phase) => `${withinSentence(inWords(phase))} ${one.phases?.[phase]}`)
    .join(', ');
  const facts = [inWords(profile), phases && `Takes part: ${phases}`, reach].filter(Boolean);
  const texts = PERSON_TEXTS.map(({ field }) => [labelOf('person', field), textOf(one, field)] as const).filter(
    ([, text]) => text,
  );
  return facts.length + texts.length === 0 ? null : (
    <>
      {facts.length === 0 ? null : <span className="line quiet">{facts.join(' · ')}</span>}
      {texts.length === 0 ? null : (
        <span className="line known">
          {texts.map(([name, text]) => (
            <span key={name}>
              <span className="quiet">{name}:</span> {text}
            </span>
          ))}
        </span>
      )}
    </>
  );
};

const Ratings = ({ one }: { readonly one: Stakeholder }) =>
  one.status === 'vacant' ? null : (
    <>
      <InfluenceDots influence={one.influence} />
      <span className="line">
        <AttitudeMark attitude={one.attitude} wanted={one.targetAttitude} />
      </span>
      <span className="line">{relationshipWords(one.relationship, one.targetRelationship)}</span>
      {one.buyingRoles.length > 0 ? (
        <span className="line quiet">{one.buyingRoles.map((role) => ROLE_WORDS[role]).join(', ')}</span>
      ) : null}
    </>
  );

const RATINGS: RowColumn<Stakeholder> = { head: 'Ratings and roles', of: (row) => <Ratings one={row} /> };

/** Everybody who is there or whose seat waits, with all that is known of them. Those who left stand last. */
export const PeopleTable = ({ view }: { readonly view: PlanView }) => {
  const all = stakeholders(view.content);
  const rows = [...all.filter((one) => one.status !== 'left'), ...all.filter((one) => one.status === 'left')];
  return (
    <>
      {view.seesOpinions ? (
        <p className="legend">
          Dots are {withinSentence(wordFor('names', 'influence'))} 1 to 5, outlined where nobody rated it; below them{' '}
          {withinSentence(wordFor('names', 'attitude'))} and {withinSentence(wordFor('names', 'relationship'))}, with
          the one you want after the arrow.
        </p>
      ) : null}
      <Rows
        label="Everybody"
        shape="everybody"
        rows={rows}
        columns={[
          {
            head: 'Person and place',
            of: (row) => (
              <>
                {row.status === 'left' ? <span className="alert">left · </span> : null}
                <Place one={row} view={view} />
              </>
            ),
            as: 'text',
          },
          ...(view.seesOpinions ? [RATINGS] : []),
          { head: 'Owner and contact', of: (row) => <Contact one={row} view={view} /> },
        ]}
        below={(row) => knownOf(row)}
      />
    </>
  );
};

type SeatRow = {
  readonly id: string;
  readonly title: string;
  readonly holder: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** Seats without a card of their own, and who held a seat before or since when. */
const rowsOf = (view: PlanView): readonly SeatRow[] => {
  const { content, asOf } = view;
  const titleOf = (seatId: string): string => find(content, 'seat', seatId)?.title ?? 'Seat without title';
  return [
    ...vacancies(content, asOf).seats.map((seat) => ({
      id: seat.id,
      title: titleOf(seat.id),
      holder: 'nobody',
      from: null,
      to: null,
    })),
    ...list(content, 'holding')
      .filter((holding) => holding.from !== null || holding.to !== null)
      .map((holding) => ({
        id: holding.id,
        title: titleOf(holding.seatId),
        holder: view.person(holding.personId) ?? '–',
        from: holding.from,
        to: holding.to,
      })),
  ];
};
const Table = ({ view }: { readonly view: PlanView }) => (
  <Rows
    label="Empty seats and earlier holders"
    rows={rowsOf(view)}
    columns={[
      { head: 'Seat', of: (row) => row.title, as: 'text' },
      { head: 'Held by', of: (row) => row.holder },
      { head: 'From', of: (row) => row.from && longDate(row.from), as: 'short' },
      { head: 'To', of: (row) => row.to && longDate(row.to), as: 'short' },
    ]}
  />
);
export const OtherSeats = { rowsOf, Table } as const;
