import { useState } from 'react';
import { comparedSnapshot, movementBetween } from '../../../../shared/analysis/movement';
import { countedPeople } from '../../../../shared/analysis/people';
import { CHECK_WORDS, scorecard, attainment } from '../../../../shared/analysis/scorecard';
import { settingsOf } from '../../../../shared/analysis/settings';
import { recordName } from '../../../../shared/document/recordName';
import { longDate } from '../../../../shared/conventions/writeDay';
import type { RecordOf } from '../../../../shared/model';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useList } from '../../../state/records';
import { takeProgrammeMeasures } from '../../../commands/roleCommands';
import { Button } from '../../../parts/ui/Button';
import { SelectField } from '../../../parts/ui/SelectField';
import { Part } from '../../../parts/plan/Part';
import { Measures } from '../../../parts/plan/Measures';
import { ReviewLog } from '../../../parts/plan/ReviewLog';
import { useFigures } from '../../../state/figures';
import { withDecimals, signed } from '../../../../shared/conventions/writeNumber';

/** What moved between people since a frozen day (F33). */
const Movement = () => {
  const { content, asOf } = useFigures();
  const snapshots = useList('snapshot')
    .filter((one) => one.asOf <= asOf)
    .toSorted((a, b) => b.asOf.localeCompare(a.asOf) || b.ordinal - a.ordinal);
  const [chosen, setChosen] = useState<string | null>(null);
  const snapshot = snapshots.find((one) => one.id === chosen) ?? comparedSnapshot(content, asOf);
  if (!snapshot)
    return (
      <p className="quiet">
        No earlier day is frozen yet. Each review freezes the ratings, so that the next one shows what moved.
      </p>
    );
  const moved = movementBetween(
    snapshot.asOf,
    snapshot.stakeholders,
    countedPeople(content, asOf),
    settingsOf(content, asOf),
  );
  const names = (ids: readonly string[]) => ids.map((id) => recordName(content, 'person', id)).join(', ');
  return (
    <>
      <div className="fields two">
        <SelectField
          label="Compare with"
          value={snapshot.id}
          options={snapshots.map((one) => ({
            value: one.id,
            label: `${longDate(one.asOf)}${one.label ? `, ${one.label}` : ''}`,
          }))}
          onChoose={setChosen}
        />
      </div>
      <dl className="figure-list tabular">
        <div>
          <dt>Support of those in both, then and now</dt>
          <dd>
            {signed(moved.supportThen)} → {signed(moved.supportNow)}
            {moved.change === null ? '' : ` (${signed(moved.change)})`}
          </dd>
        </div>
        {(
          [
            ['Improved', moved.improved],
            ['Worsened', moved.worsened],
            ['New', moved.new],
            ['Gone', moved.gone],
          ] as const
        ).map(([word, ids]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd className="names">{ids.length === 0 ? 'nobody' : names(ids)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const MeasureNote = (measure: RecordOf<'measure'>) => <Attained measure={measure} />;
const Attained = ({ measure }: { readonly measure: RecordOf<'measure'> }) => {
  const { content, asOf } = useFigures();
  const reached = attainment(measure, settingsOf(content, asOf));
  return (
    <span className="quiet tabular">
      Reached {reached.value === null ? `– (${reasonWords(reached.reason) ?? ''})` : percentWords(reached.value * 100)}
    </span>
  );
};
const MeasureMore = (measure: RecordOf<'measure'>) => (
  <div className="fields three">
    <RecordField kind="measure" id={measure.id} field="category" />
    <RecordField kind="measure" id={measure.id} field="horizonMonths" />
    <RecordField
      kind="measure"
      id={measure.id}
      field="direction"
      words={(value) => (value === 'up' ? 'Higher' : 'Lower')}
    />
    <RecordField kind="measure" id={measure.id} field="customerScored" />
    <RecordField kind="measure" id={measure.id} field="team" />
  </div>
);

const Score = () => {
  const { content, asOf } = useFigures();
  const card = scorecard(content, asOf);
  return (
    <>
      <p className="tabular small">
        Score{' '}
        {card.score.value === null ? `– (${reasonWords(card.score.reason) ?? ''})` : withDecimals(card.score.value, 2)},
        payout {card.payout.value === null ? '–' : percentWords(card.payout.value * 100)} of the target bonus.
      </p>
      <ul className="lights wrap" aria-label="Checks of the design">
        {Object.entries(card.checks ?? {}).map(([check, isMet]) => (
          <li key={check}>
            <i className={isMet ? 'on' : ''} aria-hidden="true" />
            {CHECK_WORDS[check as keyof typeof CHECK_WORDS]}
            <span className="visually-hidden">{isMet ? ', met' : ', not met'}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The measures of the programme, where this account lacks one of them. */
const TakeOver = () => {
  const own = new Set(useList('measure').map(({ name }) => name.trim().toLowerCase()));
  const lacking = useList('programmeMeasure').filter(({ name }) => !own.has(name.trim().toLowerCase()));
  return lacking.length === 0 ? null : (
    <p>
      <Button small onClick={takeProgrammeMeasures}>
        {lacking.length === 1
          ? 'Take over a measure of the programme'
          : `Take over ${lacking.length} measures of the programme`}
      </Button>
    </p>
  );
};

export const Review = () => (
  <>
    <Part id="reviews" title="Reviews">
      <ReviewLog />
    </Part>
    <Part id="movement" tells="opinions" title="What moved">
      <Movement />
    </Part>
    <Part id="kpis" title="Measures you watch">
      <Measures />
    </Part>
    <Part id="scorecard" title="Scorecard and reward">
      <Score />
      <TakeOver />
      <RecordTable
        kind="measure"
        layout="measure-columns"
        columns={[{ field: 'name' }, { field: 'weight' }, { field: 'floor' }, { field: 'target' }, { field: 'actual' }]}
        empty="Weighted measures for whoever is accountable."
        addLabel="Add a weighted measure"
        more={MeasureMore}
        note={MeasureNote}
      />
    </Part>
  </>
);
