import { gapToTarget } from '../../../../shared/analysis/gapToTarget';
import {
  matrixPosition,
  QUADRANT_RULES,
  QUADRANT_WORDS,
  strategyWord,
} from '../../../../shared/analysis/portfolioMatrix';
import { relationshipStage, stageNames } from '../../../../shared/analysis/relationshipStage';
import { labelOf } from '../../../../shared/model/labels';
import { plainNumber, wholeMoney } from '../../../../shared/model/money';
import type { RecordOf } from '../../../../shared/model';
import { addRecord, deleteRecord } from '../../../commands/recordCommands';
import { MoneyBar } from '../../../parts/drawings/MoneyBar';
import { explain } from '../../../../shared/analysis/explain';
import { whyNull } from '../../../../shared/analysis/explanation';
import { RecordField } from '../../../parts/records/RecordField';
import { modelCell } from '../../../parts/records/cells/modelCell';
import { useFieldCells } from '../../../parts/records/cells/useFieldCells';
import { RecordRemark } from '../../../parts/records/RecordRemark';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useSpot } from '../../../parts/records/useSpot';
import { useFigures } from '../../../state/figures';
import { currentDocument, setFields } from '../../../state/documentStore';
import { useAccount, useList, useSingle } from '../../../state/records';
import { OpinionsOnly } from '../../../parts/hiding/Hidden';
import { AddOne } from '../../../parts/records/AddOne';
import { Button } from '../../../parts/ui/Button';
import { Part } from '../../../parts/plan/Part';
import { SelectField } from '../../../parts/ui/SelectField';
import { PlaceInPortfolio } from './PlaceInPortfolio';
import { fiscalYear, planYear } from '../../../../shared/analysis/fiscalYear';

const FIELDS = ['Strategic', 'Star', 'Status', 'Streamline'] as const;
const TARGET_CELLS = ['type', 'value'] as const;

const Target = ({ target }: { readonly target: RecordOf<'target'> }) => {
  const { currency } = useAccount();
  const { row, isSpot } = useSpot<HTMLLIElement>('target', target.id);
  const year = `FY${target.fy}`;
  return (
    <li ref={row} className={`record-row ${isSpot ? 'spot' : ''}`}>
      <div className="record-cells target-cells" data-cells="1">
        <span className="fy tabular">{year}</span>
        <RecordField kind="target" id={target.id} field="type" row={year} />
        <RecordField kind="target" id={target.id} field="value" row={year} />
        <span className="unit quiet">{currency}</span>
        <Button
          small
          tone="bare"
          aria-label={`Delete target ${year}`}
          onClick={() => deleteRecord('target', target.id)}
        >
          Delete
        </Button>
      </div>
      <RecordRemark kind="target" id={target.id} />
    </li>
  );
};

const Targets = () => {
  const targets = useList('target');
  const { content, asOf } = useFigures();
  const first = planYear(content) ?? fiscalYear(content, asOf);
  const add = () => {
    const last = targets.at(-1);
    addRecord('target', { fy: (last?.fy ?? first - 1) + 1, type: last?.type ?? 'revenue' });
  };
  const cells = useFieldCells<HTMLUListElement>(
    {
      rows: targets.length,
      columns: TARGET_CELLS.length,
      cellAt: (row, column) => {
        const target = targets[row];
        const field = TARGET_CELLS[column];
        if (!target || !field) return null;
        const cell = modelCell(currentDocument(), 'target', target.id, { field });
        return cell && { ...cell, name: `${labelOf('target', field)} of FY${target.fy}` };
      },
    },
    'targets',
  );
  return (
    <>
      {targets.length === 0 ? (
        <p className="quiet">One to three years; the first is the plan year.</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go between the fields inside
        <ul className="record-rows" aria-label="Targets" {...cells}>
          {targets.map((target) => (
            <Target key={target.id} target={target} />
          ))}
        </ul>
      )}
      {targets.length < 3 ? (
        <div className="chips">
          <AddOne label="Add a target" onClick={add} />
        </div>
      ) : null}
      <div className="fields three">
        <RecordField kind="financials" id="financials" field="committed" />
        <RecordField kind="financials" id="financials" field="actualYtd" />
        <RecordField kind="financials" id="financials" field="marketGrowthPct" />
      </div>
    </>
  );
};

