import { fourSteps, nextReview } from '../../../shared/analysis/completeness';
import { longDate } from '../../../shared/conventions/writeDay';
import type { RecordOf } from '../../../shared/model';
import { logReview } from '../../commands/planCommands';
import { newestFirst } from '../records/newestFirst';
import { RecordField } from '../records/RecordField';
import { RecordTable } from '../records/RecordTable';
import { useFigures } from '../../state/figures';
import { Button } from '../ui/Button';

const ReviewMore = (review: RecordOf<'review'>) => (
  <div className="fields two">
    <RecordField kind="review" id={review.id} field="whatChanged" />
    <RecordField kind="review" id={review.id} field="decisions" />
    <RecordField kind="review" id={review.id} field="learned" />
    <RecordField kind="review" id={review.id} field="present" />
  </div>
);

/** When the plan is looked at next, and what each review said. */
export const ReviewLog = () => {
  const { content, asOf } = useFigures();
  const next = nextReview(content, asOf);
  const share = fourSteps(content, asOf).steps.review.value;
  return (
    <>
      <p className="quiet">
        {next === null ? 'No review is planned.' : `Next review ${longDate(next)}.`}{' '}
        {share === 100
          ? 'The last one lies within the rhythm of this account.'
          : share === 50
            ? 'The last one lies outside the rhythm of this account.'
            : 'None lies within twice the rhythm of this account.'}
      </p>
      <div className="fields two">
        <RecordField kind="plan" id="plan" field="nextReview" />
        <div className="field-button">
          <Button tone="primary" onClick={logReview}>
            Log a review today
          </Button>
        </div>
      </div>
      <RecordTable
        kind="review"
        layout="review-columns"
        columns={[{ field: 'whatChanged' }, { field: 'date' }, { field: 'nextDate' }]}
        empty="Each review says what changed, what was decided and what you learned. It freezes the ratings of that day."
        addLabel="Add an earlier review"
        given={{ date: asOf }}
        more={ReviewMore}
        order={newestFirst}
      />
    </>
  );
};
