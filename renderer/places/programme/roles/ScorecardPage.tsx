import { programmeScorecard, scorecardSentence, scorecardSince } from '../../../../shared/analysis/programmeScorecard';
import { attainment } from '../../../../shared/analysis/scorecard';
import { settingsOf } from '../../../../shared/analysis/settings';
import type { RecordOf } from '../../../../shared/model';
import { plainNumber } from '../../../../shared/model/money';
import { beginProgrammeScorecard, keepScorecard } from '../../../commands/roleCommands';
import { MeasureBars } from '../../../parts/drawings/MeasureBars';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { Button } from '../../../parts/ui/Button';
import { useFigures } from '../../../state/figures';
import { useList } from '../../../state/records';
import { AccountScorecards } from './AccountScorecards';
import { DesignChecks } from './DesignChecks';

const Reached = ({ measure }: { readonly measure: RecordOf<'programmeMeasure'> }) => {
  const { content, asOf } = useFigures();
  const { value, reason } = attainment(measure, settingsOf(content, asOf));
  return (
    <span className="quiet tabular">
      {value === null
        ? `Reached – (${reasonWords(reason) ?? ''})`
        : `Reached ${percentWords(value * 100)}, adds ${plainNumber(value * measure.weight)}`}
    </span>
  );
};
const reachedNote = (measure: RecordOf<'programmeMeasure'>) => <Reached measure={measure} />;

const moreOf = (measure: RecordOf<'programmeMeasure'>) => (
  <div className="fields two">
    <RecordField kind="programmeMeasure" id={measure.id} field="category" />
    <RecordField kind="programmeMeasure" id={measure.id} field="horizonMonths" />
    <RecordField
      kind="programmeMeasure"
      id={measure.id}
      field="direction"
      words={(value) => (value === 'up' ? 'Higher' : 'Lower')}
    />
    <RecordField kind="programmeMeasure" id={measure.id} field="source" oneLine />
    <RecordField kind="programmeMeasure" id={measure.id} field="customerScored" />
    <RecordField kind="programmeMeasure" id={measure.id} field="team" />
  </div>
);

/** How the programme and its accounts are measured: weights, targets, what is reached, and the total. */
export const ScorecardPage = () => {
  const { content, asOf } = useFigures();
  const measures = useList('programmeMeasure');
  const card = programmeScorecard(content, asOf);
  return (
    <>
      <section className="programme-says" aria-label="Scorecard">
        <p className="portfolio-label">Scorecard</p>
        <h3 className="serif portfolio-sentence" aria-live="polite">
          {scorecardSentence(card)}
        </h3>
        {card.lines.length === 0 ? null : (
          <>
            <MeasureBars lines={card.lines} />
            <p className="quiet">{scorecardSince(card)}</p>
            <Button disabled={card.score.value === null} onClick={keepScorecard}>
              Keep today’s result
            </Button>
            <p className="lowest-head">How it is designed</p>
            <DesignChecks card={card} />
          </>
        )}
      </section>
      <section className="programme-sheet" aria-label="Measures and accounts">
        {measures.length === 0 ? (
          <div className="empty-place">
            <p>How is key account management measured here? Five balanced measures are a beginning.</p>
            <Button tone="primary" onClick={beginProgrammeScorecard}>
              Begin with five measures
            </Button>
          </div>
        ) : (
          <>
            <RecordTable
              kind="programmeMeasure"
              layout="measure-columns"
              columns={[
                { field: 'name' },
                { field: 'weight' },
                { field: 'floor' },
                { field: 'target' },
                { field: 'actual' },
              ]}
              empty=""
              addLabel="Add a measure"
              more={moreOf}
              note={reachedNote}
            />
            <p className="scorecard-total tabular">
              Together <b>{plainNumber(card.weight)}</b> by weight
              {card.adds === null ? null : (
                <>
                  , reached <b>{plainNumber(card.adds)}</b>
                </>
              )}
            </p>
          </>
        )}
        <AccountScorecards />
      </section>
    </>
  );
};
