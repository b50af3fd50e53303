import type { AccountFacts } from '../../../../shared/analysis/accountFacts';
import { alignmentSentences, alignmentView } from '../../../../shared/analysis/listAlignment';
import { actionSentences, portfolioToAction } from '../../../../shared/analysis/portfolioToAction';
import { portfolioView } from '../../../../shared/analysis/portfolioView';
import { decisionWords } from '../../../../shared/analysis/selectionMoves';
import {
  criterionName,
  keyAccountSentences,
  selectionSentences,
  selectionView,
  verdictWords,
  type SelectionLine,
} from '../../../../shared/analysis/selectionView';
import { longDate } from '../../../../shared/conventions/writeDay';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import { find, list, single, type Document } from '../../../../shared/document/document';
import type { RecordOf } from '../../../../shared/model';
import { plainNumber, shortMoney } from '../../../../shared/model/money';
import { inWords } from '../../../../shared/model/words';
import { ActionRules, ActionSteps } from '../../../parts/drawings/ActionSteps';
import { AlignmentTable } from '../../../parts/drawings/AlignmentTable';
import { Rows } from '../../Rows';
import { Facts, Label } from '../../texts';
import { AboveSheet } from './AboveSheet';
import { ConcessionRows, RollUpRows } from './moneyRows';
import { PilotCharterPage } from './PilotCharterPage';

type Props = { readonly content: Document; readonly asOf: string; readonly facts: readonly AccountFacts[] };

const points = (value: number | null | undefined): string | null => (value == null ? null : withDecimals(value, 1));

const ListSheet = ({ content, asOf }: Omit<Props, 'facts'>) => {
  const view = selectionView(content, asOf);
  const criteria = list(content, 'criterion');
  const lacksRate = new Set(portfolioView(content, asOf).lines.flatMap((line) => (line.lacksRate ? line.id : [])));
  const ratingOf = ({ id }: SelectionLine, criterion: string): number | null =>
    find(content, 'portfolioAccount', id)?.ratings[criterion] ?? null;
  return (
    <AboveSheet
      id="selection-list"
      kind="Selection"
      content={content}
      asOf={asOf}
      title={selectionSentences(view).join(' ')}
      shape="wide-above"
    >
      <Rows
        label="Accounts by points"
        rows={view.lines}
        columns={[
          { head: 'Account', of: ({ name }) => name },
          { head: 'Points', as: 'number', of: ({ score }) => points(score.value) },
          ...criteria.map((criterion) => ({
            head: `${criterionName(criterion)}, ${criterion.weight} %`,
            as: 'number' as const,
            of: (line: SelectionLine) => points(ratingOf(line, criterion.id)),
          })),
          { head: 'By the criteria', of: (line) => verdictWords(line, view) },
          {
            head: 'By size',
            of: ({ id, isLarge }) => (lacksRate.has(id) ? 'no rate' : isLarge ? 'named' : 'not named'),
          },
          { head: 'Buyer', of: ({ buyerType }) => buyerType && inWords(buyerType) },
          { head: 'Today', of: ({ lifecycle }) => lifecycle && inWords(lifecycle) },
          { head: 'Revenue', as: 'number', of: ({ revenue }) => (revenue === null ? null : shortMoney(revenue)) },
        ]}
      />
      {view.rules.map(({ words }) => (
        <p key={words} className="remark">
          {words}
        </p>
      ))}
    </AboveSheet>
  );
};

type Entered = RecordOf<'portfolioAccount'>;
const money = (value: number | null): string => (value === null ? '–' : shortMoney(value));
/** The last three years, the last one behind. */
const years = (amounts: readonly (number | null)[]): string | null =>
  amounts.some((amount) => amount !== null) ? amounts.slice(-3).map(money).join(' · ') : null;

const hoursWords = ({ hoursNeeded, hoursPerMonth, hoursLogged }: Entered): string | null => {
  const all = [hoursNeeded, hoursPerMonth, hoursLogged];
  return all.every((one) => one === null) ? null : all.map((one) => (one === null ? '–' : Math.round(one))).join(' · ');
};

