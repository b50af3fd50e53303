import { withoutRate, withoutRateWords } from '../../../../shared/analysis/aboveWords';
import type { AccountFacts } from '../../../../shared/analysis/accountFacts';
import { concentrationSentences, shareRows } from '../../../../shared/analysis/concentrationWords';
import { scaleOfMoney } from '../../../../shared/analysis/moneyScale';
import { QUADRANT_RULES, QUADRANT_WORDS, type Quadrant } from '../../../../shared/analysis/portfolioMatrix';
import { dependenceWords } from '../../../../shared/analysis/powerBalance';
import { portfolioView } from '../../../../shared/analysis/portfolioView';
import { rulesSentence } from '../../../../shared/analysis/portfolioWords';
import { powerSentences, profitAndPower } from '../../../../shared/analysis/profitAndPower';
import { concentration } from '../../../../shared/analysis/ratios';
import { settingsOf } from '../../../../shared/analysis/settings';
import { timeBoard, timeBoardSentences } from '../../../../shared/analysis/timeBoard';
import { quadrantTotals } from '../../../../shared/analysis/timeValue';
import { signed, withDecimals } from '../../../../shared/conventions/writeNumber';
import { single, type Document } from '../../../../shared/document/document';
import { shortMoney } from '../../../../shared/model/money';
import { HoursBars } from '../../../parts/drawings/HoursBars';
import { ShareBars } from '../../../parts/drawings/ShareBars';
import { Rows } from '../../Rows';
import { PortfolioPage } from '../PortfolioPage';
import { AboveSheet } from './AboveSheet';
import { ConcessionRows, RollUpRows } from './moneyRows';

type Props = { readonly content: Document; readonly asOf: string; readonly facts: readonly AccountFacts[] };

/** In pixels of the drawings; the style sheet of paper sets how wide they are. */
const BARS = 560;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** What each field of the matrix takes and brings. */
const FieldRows = ({ content, asOf }: Omit<Props, 'facts'>) => (
  <Rows
    label="By field of the matrix"
    rows={quadrantTotals(content, asOf).map((field) => ({ ...field, id: field.quadrant }))}
    columns={[
      { head: 'By field of the matrix', of: ({ quadrant }) => QUADRANT_WORDS[quadrant] },
      { head: 'Accounts', as: 'number', of: ({ accounts }) => accounts },
      { head: 'Hours', as: 'number', of: ({ hours }) => Math.round(hours) },
      { head: 'Time', as: 'number', of: ({ timeShare }) => percent(timeShare) },
      { head: 'Value', as: 'number', of: ({ valueShare }) => percent(valueShare) },
    ]}
  />
);

/** F25: hours needed, planned and spent. */
const TimeSheet = ({ content, asOf, facts }: Props) => {
  const rows = timeBoard(content, facts);
  return (
    <AboveSheet
      id="portfolio-time"
      kind="Time board, hours a month"
      content={content}
      asOf={asOf}
      title={timeBoardSentences(rows).join(' ')}
      shape="wide-above"
    >
      <div className="above-halves">
        <HoursBars rows={rows} width={BARS} />
        <div>
          <FieldRows content={content} asOf={asOf} />
          <p className="quiet">
            Needed and spent are what the account’s own plan says, from its contacts and its meetings of the last 90
            days, unless somebody entered them.
          </p>
        </div>
      </div>
    </AboveSheet>
  );
};

/** F35: how much hangs on single accounts, and what parents and their parts come to. */
const ConcentrationSheet = ({ content, asOf, facts }: Props) => {
  const view = portfolioView(content, asOf);
  const shares = concentration(content, asOf);
  const total = single(content, 'supplier')?.totalRevenue ?? null;
  const without = withoutRateWords(withoutRate(view.lines));
  return (
    <AboveSheet
      id="portfolio-concentration"
      kind="Concentration"
      content={content}
      asOf={asOf}
      title={concentrationSentences(shares, view).join(' ')}
      shape="wide-above"
    >
      <div className="above-halves">
        <ShareBars rows={shareRows(shares, view)} limit={settingsOf(content, asOf).concentration} width={BARS} />
        <div>
          {total === null ? null : (
            <p>
              Your company’s total revenue: {shortMoney(total)} {view.currency ?? ''}
            </p>
          )}
          <RollUpRows content={content} asOf={asOf} facts={facts} />
          {without === null ? null : <p className="remark">{without}</p>}
        </div>
      </div>
    </AboveSheet>
  );
};

