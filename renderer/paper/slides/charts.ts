/** The numbers of drawings on slides, as charts of a presentation. */
import { contributionOf } from '../../../shared/analysis/contribution';
import type { GapToTarget } from '../../../shared/analysis/gapToTarget';
import type { Phases } from '../../../shared/analysis/phases';
import { AUDIT_DIMENSIONS, type StGallenAudit } from '../../../shared/analysis/stGallenAudit';
import type { ValueCase } from '../../../shared/analysis/valueCase';
import { roundedTo } from '../../../shared/conventions/writeNumber';
import type { RecordOf } from '../../../shared/model';
import { PHASES } from '../../../shared/model/scales';
import { inWords } from '../../../shared/model/words';
import type { ChartSpec } from '../drawn/charts';
import { said } from '../../../shared/packs/spoken';

/** Money as drawings write it: *6.1 m*, *350 k*. Commas and points are those of the format; a program writes its own. */
const MONEY = '[>=999500]0.0#,,"\u00A0m";[>=1000]0,"\u00A0k";0';
const WHOLE = '0';
const SIGNED = '+0;\u22120;0';

/** Revenue of each year, split where its costs are known (F18). */
export const yearChart = (given: readonly RecordOf<'financialYear'>[], word: string): readonly ChartSpec[] => {
  const years = given.filter(({ revenue }) => revenue !== null);
  if (years.length === 0) return [];
  const isSplit = (year: RecordOf<'financialYear'>): boolean => contributionOf(year) !== null;
  const split = (value: (year: RecordOf<'financialYear'>) => number | null) =>
    years.map((year) => (isSplit(year) ? value(year) : null));
  const unsplit = years.map((year) => (isSplit(year) ? null : year.revenue));
  return [
    {
      form: 'columns',
      isStacked: true,
      categories: years.map(({ fy, forecast }) => `FY${fy}${forecast ? ' forecast' : ''}`),
      format: MONEY,
      series: [
        { name: 'Cost of goods', tone: 'year-cogs', values: split(({ cogs }) => cogs ?? 0) },
        { name: 'Cost to serve', tone: 'year-serve', values: split(({ costToServe }) => costToServe ?? 0) },
        {
          name: 'What is left',
          tone: 'year-left',
          values: split(contributionOf),
          labels: 'value',
          labelColour: 'FFFFFF',
        },
        ...(unsplit.some((value) => value !== null)
          ? [{ name: 'Costs not known', tone: 'year-unknown', values: unsplit }]
          : []),
        { name: word, tone: 'year-left', values: years.map(({ revenue }) => revenue), labels: 'total' },
      ],
    },
  ];
};

/** What is foreseen against the target: parts of one bar, as the drawing has them. */
export const moneyChart = ({
  target,
  committed,
  weightedPipeline,
  expectedLoss,
}: GapToTarget): readonly ChartSpec[] => {
  if (target === null || target <= 0) return [];
  const loss = expectedLoss.value ?? 0;
  const forecast = Math.max(0, (committed ?? 0) + (weightedPipeline.value ?? 0) - loss);
  const safe = Math.min(forecast, Math.max(0, (committed ?? 0) - loss));
  const missing = Math.max(0, target - forecast);
  const atRisk = Math.min(loss, missing);
  const parts = [
    ['Committed', 'bar-committed', safe, 'FFFFFF'],
    ['Pipeline by chance', 'bar-pipeline', forecast - safe, '1B2430'],
    ['Of it at risk', 'bar-loss', atRisk, '1B2430'],
    ['Missing', 'bar-missing', missing - atRisk, '1B2430'],
  ] as const;
  return [
    {
      form: 'bars',
      isStacked: true,
      categories: ['Target'],
      hidesCategories: true,
      format: MONEY,
      least: 0,
      most: Math.max(target, forecast),
      part: { x: 0, y: 0.15, width: 1, height: 0.62 },
      series: parts.flatMap(([name, tone, value, labelColour]) =>
        value > 0 ? [{ name, tone, values: [value], labels: 'value' as const, labelColour }] : [],
      ),
    },
  ].filter(({ series }) => series.length > 0) as readonly ChartSpec[];
};