/** Everything that was entered of the accounts, beyond what the list says. */
const EnteredSheet = ({ content, asOf, facts }: Props) => {
  const rows = list(content, 'portfolioAccount');
  const factors = list(content, 'attractivenessFactor');
  if (rows.length === 0) return null;
  const called = (id: string | null): string | null => find(content, 'portfolioAccount', id)?.name ?? null;
  return (
    <AboveSheet
      id="selection-entered"
      kind="What was entered"
      content={content}
      asOf={asOf}
      title="What is known of the accounts"
      shape="wide-above"
    >
      <Rows
        label="What was entered of the accounts"
        rows={rows}
        columns={[
          { head: 'Account', of: ({ name }) => name },
          { head: 'Form', of: ({ kamForm }) => kamForm && inWords(kamForm) },
          {
            head: 'Opted in',
            as: 'short',
            of: (row) => (row.customerOptedIn === null ? null : row.customerOptedIn ? 'yes' : 'no'),
          },
          { head: 'Owner', of: ({ ownerId }) => find(content, 'member', ownerId)?.name },
          { head: 'Part of', of: ({ partOfId }) => called(partOfId) },
          { head: 'Revenue, three years', as: 'number', of: ({ revenue }) => years(revenue) },
          { head: 'Cost of goods', as: 'number', of: ({ cogs }) => years(cogs) },
          { head: 'Cost to serve', as: 'number', of: ({ costToServe }) => years(costToServe) },
          {
            head: 'Potential',
            as: 'number',
            of: ({ potential3y }) => (potential3y === null ? null : money(potential3y)),
          },
          {
            head: 'Currency, rate',
            of: ({ currency, fxRate }) =>
              [currency, fxRate === null ? null : plainNumber(fxRate)].filter((one) => one !== null).join(', '),
          },
          { head: 'Hours needed, planned, spent', as: 'number', of: hoursWords },
          ...factors.map(({ id, factor, weight }) => ({
            head: `${factor}, ${weight} %`,
            as: 'number' as const,
            of: (row: Entered) => points(row.scores?.[id]),
          })),
          { head: 'Attractive', as: 'number', of: ({ attractiveness }) => points(attractiveness) },
          { head: 'You', as: 'number', of: ({ ours }) => points(ours) },
          { head: 'Best rival', as: 'number', of: ({ bestCompetitor }) => points(bestCompetitor) },
          { head: 'Strong', as: 'number', of: ({ strength }) => points(strength) },
          {
            head: 'In three years',
            as: 'number',
            of: (row) =>
              row.attractivenessIn3y === null && row.strengthIn3y === null
                ? null
                : `${points(row.attractivenessIn3y) ?? '–'} / ${points(row.strengthIn3y) ?? '–'}`,
          },
          { head: 'Depends on you', as: 'number', of: ({ customerDependence }) => customerDependence },
          { head: 'Plan shared', as: 'text', of: ({ planSharedOn }) => planSharedOn && longDate(planSharedOn) },
          {
            head: 'Customer version',
            as: 'text',
            of: ({ customerVersionOn }) => customerVersionOn && longDate(customerVersionOn),
          },
        ]}
      />
      <RollUpRows content={content} asOf={asOf} facts={facts} />
      <ConcessionRows content={content} />
      {factors.length === 0 ? null : (
        <p className="quiet">
          Attractiveness by factor: {factors.map(({ factor, weight }) => `${factor} ${weight} %`).join(' · ')}
        </p>
      )}
    </AboveSheet>
  );
};

const DecisionSheet = ({ content, asOf }: Omit<Props, 'facts'>) => {
  const view = selectionView(content, asOf);
  const frame = single(content, 'portfolio');
  const decisions = list(content, 'selectionDecision').toReversed();
  return (
    <AboveSheet
      id="selection-decisions"
      kind="Number and decisions"
      content={content}
      asOf={asOf}
      title={keyAccountSentences(view).join(' ')}
    >
      <Facts
        facts={[
          ['Key accounts at most', view.most],
          ['A list by size begins at', shortMoney(view.threshold)],
          ['Selected anew on', frame?.selectedOn == null ? null : longDate(frame.selectedOn)],
        ]}
      />
      <p>
        {view.dueOn === null
          ? 'The list was never selected anew, as far as anybody wrote down.'
          : `To be selected anew by ${longDate(view.dueOn)}.`}
      </p>
      {view.deselect.length === 0 ? null : (
        <>
          <Label>No key account any more?</Label>
          <p>{view.deselect.map(({ name }) => name).join(', ')}</p>
        </>
      )}
      {view.promote.length === 0 ? null : (
        <>
          <Label>Proposed, and no key account yet</Label>
          <p>{view.promote.map(({ name }) => name).join(', ')}</p>
        </>
      )}
      {view.overloaded.length === 0 ? null : (
        <p className="remark">
          {view.overloaded.map(({ name, count }) => `${name} leads ${count} key accounts`).join('; ')}: fewer than five
          can be led well.
        </p>
      )}
      <Label>Decisions</Label>
      {decisions.length === 0 ? <p className="quiet">None was written down yet.</p> : null}
      <Rows
        label="Decisions of the selection"
        rows={decisions}
        columns={[
          { head: 'Account', of: ({ portfolioAccountId: id }) => find(content, 'portfolioAccount', id)?.name },
          { head: 'Day', as: 'short', of: ({ on }) => on && longDate(on) },
          { head: 'Decided', of: ({ before, after }) => decisionWords(before, after) },
          { head: 'Why', as: 'text', of: ({ reason }) => reason },
          { head: 'By', of: ({ decidedBy }) => decidedBy },
        ]}
      />
    </AboveSheet>
  );
};

const AlignmentSheet = ({ content, asOf }: Omit<Props, 'facts'>) => {
  const view = alignmentView(content, asOf);
  if (view.lists.length === 0) return null;
  return (
    <AboveSheet
      id="selection-alignment"
      kind="Do managers agree"
      content={content}
      asOf={asOf}
      title={alignmentSentences(view).join(' ')}
    >
      {view.shownOn === null ? (
        <p>{view.lists.map(({ manager }) => manager).join(', ')}</p>
      ) : (
        <>
          <p className="quiet">Shown on {longDate(view.shownOn)}. The figure is the mean overlap of every two lists.</p>
          <AlignmentTable view={view} />
        </>
      )}
    </AboveSheet>
  );
};

const ActionSheet = ({ content, asOf, facts }: Props) => {
  const view = selectionView(content, asOf);
  const chosen = new Set([...view.key, ...view.pilot].map(({ id }) => id));
  const lines = portfolioToAction(content, asOf, facts).filter(({ id }) => chosen.has(id));
  return (
    <AboveSheet
      id="selection-action"
      kind="From portfolio to action"
      content={content}
      asOf={asOf}
      title={actionSentences(lines).join(' ')}
      shape="wide-above"
    >
      {lines.length === 0 ? null : <ActionSteps lines={lines} />}
      <ActionRules />
    </AboveSheet>
  );
};

/** The selection on paper: criteria and list with points, number and decisions, whether managers agree, pilot, steps. */
export const SelectionPages = (props: Props) => (
  <>
    <ListSheet {...props} />
    <EnteredSheet {...props} />
    <DecisionSheet {...props} />
    <AlignmentSheet {...props} />
    <PilotCharterPage {...props} />
    <ActionSheet {...props} />
  </>
);