const YEARS = ['Two years before', 'Year before', 'Last year'] as const;

/** F18, F31: what each account earned by year, who holds power, and what was given up in prices. */
const PowerSheet = ({ content, asOf, facts }: Props) => {
  const view = portfolioView(content, asOf);
  const rows = profitAndPower(content, asOf, facts);
  const scale = scaleOfMoney(rows.flatMap((row) => row.years.map((year) => year ?? 0)));
  const short = new Map(view.lines.map((line) => [line.id, line.short]));
  return (
    <AboveSheet
      id="portfolio-power"
      kind="Profit and power"
      content={content}
      asOf={asOf}
      title={powerSentences(content, asOf, rows, short).join(' ')}
      shape="wide-above"
    >
      <Rows
        label="Profit and power"
        rows={rows}
        columns={[
          { head: 'Account', of: ({ name }) => name },
          ...YEARS.map((head, at) => ({
            head,
            as: 'number' as const,
            of: ({ years }: (typeof rows)[number]) => {
              const amount = [null, null, null, ...years].at(at - YEARS.length) ?? null;
              return amount === null ? null : scale.write(amount);
            },
          })),
          {
            head: 'Share of your revenue',
            as: 'number',
            of: ({ revenueShare: { value } }) => (value === null ? null : `${withDecimals(value, 1)} %`),
          },
          {
            head: 'They depend on you',
            as: 'short',
            of: ({ dependence }) => (dependence === null ? null : dependenceWords(dependence)),
          },
          {
            head: 'Power',
            as: 'short',
            of: ({ power: { balance, label } }) =>
              balance.value === null ? null : `${signed(balance.value)} ${label?.toLowerCase() ?? ''}`,
          },
          {
            head: 'Given up a year',
            as: 'number',
            of: ({ conceded }) => (conceded === null ? null : scale.write(conceded)),
          },
        ]}
      />
      <p className="quiet">
        Contribution, {[scale.words, view.currency].filter(Boolean).join(' ')}. {withoutRateWords(withoutRate(rows))}
      </p>
      <ConcessionRows content={content} />
    </AboveSheet>
  );
};

const FIELDS: readonly Quadrant[] = ['Star', 'Strategic', 'Streamline', 'Status'];
const RULES = [
  ['effort', 'Effort'],
  ['sponsor', 'Sponsor'],
  ['review', 'Review'],
  ['plan', 'Plan'],
  ['commercial', 'Offers'],
] as const;

/** F16: what each field of the matrix asks for, and which accounts lie in it. */
const RulesSheet = ({ content, asOf }: Omit<Props, 'facts'>) => {
  const view = portfolioView(content, asOf);
  const inside = (field: Quadrant): string =>
    view.lines
      .filter((line) => line.quadrant === field)
      .map((line) => (line.isBorderline ? `${line.name} (borderline)` : line.name))
      .join(', ');
  const without = view.lines.filter((line) => line.quadrant === null);
  return (
    <AboveSheet
      id="portfolio-rules"
      kind="Rules"
      content={content}
      asOf={asOf}
      title={rulesSentence(view, quadrantTotals(content, asOf))}
      shape="wide-above"
    >
      <Rows
        label="What each field asks for"
        rows={FIELDS.map((id) => ({ id }))}
        columns={[
          { head: 'Field', of: ({ id }) => QUADRANT_WORDS[id] },
          { head: 'Strategy', as: 'text', of: ({ id }) => QUADRANT_RULES[id].strategy },
          ...RULES.map(([rule, head]) => ({
            head,
            as: 'text' as const,
            of: ({ id }: { readonly id: Quadrant }) => QUADRANT_RULES[id][rule],
          })),
          { head: 'Accounts', as: 'text', of: ({ id }) => inside(id) },
        ]}
      />
      {without.length === 0 ? null : (
        <p className="quiet">Without a place in the matrix: {without.map(({ name }) => name).join(', ')}.</p>
      )}
    </AboveSheet>
  );
};

/** The portfolio on paper, a sheet a view: matrix, time, concentration, profit and power, rules. */
export const PortfolioPages = (props: Props) => (
  <>
    <PortfolioPage content={props.content} asOf={props.asOf} />
    {props.content.portfolioAccount.size === 0 ? null : (
      <>
        <TimeSheet {...props} />
        <ConcentrationSheet {...props} />
        <PowerSheet {...props} />
        <RulesSheet {...props} />
      </>
    )}
  </>
);
