import { CHAMPION_WORDS } from '../../../shared/analysis/champion';
import { memo, useCallback, useMemo } from 'react';
import { Plus } from 'lucide-react';
import type { Document } from '../../../shared/document/document';
import { holderOf } from '../../../shared/document/occupancy';
import { drawnSeats, proposedLevel } from '../../../shared/document/people';
import { displayName } from '../../../shared/document/personName';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { shortDate } from '../../../shared/conventions/writeDay';
import { inWords, said } from '../../../shared/model/words';
import { initials } from '../../../shared/model/shortNames';
import type { Action, Person } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { PERSON_TEXTS } from '../../../shared/model/personTexts';
import { FindingRows } from '../findings/FindingRows';
import { usePersonFigures } from '../../state/figures';
import { run } from '../../commands/handlers';
import { moveUnder, NAMING_LABEL, setProposedLevels } from '../../commands/peopleCommands';
import { editDocument, setFields, useDocument } from '../../state/documentStore';
import { useAsOf, useIsHiding, useList, useRecord, useStakeholder } from '../../state/records';
import { isHiddenField } from '../../state/hiding';
import { setSession } from '../../state/session';
import { OpinionsOnly } from '../hiding/Hidden';
import { RecordField } from '../records/RecordField';
import { useLimit } from '../records/useLimit';
import { useSpot } from '../records/useSpot';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import { Counterparts } from './Counterparts';
import { ClassField } from './ClassField';
import { OwnerField } from './OwnerField';
import { PlaceField } from './PlaceField';
import { TextField } from '../ui/TextField';
import { Tick } from '../ui/Tick';
import { EarlierRatings } from './EarlierRatings';
import { PersonBasis } from './PersonBasis';
import { PersonData } from './PersonData';
import { PersonContacts } from './PersonContacts';
import { PersonLines } from './PersonLines';
import { PersonTouches } from './PersonTouches';
import { PhotoField } from './PhotoField';
import { PersonProfile } from './PersonProfile';
import { Ratings } from './Ratings';
import { useShown } from '../../state/shownMap';
import { HereOnly } from './HereOnly';
import { OwnAccount, useOtherAccounts } from './OwnAccount';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { today } from '../../state/today';
import { Fold } from '../ui/Fold';

/** What is known of a person in words, and how to reach them. */
const Details = ({ person }: { readonly person: Person }) => {
  const isHiding = useIsHiding();
  const own = { kind: 'person', id: person.id, change: `Edit ${displayName(person)}` } as const;
  return (
    <Fold title={isHiding ? 'Profile' : 'Profile and notes'}>
      {() => (
        <div className="panel-section">
          {PERSON_TEXTS.filter(({ field }) => !isHiding || !isHiddenField('person', field)).map(({ field, asks }) => (
            <RecordField key={field} {...own} field={field} {...(asks === undefined ? {} : { placeholder: asks })} />
          ))}
          <RecordField {...own} field="lastContact" />
          <RecordField {...own} field="email" />
          <RecordField {...own} field="phone" />
        </div>
      )}
    </Fold>
  );
};

const ActionTitle = ({ action }: { readonly action: Action }) => (
  <TextField
    label={labelOf('action', 'title')}
    hideLabel
    limit={useLimit('action', action.id, 'title')}
    value={action.title}
    placeholder="Verb first: Show, Ask, Bring"
    onCommit={(title, group) => {
      setFields('Edit an action', 'action', action.id, { title: title ?? '' }, group);
    }}
  />
);

const ActionRow = ({ action }: { readonly action: Action }) => {
  const asOf = useAsOf();
  const { row } = useSpot<HTMLLIElement>('action', action.id);
  const isDone = action.status === 'done';
  const isLate = !isDone && action.status !== 'cancelled' && action.due !== null && action.due < asOf;
  const owner = useRecord('member', action.ownerId);
  return (
    <li ref={row}>
      <Tick
        isOn={isDone}
        label={`Done: ${action.title}`}
        onToggle={() => {
          setFields(
            isDone ? 'Reopen an action' : 'Finish an action',
            'action',
            action.id,
            isDone
              ? { status: 'open', completedOn: null }
              : { status: 'done', completedOn: asOf < today() ? asOf : today() },
          );
        }}
      />
      <ActionTitle action={action} />
      <span className={`meta ${isLate ? 'late' : 'quiet'}`}>
        {owner ? initials(owner.name) : 'no owner'} · {shortDate(action.due, asOf.slice(0, 4))}
        {isLate ? ' · late' : ''}
      </span>
    </li>
  );
};

