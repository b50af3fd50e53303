import { PERSONA_SAYS, type Persona, type StartAccount } from '../../../shared/analysis/startPersonas';
import { tellsOpinions, type StartLine, type StartPart } from '../../../shared/analysis/startLines';
import { signed } from '../../../shared/conventions/writeNumber';
import { longDate } from '../../../shared/conventions/writeDay';
import { shortMoney } from '../../../shared/model/money';
import { percentWords } from '../drawings/words';
import { isPressing } from './startWords';

/** A column of the table in which every account stands. */
export type StartColumn = {
  readonly head: string;
  readonly tellsOpinions?: boolean;
  readonly cell: (account: StartAccount, lines: readonly StartLine[]) => string;
  readonly isLate?: (account: StartAccount, lines: readonly StartLine[]) => boolean;
};

const COUNT_HEADS: Readonly<Record<StartPart, string>> = {
  actions: 'Actions',
  contacts: 'To contact',
  gaps: 'Gaps',
  triggers: 'Fell due',
  touches: 'Talks',
  escalations: 'Escalated',
  reviews: 'Reviews',
  workshops: 'Workshops',
};

const countOf = (part: StartPart): StartColumn => ({
  head: COUNT_HEADS[part],
  tellsOpinions: tellsOpinions(part),
  cell: (_, lines) => {
    const count = lines.filter((line) => line.part === part).length;
    return count === 0 ? '·' : String(count);
  },
  isLate: ({ asOf }, lines) => lines.some((line) => line.part === part && isPressing(line, asOf)),
});

const money = ({ currency }: StartAccount, value: number | null): string =>
  value === null ? '–' : `${shortMoney(value)} ${currency}`;
const REVENUE: StartColumn = { head: 'Revenue', cell: (one) => money(one, one.revenue) };
const TO_TARGET: StartColumn = {
  head: 'Short of target',
  cell: (one) => money(one, one.toTarget),
  isLate: ({ toTarget }) => toTarget !== null && toTarget > 0,
};
const WHITESPACE: StartColumn = { head: 'Whitespace', cell: (one) => money(one, one.whitespace) };
const SUPPORT: StartColumn = { head: 'Support', tellsOpinions: true, cell: ({ support }) => signed(support) };
const COVERAGE: StartColumn = { head: 'Coverage', tellsOpinions: true, cell: ({ coverage }) => percentWords(coverage) };
const READINESS: StartColumn = {
  head: 'Readiness',
  tellsOpinions: true,
  cell: ({ readiness }) => percentWords(readiness),
};
const OVERDUE: StartColumn = {
  head: 'Overdue',
  cell: ({ overdue }) => (overdue === 0 ? '·' : String(overdue)),
  isLate: ({ overdue }) => overdue > 0,
};
const REVIEW: StartColumn = {
  head: 'Next review',
  cell: ({ nextReview }) => (nextReview === null ? '–' : longDate(nextReview)),
};

const counts = (persona: Persona, left: readonly StartPart[] = []): readonly StartColumn[] =>
  PERSONA_SAYS[persona].parts.filter((part) => !left.includes(part)).map(countOf);

const COLUMNS: Readonly<Record<Persona, readonly StartColumn[]>> = {
  accountManager: [...counts('accountManager', ['reviews']), REVIEW],
  teamMember: counts('teamMember'),
  facilitator: [...counts('facilitator'), REVIEW],
  sponsor: [...counts('sponsor', ['reviews']), OVERDUE, REVIEW],
  headOfProgramme: [COVERAGE, READINESS, TO_TARGET, OVERDUE, REVIEW],
  seniorManagement: [REVENUE, TO_TARGET, WHITESPACE, SUPPORT, COVERAGE, OVERDUE, REVIEW],
};

/** What each of those who look over the accounts sees of them; without what tells opinions while these are hidden. */
export const startColumns = (persona: Persona, isHiding: boolean): readonly StartColumn[] =>
  COLUMNS[persona].filter((column) => !isHiding || column.tellsOpinions !== true);
