import { differsFromStandard } from '../../../../shared/analysis/approachCard';
import { charterState } from '../../../../shared/analysis/charter';
import { internalAlignment } from '../../../../shared/analysis/ratios';
import { addDays } from '../../../../shared/analysis/days';
import { sponsorTalk } from '../../../../shared/analysis/sponsorTalk';
import { inOneBreath } from '../../../../shared/model/words';
import { wholeMoney } from '../../../../shared/model/money';
import type { RecordOf } from '../../../../shared/model';
import { percentWords, reasonWords, talkWords } from '../../../parts/drawings/words';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useFigures } from '../../../state/figures';
import { useAccount, useAsOf, useList } from '../../../state/records';
import { Part } from '../../../parts/plan/Part';
import { Members } from '../../../parts/plan/Members';
import { Understanding } from '../understanding/Understanding';

/** When a sponsor is due to talk, from the last talk and the rhythm. */
const PairingNote = (pairing: RecordOf<'sponsorPairing'>) => <PairingDue pairing={pairing} />;
const PairingDue = ({ pairing }: { readonly pairing: RecordOf<'sponsorPairing'> }) => {
  const asOf = useAsOf();
  const talk = sponsorTalk(pairing, useList('sponsorTouch'), asOf);
  return <span className={talk.isDue ? 'late' : 'quiet'}>{talkWords(talk, asOf)}</span>;
};

const Commitments = () => {
  const { content, asOf } = useFigures();
  const kept = internalAlignment(content, asOf);
  return (
    <>
      <RecordTable
        kind="commitment"
        layout="commitment-columns"
        columns={[
          { field: 'promise' },
          { field: 'unit' },
          { field: 'due' },
          { field: 'doneOn' },
          { field: 'dependsOnActionId', none: 'Nothing' },
        ]}
        empty="What did other units of yours promise this customer?"
        addLabel="Add a commitment"
        note={CommitmentNote}
      />
      <p className="quiet small">
        {kept.value === null
          ? `Commitments kept: – (${reasonWords(kept.reason) ?? ''})`
          : `Kept on time: ${percentWords(kept.value * 100)} of those due.`}
      </p>
    </>
  );
};
const CommitmentNote = (one: RecordOf<'commitment'>) => <CommitmentLate one={one} />;
const CommitmentLate = ({ one }: { readonly one: RecordOf<'commitment'> }) => {
  const asOf = useAsOf();
  if (one.doneOn !== null || one.due === null || one.due >= asOf) return null;
  return (
    <span className="late">
      {addDays(one.due, 14) < asOf ? 'More than two weeks late: bring it to the sponsor.' : 'Late.'}
    </span>
  );
};

const CharterNote = () => {
  const { content } = useFigures();
  const { isComplete, lacks } = charterState(content);
  return (
    <p className="quiet small">
      {isComplete ? 'This charter is complete.' : `Complete once it says ${inOneBreath(lacks)}.`}
    </p>
  );
};

const Budget = () => {
  const lines = useList('budgetLine');
  const { currency } = useAccount();
  const known = lines.filter((line) => line.amount !== null);
  return (
    <>
      <RecordTable
        kind="budgetLine"
        layout="two-columns"
        columns={[{ field: 'title' }, { field: 'amount' }]}
        empty="Money set aside for work on this account."
        addLabel="Add a budget line"
      />
      {known.length > 0 ? (
        <p className="small tabular">
          Together {wholeMoney(known.reduce((sum, line) => sum + (line.amount ?? 0), 0))} {currency}
          {known.length < lines.length ? `, ${lines.length - known.length} not known` : ''}
        </p>
      ) : null}
    </>
  );
};

export const Team = () => {
  return (
    <>
      <Part id="team-members" title="Your team">
        <Members />
      </Part>
      <Part id="understanding" tells="opinions" title="Do you understand their strategy?">
        <Understanding />
      </Part>
      <Part id="sponsors" title="Sponsors and their counterparts">
        <RecordTable
          kind="sponsorPairing"
          layout="pairing-columns"
          columns={[{ field: 'memberId' }, { field: 'personId' }, { field: 'commitment' }, { field: 'rhythmDays' }]}
          empty="Pair an executive of yours with one of theirs."
          addLabel="Pair a sponsor"
          given={{ rhythmDays: 90 }}
          note={PairingNote}
        />
        <RecordTable
          kind="sponsorTouch"
          layout="touch-columns"
          columns={[{ field: 'note' }, { field: 'date' }, { field: 'sponsorPairingId' }, { field: 'kind' }]}
          empty="Talks between sponsors stand here."
          addLabel="Add a talk"
          order={newestFirst}
        />
      </Part>
      <Part id="responsibilities" title="Who is responsible for what">
        <RecordTable
          kind="responsibility"
          layout="responsibility-columns"
          columns={[{ field: 'task' }, { field: 'memberId' }, { field: 'part', words: partWords }]}
          empty="One A, accountable, per task; R does it, C is asked, I is told."
          addLabel="Add a responsibility"
        />
      </Part>
      <Part id="commitments" title="What other units promised">
        <Commitments />
      </Part>
      <Part id="calendar" title="Meeting calendar">
        <RecordTable
          kind="calendarEntry"
          layout="calendar-columns"
          columns={[
            { field: 'title' },
            { field: 'kind' },
            { field: 'everyDays' },
            { field: 'next' },
            { field: 'memberId' },
          ]}
          empty="Reviews and talks that come back."
          addLabel="Add a meeting that comes back"
        />
      </Part>
      <Part id="charter" title="Account charter">
        <div className="fields two">
          <RecordField kind="charter" id="charter" field="whyChosen" />
          <RecordField kind="charter" id="charter" field="differently" />
          <RecordField kind="charter" id="charter" field="stop" />
          <RecordField kind="charter" id="charter" field="signed" />
        </div>
        <CharterNote />
      </Part>
      <Part id="approach" title="Approach card: how this customer is served">
        <RecordTable
          kind="approach"
          layout="approach-columns"
          columns={[{ field: 'topic' }, { field: 'standard' }, { field: 'agreed' }, { field: 'costNote' }]}
          empty="Only what differs from your standard service."
          addLabel="Add a topic"
          note={differs}
        />
        <div className="fields two">
          <RecordField kind="approachCard" id="approachCard" field="channels" />
          <RecordField kind="approachCard" id="approachCard" field="specialTerms" />
          <RecordField kind="approachCard" id="approachCard" field="dos" />
          <RecordField kind="approachCard" id="approachCard" field="donts" />
        </div>
      </Part>
      <Part id="budget" title="Budget">
        <Budget />
      </Part>
    </>
  );
};

const newestFirst = (a: RecordOf<'sponsorTouch'>, b: RecordOf<'sponsorTouch'>): number =>
  b.date.localeCompare(a.date) || a.ordinal - b.ordinal;
const partWords = (part: string): string =>
  ({ R: 'R, does it', A: 'A, accountable', C: 'C, is asked', I: 'I, is told' })[part] ?? part;
const differs = (one: RecordOf<'approach'>) =>
  differsFromStandard(one) ? <span className="quiet">Differs from the standard.</span> : null;
