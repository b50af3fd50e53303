import { displayName, knownName } from '../../../../shared/document/personName';
import type { QuickLine } from '../../../../shared/exchange/quickList';

type Props = {
  readonly lines: readonly QuickLine[];
  readonly anyway: ReadonlySet<string>;
  readonly onChoose: (key: string, add: boolean) => void;
};

/** What was understood of each line, and for those who seem to be there already: leave them out, or add them anyway. */
export const QuickLines = ({ lines, anyway, onChoose }: Props) => {
  const known = lines.filter((line) => line.alike !== null).length;
  return (
    <section className="quick-understood" aria-label="Understood">
      <p className="label" aria-live="polite">
        <span>Understood</span>
        {lines.length > 0 ? (
          <span>
            {lines.length} {lines.length === 1 ? 'line' : 'lines'}
            {known > 0 ? `, ${known} already there` : ''}
          </span>
        ) : null}
      </p>
      <ol className="quick-lines" tabIndex={0} aria-label="Lines as they were understood">
        {lines.map((line) => {
          const out = line.alike !== null && !anyway.has(line.key);
          return (
            <li key={line.key} className={out ? 'out' : ''}>
              <div className="quick-person">
                <b className={knownName(line) === null ? 'nobody' : ''}>{displayName(line)}</b>
                {line.title === null ? null : <span>{line.title}</span>}
                {line.unit === null ? null : <span className="quiet">{line.unit}</span>}
              </div>
              {line.alike === null ? null : (
                <div className="quick-alike">
                  <span>
                    {line.alike.where === 'account' ? 'Like' : 'Like the line'}{' '}
                    <b>{[displayName(line.alike), line.alike.title].filter(Boolean).join(', ')}</b>
                  </span>
                  <select
                    className="input"
                    aria-label={`${line.name ?? line.title ?? ''} is`}
                    value={out ? 'there' : 'add'}
                    onChange={(event) => onChoose(line.key, event.target.value === 'add')}
                  >
                    <option value="there">Already there</option>
                    <option value="add">Add anyway</option>
                  </select>
                </div>
              )}
            </li>
          );
        })}
        {lines.length === 0 ? <li className="quiet">What you type shows up here, line by line.</li> : null}
      </ol>
    </section>
  );
};
