import type { StartLine, StartPart } from '../../../shared/analysis/startLines';
import { openLine } from '../../commands/waitingCommands';
import { Folded, WorkPart } from '../../parts/duties/WorkPart';
import { isPressing, NOTHING, PART_TITLES, whenWords } from '../../parts/duties/startWords';

/** As many as are read at a glance; the others are folded. */
const MOST = 6;

type Props = {
  readonly part: StartPart;
  readonly lines: readonly StartLine[];
  readonly names: ReadonlyMap<string, string>;
  readonly days: ReadonlyMap<string, string>;
};

const Line = ({ line, names, days }: { readonly line: StartLine } & Pick<Props, 'names' | 'days'>) => {
  const asOf = days.get(line.accountId) ?? '';
  const when = whenWords(line, asOf);
  return (
    <li className="my-row plain">
      <div>
        <button type="button" className="plain-link" onClick={() => void openLine(line)}>
          {line.words}
        </button>
        <p className="my-facts">
          <span>{names.get(line.accountId)}</span>
          {when === '' ? null : <span className={isPressing(line, asOf) ? 'late' : ''}>{when}</span>}
        </p>
      </div>
    </li>
  );
};

/** The lines of one part over all accounts, what is due longest first. Each opens its account at the place. */
export const LineList = ({ part, lines, names, days }: Props) => {
  const rows = (shown: readonly StartLine[], label: string) => (
    <ul className="my-rows" aria-label={label}>
      {shown.map((line) => (
        <Line key={`${line.accountId} ${line.key}`} line={line} names={names} days={days} />
      ))}
    </ul>
  );
  return (
    <WorkPart id={`waiting-${part}`} title={PART_TITLES[part]} count={lines.length} empty={NOTHING[part]}>
      {rows(lines.slice(0, MOST), PART_TITLES[part])}
      {lines.length <= MOST ? null : (
        <Folded words={`${lines.length - MOST} more`}>
          {rows(lines.slice(MOST), `${PART_TITLES[part]}, the others`)}
        </Folded>
      )}
    </WorkPart>
  );
};