const Actions = ({ person }: { readonly person: Person }) => {
  const actions = useList('action').filter((action) => action.stakeholderId === person.id);
  const add = () => {
    let id = '';
    const isDone = editDocument('Add an action', (draft) => {
      ({ id } = draft.add('action', { stakeholderId: person.id, ownerId: person.contactOwnerId }));
    });
    if (isDone) setSession({ spot: { kind: 'action', id, isNew: true } });
  };
  return (
    <section className="panel-section" aria-label="Actions">
      <h3 className="label">
        <span>Actions</span>
        <Button small tone="bare" onClick={add}>
          <Plus size={13} aria-hidden="true" />
          New action
        </Button>
      </h3>
      <ul className="action-list">
        {actions.map((action) => (
          <ActionRow key={action.id} action={action} />
        ))}
      </ul>
      {actions.length === 0 ? <p className="quiet small">No action names this person.</p> : null}
    </section>
  );
};

const Standing = ({ personId }: { readonly personId: string }) => {
  const figures = usePersonFigures(personId);
  if (!figures) return null;
  const facts = [
    figures.isKeyPlayer ? 'Key player' : null,
    figures.isHiddenInfluencer ? `Hidden influencer, borrows ${withDecimals(figures.borrowedInfluence ?? 0, 1)}` : null,
    figures.champion?.class
      ? `${CHAMPION_WORDS[figures.champion.class]}${figures.champion.score === null ? '' : ` ${Math.round(figures.champion.score)}`}`
      : null,
    figures.coverage.charAt(0).toUpperCase() + figures.coverage.slice(1),
    figures.contact.days === null
      ? null
      : `last contact ${figures.contact.days} days ago, limit ${figures.contact.limit}`,
    `know score ${Math.round(figures.knowScore * 8)} of 8`,
  ];
  const open = figures.findings.filter((finding) => !finding.isWaived);
  return (
    <section className="panel-section" aria-label="Findings">
      <p className="quiet small">{facts.filter(Boolean).join(' · ')}</p>
      {figures.warmRoute ? (
        <p className="small">
          Warm route: {figures.warmRoute.text}
          {figures.warmRoute.cost === null ? '' : `, cost ${figures.warmRoute.cost}`}
        </p>
      ) : null}
      <h3 className="label">
        <span>Findings</span>
        <span>{open.length}</span>
      </h3>
      <FindingRows findings={figures.findings} />
    </section>
  );
};

