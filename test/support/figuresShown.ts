/** What screens and papers above the accounts say, against the figures the command line prints. */
import { scaleOfMoney } from '../../shared/analysis/moneyScale';
import { signed, withDecimals } from '../../shared/conventions/writeNumber';
import { shortMoney } from '../../shared/model/money';

type Num = number | null;
/** As `atlas figures` prints them, of `aboveAccounts`. */
export type Told = {
  readonly portfolio: {
    readonly lines: readonly {
      readonly id: string;
      readonly name: string;
      readonly quadrant: string | null;
      readonly isBorderline: boolean;
      readonly place: { readonly attractiveness: number; readonly strength: number } | null;
      readonly contribution: Num;
      readonly potential: Num;
      readonly hours: Num;
      readonly timeShare: Num;
      readonly valueShare: Num;
      readonly band: string | null;
      readonly lacksRate: boolean;
    }[];
    readonly contribution: Num;
    readonly potential: Num;
    readonly hours: Num;
  };
  readonly quadrants: readonly {
    readonly quadrant: string;
    readonly accounts: number;
    readonly hours: number;
    readonly timeShare: number;
    readonly valueShare: number;
  }[];
  readonly time: {
    readonly accounts: readonly {
      readonly id: string;
      readonly needed: Num;
      readonly planned: Num;
      readonly logged: Num;
    }[];
    readonly totals: { readonly needed: Num; readonly planned: Num };
  };
  readonly concentration: {
    readonly accounts: readonly { readonly id: string; readonly revenueShare: Num; readonly contributionShare: Num }[];
    readonly top1: Num;
    readonly top5: Num;
  };
  readonly power: readonly {
    readonly id: string;
    readonly years: readonly Num[];
    readonly revenueShare: Num;
    readonly dependence: Num;
    readonly balance: Num;
    readonly label: string | null;
    readonly conceded: Num;
  }[];
  readonly rollUps: readonly {
    readonly name: string;
    readonly revenue: Num;
    readonly contribution: Num;
    readonly potential: Num;
    readonly hours: Num;
    readonly shareOfWallet: Num;
    readonly parts: readonly {
      readonly id: string;
      readonly name: string;
      readonly revenue: Num;
      readonly contribution: Num;
      readonly potential: Num;
      readonly hours: Num;
      readonly shareOfWallet: Num;
    }[];
  }[];
  readonly selection: {
    readonly lines: readonly {
      readonly id: string;
      readonly score: Num;
      readonly isProposed: boolean;
      readonly isLarge: boolean;
      readonly isPilot: boolean;
      readonly revenue: Num;
    }[];
    readonly jaccard: Num;
    readonly key: readonly string[];
    readonly pilot: readonly string[];
  };
  readonly listAlignment: { readonly overlap: Num };
  readonly toAction: readonly { readonly id: string; readonly count: number }[];
};

const plain = (markup: string): string =>
  markup
    .replaceAll(/<(small|abbr|option)\b[^>]*>.*?<\/\1>/gs, (whole, tag: string) => (tag === 'abbr' ? '–' : ''))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The rows of all tables of a page, each a list of what its cells say. */
export const rowsIn = (markup: string): readonly (readonly string[])[] =>
  [...markup.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell)),
  );
/** What drawings are called, in which they say everything they draw. */
const drawnIn = (markup: string): string =>
  [...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, words = '']) => plain(words)).join('; ');

const share = (value: Num): string => (value === null ? '–' : `${Math.round(100 * value)} %`);
const percent = (value: Num): string => (value === null ? '–' : `${Math.round(value)} %`);
const whole = (value: Num): string => (value === null ? '–' : String(Math.round(value)));
const one = (value: Num): string => (value === null ? '–' : withDecimals(value, 1));
const BANDS: Readonly<Record<string, string>> = {
  'Under-served': 'too little',
  Balanced: 'balanced',
  'Over-served': 'too much',
  'Time without value': 'too much',
};

/** Whether a row says all of it, cell by cell, in order; other cells may stand between. */
const says = (row: readonly string[], cells: readonly string[]): boolean => {
  let at = 0;
  for (const cell of row) if (cell === cells[at]) at += 1;
  return at === cells.length;
};

/** What is missing on a page: rows of its tables, names of its drawings, words of its sentences. */
export const notShown = (
  markup: string,
  rows: readonly (readonly string[])[],
  drawn: readonly string[] = [],
  said: readonly string[] = [],
): readonly string[] => {
  const there = rowsIn(markup);
  const text = plain(markup);
  const drawings = drawnIn(markup);
  return [
    ...rows.filter((cells) => !there.some((row) => says(row, cells))).map((cells) => cells.join(' | ')),
    ...drawn.filter((words) => !drawings.includes(words)),
    ...said.filter((words) => !text.includes(words)),
  ];
};

