import { driverAmount, isAgreed } from '../../../shared/analysis/valueCase';
import { labelOf } from '../../../shared/model/labels';
import { plainNumber, wholeMoney } from '../../../shared/model/money';
import type { RecordOf } from '../../../shared/model';
import { useAccount } from '../../state/records';
import { inWords, withinSentence } from '../../../shared/model/words';

const PARTS = ['quantity', 'unitValue', 'improvementPct', 'confidencePct'] as const;

/** What a driver is worth a year and how that comes about (F23), or what is missing for it. */
export const DriverNote = ({ driver }: { readonly driver: RecordOf<'valueDriver'> }) => {
  const { currency } = useAccount();
  const amount = driverAmount(driver);
  const missing = PARTS.filter((part) => driver[part] === null).map((part) =>
    labelOf('valueDriver', part).toLowerCase(),
  );
  return (
    <span className="flag-row tabular">
      {amount === null ? (
        <span className="quiet">
          No amount yet: {missing.join(', ')} {missing.length === 1 ? 'is' : 'are'} missing.
        </span>
      ) : (
        <span>
          <b>
            {wholeMoney(amount)} {currency} a year
          </b>{' '}
          <span className="quiet">
            {plainNumber(driver.quantity)} {driver.unit ?? ''} × {plainNumber(driver.unitValue)} ×{' '}
            {plainNumber(driver.improvementPct)} % × {plainNumber(driver.confidencePct)} %
          </span>
        </span>
      )}
      {driver.state !== 'claimed' && !isAgreed(driver) ? (
        <span className="late">
          Counts as {withinSentence(inWords('claimed'))} until somebody of theirs agreed on a day.
        </span>
      ) : null}
      {driver.state === 'delivered' && driver.deliveredValue === null ? (
        <span className="late">What was delivered is not entered.</span>
      ) : null}
    </span>
  );
};