/** What is claimed, agreed and delivered, and over the years of the case against what it costs (F23). */
export const valueChart = (worth: ValueCase, years: number | null): readonly ChartSpec[] => {
  const whole = years === null || worth.agreed.value === null ? null : worth.agreed.value * years;
  const rows: readonly (readonly [words: string, value: number | null, tone: string])[] = [
    [said('{states.claimed} a year'), worth.claimed.value, 'claimed'],
    [said('{states.agreed} a year'), worth.agreed.value, 'agreed'],
    [said('{states.delivered} so far'), worth.delivered.value, 'delivered'],
    ...(worth.investment.value === null || whole === null
      ? []
      : ([
          [`${said('{states.agreed}')} in ${years} ${years === 1 ? 'year' : 'years'}`, whole, 'agreed'],
          ['Their investment', worth.investment.value, 'cost'],
        ] as const)),
  ];
  return [
    {
      form: 'bars',
      categories: rows.map(([words]) => words),
      format: MONEY,
      least: 0,
      series: [
        {
          name: 'Value',
          tone: 'value-bar agreed',
          tones: rows.map(([, , tone]) => `value-bar ${tone}`),
          values: rows.map(([, value]) => value),
          labels: 'value',
        },
      ],
    },
  ];
};

/** As every page writes it: programs that show a chart round a half below nothing the other way. */
const whole = (value: number | null): number | null => (value === null ? null : roundedTo(value, 0));

/** Coverage and support of each phase of the decision (F10), side by side. */
export const phaseCharts = (phases: Phases): readonly ChartSpec[] => [
  {
    form: 'bars',
    categories: PHASES.map((phase) => inWords(phase)),
    format: '0"\u00A0%"',
    least: 0,
    most: 115,
    heading: 'Coverage',
    part: { x: 0, y: 0, width: 0.52, height: 1 },
    series: [
      {
        name: 'Coverage',
        tone: 'bar-committed',
        values: PHASES.map((phase) => whole(phases[phase].coverage.value)),
        labels: 'value',
      },
    ],
  },
  {
    form: 'bars',
    categories: PHASES.map((phase) => inWords(phase)),
    hidesCategories: true,
    format: SIGNED,
    least: -125,
    most: 125,
    heading: 'Support',
    part: { x: 0.54, y: 0, width: 0.46, height: 1 },
    series: [
      {
        name: 'Support',
        tone: 'bar-for',
        tones: PHASES.map((phase) => ((phases[phase].support.value ?? 0) < 0 ? 'force-restraining' : 'bar-for')),
        values: PHASES.map((phase) => whole(phases[phase].support.value)),
        labels: 'value',
      },
    ],
  },
];

/** The five dimensions of key account management, 0 to 100 (F26b). */
export const dimensionsChart = (audit: StGallenAudit): readonly ChartSpec[] => [
  {
    form: 'radar',
    categories: AUDIT_DIMENSIONS.map(
      (dimension) => `${inWords(dimension)}${audit.dimensions[dimension] === null ? ' (not known)' : ''}`,
    ),
    format: WHOLE,
    least: 0,
    most: 100,
    series: [
      {
        name: 'Maturity, of 100',
        tone: 'dimension-field',
        values: AUDIT_DIMENSIONS.map((dimension) => {
          const share = audit.dimensions[dimension];
          return share === null ? null : Math.round(share);
        }),
        labels: 'value',
      },
    ],
  },
];

type Placed = { readonly name: string; readonly attractiveness: number; readonly strength: number };
/** Accounts of the portfolio as points over the fields of the matrix (F14 to F16), which stay a drawing. */
export const matrixChart = (account: Placed, others: readonly Placed[]): readonly ChartSpec[] => [
  {
    form: 'points',
    categories: [],
    format: '0.0',
    least: 0,
    most: 10,
    insteadOf: 'portfolio-point',
    // Where the fields lie in the drawing.
    plot: { x: 44 / 412, y: 6 / 248, width: 366 / 412, height: 208 / 248 },
    series: [
      ...others.map(({ name, attractiveness, strength }) => ({
        name,
        tone: 'portfolio-other',
        across: [strength],
        values: [attractiveness],
        size: 9,
      })),
      {
        name: account.name,
        tone: 'portfolio-here',
        across: [account.strength],
        values: [account.attractiveness],
        size: 15,
        labels: 'name' as const,
      },
    ],
  },
];