/** F16, F18, F25: the table of the portfolio with its sums. */
export const portfolioRows = ({ portfolio }: Told): readonly (readonly string[])[] => {
  const scale = scaleOfMoney(portfolio.lines.flatMap((line) => [line.contribution ?? 0, line.potential ?? 0]));
  return [
    ...portfolio.lines.map((line) => [
      line.name,
      `${line.quadrant ?? '–'}${line.isBorderline ? ' borderline' : ''}`,
      scale.write(line.contribution),
      scale.write(line.potential),
      whole(line.hours),
      share(line.timeShare),
      share(line.valueShare),
      line.band === null ? '–' : (BANDS[line.band] ?? line.band),
    ]),
    [scale.write(portfolio.contribution), scale.write(portfolio.potential), whole(portfolio.hours)],
  ];
};
/** F14, F15: where each bubble lies. */
export const bubbles = ({ portfolio }: Told): readonly string[] =>
  portfolio.lines.flatMap(({ name, place }) =>
    place === null ? [] : `${name}: attractiveness ${one(place.attractiveness)}, strength ${one(place.strength)}`,
  );
export const fieldRows = ({ quadrants }: Told): readonly (readonly string[])[] =>
  quadrants.map((field) => [
    field.quadrant,
    String(field.accounts),
    whole(field.hours),
    share(field.timeShare),
    share(field.valueShare),
  ]);
const nameIn = ({ portfolio }: Told, id: string): string => portfolio.lines.find((line) => line.id === id)?.name ?? id;
/** F25: the bars of the time board. */
export const hourBars = (told: Told): readonly string[] => {
  const hours = (value: Num): string => (value === null ? 'not known' : whole(value));
  return told.time.accounts.map(
    ({ id, needed, planned, logged }) =>
      `${nameIn(told, id)}: needed ${hours(needed)}, planned ${hours(planned)}, spent ${hours(logged)}`,
  );
};
/** F35: the bars of the concentration, and what stands above them. */
export const shareBars = (told: Told): readonly string[] =>
  told.concentration.accounts.map(({ id, revenueShare, contributionShare }) => {
    const lacks = told.portfolio.lines.find((line) => line.id === id)?.lacksRate === true;
    const said = (value: Num): string =>
      value === null
        ? lacks
          ? 'no rate'
          : 'not known'
        : `${Math.round(value) < 0 ? '−' : ''}${Math.abs(Math.round(value))} %`;
    return `${nameIn(told, id)}: ${said(revenueShare)} of revenue, ${said(contributionShare)} of contribution`;
  });
export const topWords = ({ concentration: { top1, top5 } }: Told): readonly string[] => [
  `is ${percent(top1)} of your revenue, the five largest ${percent(top5)}.`,
];
/** F18, F31: what each account earned, who holds power, what was given up. */
export const powerRows = (
  told: Told,
  /** How the page writes the answer; nothing where it is chosen there. */
  answer: ((dependence: Num) => string) | null,
): readonly (readonly string[])[] => {
  const scale = scaleOfMoney(told.power.flatMap(({ years }) => years.map((year) => year ?? 0)));
  // A column in which nobody says anything is not printed.
  const hasConceded = answer === null || told.power.some(({ conceded }) => conceded !== null);
  const unit = answer === null ? '' : ' %';
  return told.power.map((row) => [
    nameIn(told, row.id),
    ...[null, null, null, ...row.years].slice(-3).map((year) => scale.write(year)),
    row.revenueShare === null ? '–' : `${one(row.revenueShare)}${unit}`,
    ...(answer === null ? [] : [answer(row.dependence)]),
    row.balance === null ? '–' : `${signed(row.balance)} ${row.label?.toLowerCase() ?? ''}`,
    ...(hasConceded ? [scale.write(row.conceded)] : []),
  ]);
};
/** F18, F19, F25: parents with their parts; `money` is how the page writes it. */
export const rollUpRows = (
  told: Told,
  money: ((amount: Num) => string) | null,
  called: (name: string, isHead: boolean, isItself: boolean) => string,
): readonly (readonly string[])[] => {
  const write =
    money ?? scaleOfMoney(told.rollUps.flatMap((head) => [head.revenue ?? 0, head.contribution ?? 0])).write;
  return told.rollUps.flatMap((head) =>
    [{ ...head, id: '' }, ...head.parts].map((part, at) => [
      called(part.name, at === 0, at === 1),
      write(part.revenue),
      write(part.contribution),
      write(part.potential),
      whole(part.hours),
    ]),
  );
};
export const paperMoney = (amount: Num): string => (amount === null ? '–' : shortMoney(amount));
/** F17: the list with its points, what is proposed, and what a list by size would name. */
export const selectionRows = (told: Told, isPaper: boolean): readonly (readonly string[])[] =>
  told.selection.lines.map((line) => {
    const lacks = told.portfolio.lines.find(({ id }) => id === line.id)?.lacksRate === true;
    return [
      nameIn(told, line.id),
      line.score === null ? (isPaper ? '–' : 'not rated enough') : one(line.score),
      ...(lacks ? [] : [line.isLarge ? 'named' : 'not named']),
      ...(line.revenue === null ? [] : [shortMoney(line.revenue)]),
    ];
  });
/** F17a: who is proposed, in their order. */
export const proposedRows = (told: Told): readonly (readonly string[])[] =>
  told.selection.lines.flatMap(({ id, isProposed, isPilot }) =>
    isProposed ? [[nameIn(told, id), isPilot ? 'proposed, in the first three' : 'proposed']] : [],
  );
/** Row 35: how many of the seven steps are done. */
export const stepRows = (told: Told, ids: readonly string[]): readonly (readonly string[])[] =>
  told.toAction.flatMap(({ id, count }) => (ids.includes(id) ? [[nameIn(told, id), `${count} of 7`]] : []));
