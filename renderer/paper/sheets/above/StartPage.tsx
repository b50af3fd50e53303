import { PERSONA_SAYS, type Persona, type Start } from '../../../../shared/analysis/startPersonas';
import { portfolioView } from '../../../../shared/analysis/portfolioView';
import { portfolioSentences } from '../../../../shared/analysis/portfolioWords';
import type { StartLine, StartPart } from '../../../../shared/analysis/startLines';
import { find, type Document } from '../../../../shared/document/document';
import { NOTHING, PART_TITLES, startSummary, whenWords } from '../../../parts/duties/startWords';
import { startColumns } from '../../../parts/duties/startColumns';
import { Rows, type RowColumn } from '../../Rows';
import { Label } from '../../texts';
import { AboveSheet } from './AboveSheet';

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly persona: Persona;
  readonly memberId: string | null;
  readonly start: Start;
  readonly names: Readonly<Record<string, string>>;
};

/** Lines that one page holds, over all parts; each part gets its share. */
const MOST_LINES = 26;
const FEWEST_OF_PART = 3;

/** How many lines of each part are printed: all where they fit, else the same for each and what others leave. */
const shares = (counts: readonly number[]): readonly number[] => {
  const shown = counts.map((count) => Math.min(count, FEWEST_OF_PART));
  let left = MOST_LINES - shown.reduce((all, one) => all + one, 0);
  while (left > 0 && shown.some((one, at) => one < (counts[at] ?? 0)))
    for (const [at, count] of counts.entries()) {
      if (left === 0 || (shown[at] ?? 0) >= count) continue;
      shown[at] = (shown[at] ?? 0) + 1;
      left -= 1;
    }
  return shown;
};

const PartLines = ({
  part,
  lines,
  most,
  names,
  dayOf,
}: Pick<Props, 'names'> & {
  readonly part: StartPart;
  readonly lines: readonly StartLine[];
  readonly most: number;
  readonly dayOf: ReadonlyMap<string, string>;
}) => (
  <section>
    <Label>{`${PART_TITLES[part]}${lines.length === 0 ? '' : `, ${lines.length}`}`}</Label>
    {lines.length === 0 ? <p className="quiet">{NOTHING[part]}</p> : null}
    <ul className="start-lines">
      {lines.slice(0, most).map((line) => (
        <li key={`${line.accountId} ${line.key}`}>
          {line.words}{' '}
          <span className="quiet">
            {[names[line.accountId], whenWords(line, dayOf.get(line.accountId) ?? '')].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
      {lines.length > most ? <li className="quiet">and {lines.length - most} more</li> : null}
    </ul>
  </section>
);

/** What waits for somebody over all accounts, on one page. */
export const StartPage = ({ content, asOf, persona, memberId, start, names }: Props) => {
  const says = PERSONA_SAYS[persona];
  const who = find(content, 'member', memberId)?.name ?? says.name;
  const dayOf = new Map(start.accounts.map((one) => [one.accountId, one.asOf]));
  // What is empty is read last.
  const parts = says.parts
    .map((part) => ({ part, lines: start.lines.filter((line) => line.part === part) }))
    .toSorted((a, b) => Number(b.lines.length > 0) - Number(a.lines.length > 0));
  const most = shares(parts.map(({ lines }) => lines.length));
  type Row = Start['accounts'][number] & { readonly id: string };
  const columns: readonly RowColumn<Row>[] = [
    { head: 'Account', of: ({ accountId }) => names[accountId] },
    ...startColumns(persona, false).map(({ head, cell }): RowColumn<Row> => ({
      head,
      as: 'number',
      of: (account) =>
        cell(
          account,
          start.lines.filter(({ accountId }) => accountId === account.accountId),
        ),
    })),
  ];
  return (
    <AboveSheet
      id="start-page"
      kind={says.name}
      content={content}
      asOf={asOf}
      title={`${who}: ${startSummary(persona, start)}`}
      shape="start-page"
    >
      {persona === 'headOfProgramme' ? (
        <p className="read-aloud">{portfolioSentences(portfolioView(content, asOf)).join(' ')}</p>
      ) : null}
      {start.accounts.length === 0 ? (
        <p className="quiet">Nothing waits here.</p>
      ) : (
        <Rows
          label="How each account stands"
          rows={start.accounts.map((one) => ({ ...one, id: one.accountId }))}
          columns={columns}
        />
      )}
      <div className="start-columns">
        {parts.map(({ part, lines }, at) => (
          <PartLines key={part} part={part} lines={lines} most={most[at] ?? 0} names={names} dayOf={dayOf} />
        ))}
      </div>
    </AboveSheet>
  );
};
