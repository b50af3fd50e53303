import type { AccountFacts } from '../../../../shared/analysis/accountFacts';
import { alignmentSentences, alignmentView } from '../../../../shared/analysis/listAlignment';
import { actionSentences, portfolioToAction } from '../../../../shared/analysis/portfolioToAction';
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
import { find, list, type Document } from '../../../../shared/document/document';
import { shortMoney } from '../../../../shared/model/money';
import { inWords } from '../../../../shared/model/words';
import { ActionRules, ActionSteps } from '../../../parts/drawings/ActionSteps';
import { AlignmentTable } from '../../../parts/drawings/AlignmentTable';
import { Rows } from '../../Rows';
import { Label } from '../../texts';
import { AboveSheet } from './AboveSheet';
import { PilotCharterPage } from './PilotCharterPage';

type Props = { readonly content: Document; readonly asOf: string; readonly facts: readonly AccountFacts[] };

const points = (value: number | null | undefined): string | null => (value == null ? null : withDecimals(value, 1));

const ListSheet = ({ content, asOf }: Omit<Props, 'facts'>) => {
  const view = selectionView(content, asOf);
  const criteria = list(content, 'criterion');
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
          { head: 'By size', of: ({ isLarge }) => (isLarge ? 'named' : 'not named') },
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

const DecisionSheet = ({ content, asOf }: Omit<Props, 'facts'>) => {
  const view = selectionView(content, asOf);
  const decisions = list(content, 'selectionDecision').toReversed();
  return (
    <AboveSheet
      id="selection-decisions"
      kind="Number and decisions"
      content={content}
      asOf={asOf}
      title={keyAccountSentences(view).join(' ')}
    >
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
  const view = alignmentView(content);
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
    <DecisionSheet {...props} />
    <AlignmentSheet {...props} />
    <PilotCharterPage {...props} />
    <ActionSheet {...props} />
  </>
);