const gapWords = (gap: number): string => (gap > 0 ? `${wholeMoney(gap)} short` : `${wholeMoney(-gap)} above`);

const Gap = () => {
  const { content, asOf } = useFigures();
  const gap = gapToTarget(content, asOf);
  return (
    <figure className="live-figure">
      <MoneyBar target={gap} />
      <figcaption className="quiet small tabular">
        {gap.gap.value === null
          ? (whyNull(explain('target', content, asOf)) ?? '')
          : `Forecast ${wholeMoney(gap.forecast.value)} against ${wholeMoney(gap.target)}: ${gapWords(gap.gap.value)}.`}
        {gap.pipelineCoverage.value === null
          ? ''
          : ` The pipeline covers what is missing ${plainNumber(gap.pipelineCoverage.value)} times.`}
      </figcaption>
    </figure>
  );
};

/** The field of the portfolio proposes a strategy; choosing another needs a reason. */
const Strategy = () => {
  const plan = useSingle('plan');
  const { content, asOf } = useFigures();
  const { quadrant, isBorderline } = matrixPosition(content, asOf);
  const field = `${quadrant === null ? '' : QUADRANT_WORDS[quadrant]}${isBorderline ? ', close to the line' : ''}`;
  const chosen = plan?.strategyChoice ?? quadrant;
  const differs = plan?.strategyChoice != null && quadrant !== null && plan.strategyChoice !== quadrant;
  return (
    <>
      <OpinionsOnly>
        <p className="quiet">
          {quadrant === null
            ? 'The portfolio does not place this account yet, so nothing is proposed.'
            : `The portfolio places this account in the field ${field}: ${QUADRANT_RULES[quadrant].strategy}.`}
        </p>
      </OpinionsOnly>
      <SelectField
        label="Strategy chosen"
        value={chosen ?? null}
        none="Not chosen"
        options={FIELDS.map((field) => ({
          value: field,
          label: `${QUADRANT_WORDS[field]}: ${QUADRANT_RULES[field].strategy}`,
        }))}
        onChoose={(strategyChoice) => {
          setFields('Choose the strategy', 'plan', 'plan', { strategyChoice });
        }}
      />
      {differs ? (
        <RecordField
          kind="plan"
          id="plan"
          field="strategyChoiceReason"
          called={`Why ${strategyWord(plan.strategyChoice)} and not ${QUADRANT_WORDS[quadrant]}`}
        />
      ) : null}
    </>
  );
};

const Stage = () => {
  const plan = useSingle('plan');
  const { content, asOf } = useFigures();
  const now = relationshipStage(content, asOf);
  return (
    <div className="fields two">
      <SelectField
        label={`Stage you want to reach${now.label ? ` (now ${now.label})` : ''}`}
        value={plan?.wantedStage == null ? null : String(plan.wantedStage)}
        none="Not decided"
        options={stageNames().map((stage, index) => ({ value: String(index + 1), label: stage }))}
        onChoose={(stage) => {
          setFields('Set the stage you want', 'plan', 'plan', { wantedStage: stage === null ? null : Number(stage) });
        }}
      />
      <RecordField kind="plan" id="plan" field="wantedStageBy" />
    </div>
  );
};

export const Ambition = () => (
  <>
    <section className="part north-star" aria-labelledby="ambition">
      <h3 id="ambition">Ambition</h3>
      <RecordField kind="plan" id="plan" field="ambition" advised={200} isTitled />
    </section>
    <Part id="targets" title="Targets">
      <Targets />
      <Gap />
    </Part>
    <Part id="in-portfolio" tells="opinions" title="Attractiveness and strength">
      <PlaceInPortfolio />
    </Part>
    <Part id="strategy" title="Strategy">
      <Strategy />
      <RecordTable
        kind="strategyStatement"
        layout="one-column"
        columns={[{ field: 'title' }]}
        empty="One to five sentences that say what you will do to get there."
        addLabel="Add a strategy statement"
      />
      <RecordField kind="plan" id="plan" field="notDoing" />
    </Part>
    <Part id="wanted-stage" tells="opinions" title="The relationship you want">
      <Stage />
    </Part>
  </>
);