const SeatFields = ({ seatId }: { readonly seatId: string }) => {
  const seat = useRecord('seat', seatId);
  const content = useDocument((state) => state.document);
  const others = useOtherAccounts();
  const companyLimit = useLimit('seat', seatId, 'company');
  const managers = useMemo(() => {
    const views = stakeholderById(content);
    return drawnSeats(content)
      .filter((one) => one.id !== seatId)
      .map((one) => {
        const holder = views.get(holderOf(content, one.id) ?? '');
        return { value: one.id, label: `${holder ? displayName(holder) : ''}${one.title ? `, ${one.title}` : ''}` };
      });
  }, [content, seatId]);
  if (!seat) return null;
  const byPlace = seat.level === null ? proposedLevel(content, seatId) : null;
  return (
    <div className="panel-section">
      <RecordField kind="seat" id={seatId} field="title" change="Edit the title" />
      <SelectField
        label={labelOf('seat', 'reportsToId')}
        value={seat.reportsToId}
        none="Nobody"
        options={managers}
        onChoose={(managerId) => {
          moveUnder([seatId], managerId);
        }}
      />
      <PlaceField kind="department" value={seat.departmentId} seatIds={[seatId]} />
      <PlaceField kind="businessUnit" value={seat.businessUnitId} seatIds={[seatId]} />
      <SelectField
        label={labelOf('seat', 'level')}
        value={seat.level === null ? null : String(seat.level)}
        none="Not known"
        options={[1, 2, 3, 4, 5].map((level) => ({ value: String(level), label: String(level) }))}
        onChoose={(level) => {
          setFields('Set the level', 'seat', seatId, { level: level === null ? null : Number(level) });
        }}
      />
      {byPlace === null ? null : (
        <p className="quiet small">
          By the place in the chart it would be {byPlace}.{' '}
          <Button small tone="bare" onClick={() => setProposedLevels([seatId])}>
            Take level {byPlace}
          </Button>
        </p>
      )}
      <ClassField seats={[seat]} />
      {seat.reportsToId === null ? null : <RecordField kind="seat" id={seatId} field="assistant" none="Not said" />}
      <RecordField kind="seat" id={seatId} field="outside" />
      {seat.outside ? <RecordField kind="seat" id={seatId} field="outsideKind" none="Not said" /> : null}
      <TextField
        label={labelOf('seat', 'company')}
        limit={companyLimit}
        value={seat.company}
        placeholder={seat.outside ? 'Whom this person works for' : ''}
        offered={[...new Set(others.map((account) => account.name))]}
        onCommit={(company, group) => {
          setFields('Edit the company', 'seat', seatId, { company }, group);
        }}
      />
      <div className="chips">
        <Button small onClick={() => run('person.leaves')}>
          Leaves this seat
        </Button>
        <Button small onClick={() => run('person.move')}>
          Moves to another seat
        </Button>
        <Button small onClick={() => run('person.toAccount')}>
          Moves to another account
        </Button>
        <OpinionsOnly>
          <Button small onClick={() => run('person.merge')}>
            Merge with…
          </Button>
        </OpinionsOnly>
        <Button small onClick={() => run('person.vacant')}>
          {said('{status.vacant} or filled')}
        </Button>
        <Button small onClick={() => run('person.unpin')}>
          Release pins
        </Button>
        <Button small tone="danger" onClick={() => run('person.delete')}>
          Delete
        </Button>
      </div>
    </div>
  );
};

const Seat = ({ seatId }: { readonly seatId: string }) => (
  <Fold title="Seat">{() => <SeatFields seatId={seatId} />}</Fold>
);

/** Everything about a person in one place. */
export const PersonPanel = memo(({ personId }: { readonly personId: string }) => {
  const person = useShown(useCallback((content: Document) => content.person.get(personId), [personId]));
  const view = useStakeholder(personId);
  const manager = useStakeholder(view?.reportsToId);
  const department = useRecord('department', view?.departmentId);
  const nameLimit = useLimit('person', personId, 'name');
  const isHiding = useIsHiding();
  if (!person || !view) return null;
  return (
    <div className="panel-body" data-photo-of={personId}>
      <header>
        <div className="panel-first">
          <p className="quiet small">
            {person.status === 'active' ? 'Person' : inWords(person.status)}
            {view.outside ? ' · from outside' : ''}
            {department ? ` · ${department.name}` : ''}
          </p>
          {person.status === 'vacant' ? null : <PhotoField person={person} />}
        </div>
        <TextField
          label={labelOf('person', 'name')}
          hideLabel
          limit={nameLimit}
          value={person.status === 'vacant' ? null : person.name}
          placeholder={displayName(person)}
          onCommit={(name, group) => {
            setFields(
              NAMING_LABEL,
              'person',
              personId,
              { name, ...(person.status === 'vacant' && name !== null ? { status: 'active' as const } : {}) },
              group,
            );
          }}
        />
        <p className="quiet">
          {view.title ?? 'No title'}
          {manager ? ` · reports to ${displayName(manager)}` : ''}
        </p>
      </header>
      {view.outside ? <OwnAccount company={view.company} /> : null}
      {isHiding ? null : <HereOnly personId={personId} />}
      <Ratings people={[person]} />
      <OwnerField value={person.contactOwnerId} />
      {isHiding ? null : <Standing personId={personId} />}
      <Actions person={person} />
      <PersonLines personId={personId} />
      <PersonTouches personId={personId} />
      <Counterparts kind="person" id={personId} />
      {isHiding ? null : (
        <>
          <PersonBasis person={person} />
          <PersonProfile person={person} />
          <PersonContacts person={person} />
          <EarlierRatings person={person} />
        </>
      )}
      {view.seatId ? <Seat seatId={view.seatId} /> : null}
      <Details person={person} />
      <PersonData person={person} />
    </div>
  );
});
PersonPanel.displayName = 'PersonPanel';
