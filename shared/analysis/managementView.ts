/** What management wants to see of an account: what happens now, how it came here, what may come. */
import { list } from '../document/document';
import { addDays } from './days';
import { gapToTarget, type GapToTarget } from './gapToTarget';
import { figure } from './memo';
import { openActions, overdueActions } from './openActions';
import { countedPeople, PEOPLE } from './people';
import { byText, type Figure } from './result';
import { settingsOf } from './settings';
import { wallet } from './shareOfWallet';
import { supportOf } from './supportIndex';
import { actualYears } from './contribution';

/** Counts over the days up to and including the as-of date. */
type Window = {
  readonly days: number;
  readonly meetings: number;
  readonly actionsDone: number;
  readonly contacts: number;
};

type ManagementView = {
  readonly now: { readonly windows: readonly Window[]; readonly open: number; readonly overdue: number };
  readonly history: {
    /** Support index (F2) at every frozen day, and on the as-of date; oldest first. */
    readonly support: readonly { readonly on: string; readonly label: string | null; readonly value: number | null }[];
    readonly revenue: readonly { readonly fy: number; readonly value: number | null }[];
  };
  readonly potential: {
    readonly whitespace: Figure;
    readonly unknownCells: number;
    readonly ideas: number;
    readonly target: GapToTarget;
  };
};

const DAYS = [30, 90] as const;

export const managementView = figure(
  [
    ...PEOPLE,
    'meeting',
    'action',
    'contactNote',
    'snapshot',
    'financialYear',
    'financials',
    'target',
    'opportunity',
    'risk',
    'cell',
    'businessUnit',
    'offering',
    'setting',
  ],
  (document, asOf): ManagementView => {
    const settings = settingsOf(document, asOf);
    const within = (day: string | null, days: number): boolean =>
      day !== null && day > addDays(asOf, -days) && day <= asOf;
    const open = openActions(document);
    const frozen = list(document, 'snapshot')
      .filter((one) => one.asOf < asOf)
      .toSorted((a, b) => byText(a.asOf, b.asOf) || a.ordinal - b.ordinal);
    const grid = wallet(document, asOf);
    const target = gapToTarget(document, asOf);
    return {
      now: {
        windows: DAYS.map((days) => ({
          days,
          meetings: list(document, 'meeting').filter((one) => within(one.date, days)).length,
          actionsDone: list(document, 'action').filter((one) => one.status === 'done' && within(one.completedOn, days))
            .length,
          contacts: list(document, 'contactNote').filter((one) => within(one.date, days)).length,
        })),
        open: open.length,
        overdue: overdueActions(document, asOf).length,
      },
      history: {
        support: [
          ...frozen.map((one) => ({
            on: one.asOf,
            label: one.label,
            value: supportOf(one.stakeholders, settings).value,
          })),
          { on: asOf, label: 'Now', value: supportOf(countedPeople(document, asOf), settings).value },
        ],
        revenue: actualYears(document, asOf).map((year) => ({ fy: year.fy, value: year.revenue })),
      },
      potential: {
        whitespace: grid.whitespace,
        unknownCells: grid.unknownSpendCells,
        target,
        ideas: list(document, 'opportunity').filter((one) => one.stage === 'idea').length,
      },
    };
  },
);
