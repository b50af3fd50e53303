import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { openActions } from '../../../shared/analysis/openActions';
import { openOpportunities } from '../../../shared/analysis/buyingCentre';
import { personFacts } from '../../../shared/analysis/overview';
import { relationshipStage } from '../../../shared/analysis/relationshipStage';
import { accountOf, list, single, type Document } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import type { RecordOf } from '../../../shared/model';
import { influenceWord, inWords, withinSentence } from '../../../shared/model/words';
import { Rows } from '../Rows';
import { Facts, Label, Points, Prose } from '../texts';
import { AttitudeMark, relationshipWords } from '../../parts/drawings/PersonMarks';
import { planView, type PlanView } from '../view';
import { shownGap } from '../../parts/drawings/words';
import { wordFor } from '../../../shared/packs/spoken';

const MOST_CONTACTS = 5;

/** Talks between the two and contacts of others with the counterpart, the newest first. */
const contactsOf = (view: PlanView, pairing: RecordOf<'sponsorPairing'>) =>
  [
    ...list(view.content, 'sponsorTouch')
      .filter((touch) => touch.sponsorPairingId === pairing.id)
      .map((touch) => ({ id: touch.id, date: touch.date, who: view.member(pairing.memberId), note: touch.note })),
    ...list(view.content, 'contactNote')
      .filter((note) => note.personId === pairing.personId)
      .map((note) => ({ id: note.id, date: note.date, who: view.member(note.memberId), note: note.note })),
  ]
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .slice(0, MOST_CONTACTS);

const Briefing = ({ view, pairing }: { readonly view: PlanView; readonly pairing: RecordOf<'sponsorPairing'> }) => {
  const { content, asOf } = view;
  const panel = pairing.personId === null ? null : personFacts(content, asOf, pairing.personId);
  const plan = single(content, 'plan');
  const gap = shownGap(gapToTarget(content, asOf).gap.value);
  const stage = relationshipStage(content, asOf);
  const actions = openActions(content).filter(
    (action) =>
      action.ownerId === pairing.memberId || (pairing.personId !== null && action.stakeholderId === pairing.personId),
  );
  const deals = openOpportunities(content).filter(
    (deal) =>
      pairing.personId !== null &&
      (deal.stakeholderIds.includes(pairing.personId) || deal.economicBuyerId === pairing.personId),
  );
  const goals = list(content, 'customerGoal').filter(
    (goal) => goal.ownerId !== null && goal.ownerId === pairing.personId,
  );
  const contacts = contactsOf(view, pairing);
  return (
    <section
      className="sheet plan-page call-sheet"
      aria-label={`Briefing for ${view.member(pairing.memberId) ?? 'the sponsor'}`}
    >
      <p className="cover-kind">Sponsor briefing for {view.member(pairing.memberId)}</p>
      <h1>{panel?.name ?? 'No counterpart is named yet'}</h1>
      <p className="quiet">{[panel?.person.title, accountOf(content).name].filter(Boolean).join(' · ')}</p>
      {panel ? (
        <Facts
          facts={[
            [wordFor('names', 'influence'), influenceWord(panel.person.influence)],
            [wordFor('names', 'attitude'), <AttitudeMark key="attitude" attitude={panel.person.attitude} />],
            [
              wordFor('names', 'relationship'),
              relationshipWords(panel.person.relationship, panel.person.targetRelationship),
            ],
            ['Contact owner', view.member(panel.person.contactOwnerId) ?? 'nobody'],
            ['Wins', panel.person.personalWin],
            ['Goal', panel.person.businessGoal],
          ]}
        />
      ) : null}
      <Label>Where the account stands</Label>
      <Facts
        facts={[
          ['Ambition', plan?.ambition],
          ['Stage', stage.label],
          [gap.words === 'above target' ? 'Above target' : 'Gap to target', view.money(gap.amount)],
          ['Next review', view.day(plan?.nextReview ?? null)],
        ]}
      />
      <Label>What to say</Label>
      <Prose text={pairing.commitment} />
      <Points
        items={[
          ...goals.map((goal) => ({ id: goal.id, text: `Their goal: ${goal.title}` })),
          ...deals.map((deal) => ({
            id: deal.id,
            text: `${deal.title}, ${withinSentence(inWords(deal.stage))}${deal.nextStep ? `: ${deal.nextStep}` : ''}`,
          })),
        ]}
      />
      <Label>What not to promise</Label>
      {plan?.notDoing ? (
        <Prose text={plan.notDoing} />
      ) : (
        <p className="quiet">The plan does not say what you will not do.</p>
      )}
      {actions.length > 0 ? (
        <>
          <Label>Actions that touch this talk</Label>
          <Rows
            label="Actions"
            rows={actions}
            columns={[
              { head: 'Action', of: (row) => row.title, as: 'text' },
              { head: 'Owner', of: (row) => view.member(row.ownerId) },
              { head: 'Due', of: (row) => view.day(row.due), as: 'short' },
            ]}
          />
        </>
      ) : null}
      <Label>Last contacts</Label>
      {contacts.length > 0 ? (
        <Rows
          label="Last contacts"
          rows={contacts}
          columns={[
            { head: 'Date', of: (row) => longDate(row.date), as: 'short' },
            { head: 'Who', of: (row) => row.who },
            { head: 'What was said', of: (row) => row.note, as: 'text' },
          ]}
        />
      ) : (
        <p className="quiet">None is noted.</p>
      )}
    </section>
  );
};

/** One page for each sponsor: whom they meet, what to say, what not to promise, and the last contacts. */
export const SponsorBriefingPages = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const view = planView(content, asOf);
  return (
    <>
      {list(content, 'sponsorPairing').map((pairing) => (
        <Briefing key={pairing.id} view={view} pairing={pairing} />
      ))}
    </>
  );
};
