import { programmeTalk, sponsorsSentence } from '../../../../shared/analysis/sponsorBoard';
import type { AccountFacts } from '../../../../shared/analysis/accountFacts';
import { longDate } from '../../../../shared/conventions/writeDay';
import { single } from '../../../../shared/document/document';
import { openPairing } from '../../../commands/standingCommands';
import { NamedBars } from '../../../parts/drawings/NamedBars';
import { sponsorBars } from '../../../parts/drawings/programmeBars';
import { talkWords } from '../../../parts/drawings/words';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useAccountFacts } from '../../../state/accountFacts';
import { useFigures } from '../../../state/figures';
import { useAccountNames } from '../../../state/waiting';
import { DesignPage } from '../DesignPage';
import type { RecordOf } from '../../../../shared/model';

const newestFirst = (a: RecordOf<'programmeTouch'>, b: RecordOf<'programmeTouch'>): number =>
  b.date.localeCompare(a.date) || a.ordinal - b.ordinal;

const Pairings = ({ facts }: { readonly facts: readonly AccountFacts[] }) => {
  const names = useAccountNames();
  const lines = facts.flatMap(({ accountId, standing }) => standing.sponsors.map((line) => ({ accountId, ...line })));
  return lines.length === 0 ? (
    <p className="quiet">No account pairs a sponsor yet: its plan does, in the section on the team.</p>
  ) : (
    <ul className="board-lines" aria-label="Sponsors of accounts">
      {lines.map(({ accountId, id, sponsor, counterpart, commitment, last, due, isDue }) => (
        <li key={`${accountId} ${id}`}>
          <button type="button" className="plain-link" onClick={() => void openPairing(accountId, id)}>
            {sponsor || 'Nobody'} with {counterpart ?? 'nobody chosen yet'}
          </button>
          <span className="quiet">{names.get(accountId)}</span>
          <span className={isDue ? 'late' : 'quiet'}>
            {last === null ? 'no talk yet' : `last on ${longDate(last)}, next on ${longDate(due)}`}
          </span>
          {commitment === null ? null : <p>{commitment}</p>}
        </li>
      ))}
    </ul>
  );
};

/** Who at the top stands behind the programme and each account, and when they talked last. */
export const SponsorsPage = () => {
  const { content, asOf } = useFigures();
  const facts = useAccountFacts();
  const names = useAccountNames();
  const talk = programmeTalk(content, asOf);
  const sponsor = single(content, 'programme')?.charter?.sponsor?.trim() ?? '';
  return (
    <DesignPage
      label="Sponsors"
      sentence={sponsorsSentence(content, facts, asOf)}
      figure={<NamedBars label="Time since the last talk" bars={sponsorBars(facts, (id) => names.get(id) ?? '')} />}
      fields={
        <div className="sponsor-own">
          <p className="portfolio-label">Sponsor of the programme</p>
          <p>
            {sponsor || 'Nobody yet: the charter names them.'}{' '}
            {sponsor === '' ? null : <span className={talk.isDue ? 'late' : 'quiet'}>{talkWords(talk, asOf)}</span>}
          </p>
          <RecordField kind="programmeSponsor" id="programmeSponsor" field="commitment" />
          <RecordField kind="programmeSponsor" id="programmeSponsor" field="rhythmDays" />
        </div>
      }
    >
      <h4 className="portfolio-label">Accounts</h4>
      <Pairings facts={facts} />
      <h4 className="portfolio-label">Talks with the sponsor of the programme</h4>
      <RecordTable
        kind="programmeTouch"
        layout="talk-columns"
        columns={[{ field: 'note' }, { field: 'date' }, { field: 'how' }]}
        empty="What you told them and what they said stands here."
        addLabel="Add a talk"
        order={newestFirst}
      />
    </DesignPage>
  );
};
