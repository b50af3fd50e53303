import { useState } from 'react';
import { nextReview, fourSteps } from '../../../shared/analysis/completeness';
import { comparedSnapshot, movementBetween } from '../../../shared/analysis/movement';
import { countedPeople } from '../../../shared/analysis/people';
import { CHECK_WORDS, scorecard, attainment } from '../../../shared/analysis/scorecard';
import { settingsOf } from '../../../shared/analysis/settings';
import { recordName } from '../../../shared/document/recordName';
import { longDate } from '../../../shared/model/dates';
import type { RecordOf } from '../../../shared/model/index';
import { logReview } from '../../commands/planCommands';
import { percentWords, reasonWords, signed } from '../../figures/words';
import { RecordField } from '../../records/RecordField';
import { newestFirst } from '../../records/newestFirst';
import { RecordTable } from '../../records/RecordTable';
import { useList } from '../../state/records';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/SelectField';
import { Part } from '../Part';
import { useFigures } from '../../state/figures';

const ReviewMore = (review: RecordOf<'review'>) => (
  <div className="fields two">
    <RecordField kind="review" id={review.id} field="whatChanged" /><RecordField kind="review" id={review.id} field="decisions" />
    <RecordField kind="review" id={review.id} field="learned" /><RecordField kind="review" id={review.id} field="present" />
  </div>
);

/** What moved between people since a frozen day (F33). */
const Movement = () => {
  const { document, asOf } = useFigures();
  const snapshots = useList('snapshot').filter((one) => one.asOf <= asOf).toSorted((a, b) => b.asOf.localeCompare(a.asOf) || b.ordinal - a.ordinal);
  const [chosen, setChosen] = useState<string | null>(null);
  const snapshot = snapshots.find((one) => one.id === chosen) ?? comparedSnapshot(document, asOf);
  if (!snapshot) return <p className="quiet">No earlier day is frozen yet. Each review freezes the ratings, so that the next one shows what moved.</p>;
  const moved = movementBetween(snapshot.asOf, snapshot.stakeholders, countedPeople(document, asOf), settingsOf(document, asOf));
  const names = (ids: readonly string[]) => ids.map((id) => recordName(document, 'person', id)).join(', ');
  return (
    <>
      <div className="fields two"><SelectField label="Compare with" value={snapshot.id} options={snapshots.map((one) => ({ value: one.id, label: `${longDate(one.asOf)}${one.label ? `, ${one.label}` : ''}` }))} onChoose={setChosen} /></div>
      <dl className="figure-list tabular">
        <div><dt>Support of those in both, then and now</dt><dd>{signed(moved.supportThen)} → {signed(moved.supportNow)}{moved.change === null ? '' : ` (${signed(moved.change)})`}</dd></div>
        {([['Improved', moved.improved], ['Worsened', moved.worsened], ['New', moved.new], ['Gone', moved.gone]] as const).map(([word, ids]) => <div key={word}><dt>{word}</dt><dd className="names">{ids.length === 0 ? 'nobody' : names(ids)}</dd></div>)}
      </dl>
    </>
  );
};

const MeasureNote = (measure: RecordOf<'measure'>) => <Attained measure={measure} />;
const Attained = ({ measure }: { readonly measure: RecordOf<'measure'> }) => {
  const { document, asOf } = useFigures();
  const reached = attainment(measure, settingsOf(document, asOf));
  return <span className="quiet tabular">Reached {reached.value === null ? `– (${reasonWords(reached.reason) ?? ''})` : percentWords(reached.value * 100)}</span>;
};
const MeasureMore = (measure: RecordOf<'measure'>) => (
  <div className="fields three">
    <RecordField kind="measure" id={measure.id} field="category" /><RecordField kind="measure" id={measure.id} field="horizonMonths" /><RecordField kind="measure" id={measure.id} field="direction" words={(value) => (value === 'up' ? 'Higher' : 'Lower')} />
    <RecordField kind="measure" id={measure.id} field="customerScored" /><RecordField kind="measure" id={measure.id} field="team" />
  </div>
);

const Score = () => {
  const { document, asOf } = useFigures();
  const card = scorecard(document, asOf);
  return (
    <>
      <p className="tabular small">Score {card.score.value === null ? `– (${reasonWords(card.score.reason) ?? ''})` : card.score.value.toFixed(2)}, payout {card.payout.value === null ? '–' : percentWords(card.payout.value * 100)} of the target bonus.</p>
      <ul className="lights wrap" aria-label="Checks of the design">
        {Object.entries(card.checks ?? {}).map(([check, isMet]) => <li key={check}><i className={isMet ? 'on' : ''} aria-hidden="true" />{CHECK_WORDS[check as keyof typeof CHECK_WORDS]}<span className="visually-hidden">{isMet ? ', met' : ', not met'}</span></li>)}
      </ul>
    </>
  );
};

export const Review = () => {
  const { document, asOf } = useFigures();
  const next = nextReview(document, asOf);
  const share = fourSteps(document, asOf).steps.review.value;
  return (
    <>
      <Part id="reviews" title="Reviews">
        <p className="quiet">{next === null ? 'No review is planned.' : `Next review ${longDate(next)}.`} {share === 100 ? 'The last one lies within the rhythm of this account.' : share === 50 ? 'The last one lies outside the rhythm of this account.' : 'None lies within twice the rhythm of this account.'}</p>
        <div className="fields two"><RecordField kind="plan" id="plan" field="nextReview" /><div className="field-button"><Button tone="primary" onClick={logReview}>Log a review today</Button></div></div>
        <RecordTable kind="review" layout="review-columns" columns={[{ field: 'whatChanged' }, { field: 'date' }, { field: 'nextDate' }]} empty="Each review says what changed, what was decided and what you learned. It freezes the ratings of that day." addLabel="Add an earlier review" given={{ date: asOf }} more={ReviewMore} order={newestFirst} />
      </Part>
      <Part id="movement" title="What moved"><Movement /></Part>
      <Part id="kpis" title="Measures you watch">
        <RecordTable kind="kpi" layout="kpi-columns" columns={[{ field: 'name', label: 'Measure' }, { field: 'unit' }, { field: 'target' }, { field: 'actual' }]} empty="Three to eight figures that tell whether the plan works." addLabel="Add a measure" /></Part>
      <Part id="scorecard" title="Scorecard and reward"><Score />
        <RecordTable kind="measure" layout="measure-columns" columns={[{ field: 'name', label: 'Measure' }, { field: 'weight' }, { field: 'floor' }, { field: 'target' }, { field: 'actual' }]} empty="Weighted measures for whoever is accountable." addLabel="Add a weighted measure" more={MeasureMore} note={MeasureNote} /></Part>
    </>
  );
};
