import {
  attractiveness,
  matrixPosition,
  relativeStrength,
  QUADRANT_WORDS,
} from '../../../../shared/analysis/portfolioMatrix';
import { sum, type Figure } from '../../../../shared/analysis/result';
import { otherAccounts } from '../../../../shared/analysis/timeValue';
import { list } from '../../../../shared/document/document';
import type { RecordOf } from '../../../../shared/model';
import { plainNumber } from '../../../../shared/model/money';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import { run } from '../../../commands/handlers';
import { addRecord } from '../../../commands/recordCommands';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useSpot } from '../../../parts/records/useSpot';
import { PortfolioMatrix } from '../../../parts/drawings/PortfolioMatrix';
import { reasonWords } from '../../../parts/drawings/words';
import { AddOne } from '../../../parts/records/AddOne';
import { Button } from '../../../parts/ui/Button';
import { NumberField } from '../../../parts/ui/NumberField';
import { currentDocument, editDocument } from '../../../state/documentStore';
import { useFigures } from '../../../state/figures';
import { useAccount, useList } from '../../../state/records';

const WHOLE = 100;

const isScore = (value: number | null): boolean => value === null || (value >= 0 && value <= 10);

/** F14: how attractive this account is by a factor; the factor itself is the same for every account. */
const setScore = (factorId: string, score: number | null, group: string): void => {
  const known = list(currentDocument(), 'attractivenessScore').find((one) => one.factorId === factorId);
  editDocument(
    'Score the attractiveness',
    (draft) => {
      if (known) draft.set('attractivenessScore', known.id, { score });
      else draft.add('attractivenessScore', { factorId, score });
    },
    group,
  );
};

const Factor = ({ factor }: { readonly factor: RecordOf<'attractivenessFactor'> }) => {
  const { row, isSpot } = useSpot<HTMLLIElement>('attractivenessFactor', factor.id);
  const score = useList('attractivenessScore').find((one) => one.factorId === factor.id)?.score ?? null;
  const name = factor.factor.trim() === '' ? 'a factor' : factor.factor;
  return (
    <li ref={row} className={`record-row ${isSpot ? 'spot' : ''}`}>
      <div className="record-cells factor-cells">
        <RecordField kind="attractivenessFactor" id={factor.id} field="factor" row="" oneLine />
        <RecordField kind="attractivenessFactor" id={factor.id} field="weight" row={name} />
        <NumberField
          label={`Score of this account: ${name}`}
          hideLabel
          value={score}
          fits={isScore}
          placeholder="0 to 10"
          onCommit={(value, group) => setScore(factor.id, value, group)}
        />
      </div>
    </li>
  );
};

/** What is left to 100, for the weight of the next one. */
const weightLeft = (weights: readonly number[]): number => Math.max(0, WHOLE - sum(weights));

const Weights = ({ weights }: { readonly weights: readonly number[] }) => {
  const total = sum(weights);
  return weights.length === 0 || Math.round(total * WHOLE) === WHOLE * WHOLE ? null : (
    <p className="small warning" role="status">
      The weights add up to {plainNumber(total)}, not 100. Figures use them as shares of that.
    </p>
  );
};

const Factors = () => {
  const factors = useList('attractivenessFactor');
  const weights = factors.map(({ weight }) => weight);
  return (
    <>
      <h4 className="label">How attractive the account is to you</h4>
      {factors.length === 0 ? (
        <p className="quiet">
          Three to six factors, the same for every account of the atlas, such as its growth or what it pays for.
        </p>
      ) : (
        <>
          <div className="factor-cells factor-heads small quiet" aria-hidden="true">
            <span>Factor, the same for every account</span>
            <span>Weight</span>
            <span>Score, 0 to 10</span>
          </div>
          <ul className="record-rows" aria-label="Factors of attractiveness">
            {factors.map((factor) => (
              <Factor key={factor.id} factor={factor} />
            ))}
          </ul>
        </>
      )}
      <Weights weights={weights} />
      <div className="chips">
        <AddOne
          label="Add a factor"
          onClick={() => addRecord('attractivenessFactor', { weight: weightLeft(weights) })}
        />
      </div>
    </>
  );
};

const STRENGTH = [{ field: 'factor' }, { field: 'weight' }, { field: 'ours' }, { field: 'bestCompetitor' }] as const;

const Strength = () => {
  const weights = useList('strengthFactor').map(({ weight }) => weight);
  return (
    <>
      <h4 className="label">How strong you are, as the customer sees it</h4>
      <RecordTable
        kind="strengthFactor"
        layout="strength-columns"
        columns={STRENGTH}
        empty="Three to six things they choose a supplier by, with your score and that of the best competitor, 0 to 10."
        addLabel="Add a success factor"
        given={{ weight: weightLeft(weights) }}
      />
      <Weights weights={weights} />
    </>
  );
};

/** F14–F16 of this account, in a sentence. */
const Placed = () => {
  const { content, asOf } = useFigures();
  const x = attractiveness(content, asOf);
  const { strength, isAbsolute } = relativeStrength(content, asOf);
  const { quadrant, isBorderline } = matrixPosition(content, asOf);
  const words = (value: number | null, reason: Figure['reason']): string =>
    value === null ? `not known (${reasonWords(reason)?.replace(/\.$/, '') ?? ''})` : withDecimals(value, 1);
  return (
    <p className="tabular" role="status">
      Attractiveness {words(x.value, x.reason)}, strength {words(strength.value, strength.reason)}
      {isAbsolute && strength.value !== null ? ' without a competitor to compare with' : ''}.{' '}
      <b>
        {quadrant === null
          ? 'No field of the portfolio yet.'
          : `${QUADRANT_WORDS[quadrant]}${isBorderline ? ', close to the line' : ''}.`}
      </b>
    </p>
  );
};

/** The matrix as it is now, with the other accounts beside this one; it leads to the portfolio. */
const Matrix = () => {
  const { content, asOf } = useFigures();
  const { id, name } = useAccount();
  const { quadrant, isBorderline, cuts } = matrixPosition(content, asOf);
  const x = attractiveness(content, asOf).value;
  const y = relativeStrength(content, asOf).strength.value;
  if (quadrant === null || x === null || y === null) return null;
  const others = otherAccounts(content, asOf);
  return (
    <figure className="live-figure">
      <PortfolioMatrix
        cuts={cuts}
        account={{ id, name, attractiveness: x, strength: y }}
        field={quadrant}
        isBorderline={isBorderline === true}
        others={others}
      />
      <div className="chips">
        <Button small onClick={() => run('go.portfolio')}>
          See it among all accounts
        </Button>
      </div>
    </figure>
  );
};

/** What the field of the portfolio is worked out from, entered in the plan of the account. */
export const PlaceInPortfolio = () => (
  <>
    <Placed />
    <Matrix />
    <Factors />
    <Strength />
  </>
);
