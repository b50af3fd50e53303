import { charterSentences, pilotCharter } from '../../../shared/analysis/pilotCharter';
import { longDate } from '../../../shared/conventions/writeDay';
import { shortMoney } from '../../../shared/model/money';
import { oneDecimal } from '../../parts/drawings/words';
import { setPilotStart } from '../../commands/designCommands';
import { RecordField } from '../../parts/records/RecordField';
import { DayField } from '../../parts/ui/DayField';
import { useClientsHidden } from '../../state/clients';
import { usePortfolio } from '../../state/portfolio';
import { useToday } from '../../state/today';
import { QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';

const FIELDS = ['pilotPurpose', 'pilotMeasures', 'pilotStop'] as const;
const WORDS = {
  pilotPurpose: 'What the pilot is to show',
  pilotMeasures: 'By what one sees that it worked',
  pilotStop: 'What would end it early',
} as const;

/** F17: the charter of the pilot, as its page prints it. */
export const CharterTab = () => {
  const { content, asOf, facts } = usePortfolio();
  const isHidden = useClientsHidden();
  const today = useToday();
  const charter = pilotCharter(content, asOf, facts);
  const said = { pilotPurpose: charter.purpose, pilotMeasures: charter.measures, pilotStop: charter.stop };
  return (
    <div className="portfolio-sheet">
      <h2 className="serif portfolio-sentence">{charterSentences(charter).join(' ')}</h2>
      {charter.accounts.length === 0 ? null : (
        <table className="portfolio-table tabular">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Led by</th>
              <th scope="col" className="number">
                Points
              </th>
              <th scope="col">Field</th>
              <th scope="col" className="number">
                Contrib.
              </th>
              <th scope="col" className="number">
                Hours
              </th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {charter.accounts.map(({ id, name, owner, selection, line, why }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{owner ?? <span className="quiet">nobody</span>}</td>
                <td className="number">{selection.score.value === null ? '–' : oneDecimal(selection.score.value)}</td>
                <td>{line?.quadrant == null ? '–' : QUADRANT_WORDS[line.quadrant]}</td>
                <td className="number">{shortMoney(line?.contribution ?? null)}</td>
                <td className="number">{line?.hours == null ? '–' : Math.round(line.hours)}</td>
                <td>{why ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="portfolio-halves">
        <div className="charter-texts">
          {FIELDS.map((field) =>
            isHidden ? (
              <div key={field}>
                <h3 className="portfolio-label">{WORDS[field]}</h3>
                <p>{said[field] ?? '–'}</p>
              </div>
            ) : (
              <RecordField key={field} kind="portfolio" id="portfolio" field={field} />
            ),
          )}
        </div>
        <div className="charter-facts">
          <RecordField kind="portfolio" id="portfolio" field="pilotSponsorId" none="Nobody yet" />
          <DayField label="Pilot began on" today={today} value={charter.start} onCommit={setPilotStart} />
          <RecordField kind="portfolio" id="portfolio" field="pilotDecideOn" />
          <p className="small quiet">
            {charter.lockedUntil === null
              ? 'From the day it begins no account becomes a key account for a year.'
              : `No account becomes a key account before ${longDate(charter.lockedUntil)}, unless somebody writes why.`}
          </p>
          {isHidden && charter.override !== null ? (
            <p>{charter.override}</p>
          ) : isHidden ? null : (
            <RecordField kind="portfolio" id="portfolio" field="pilotOverride" oneLine />
          )}
        </div>
      </div>
    </div>
  );
};
