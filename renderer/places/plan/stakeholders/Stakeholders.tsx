import { useState } from 'react';
import { assumptions } from '../../../../shared/analysis/assumptions';
import { borrowedInfluence, hiddenInfluencers } from '../../../../shared/analysis/borrowedInfluence';
import { groupFigures } from '../../../../shared/analysis/buyingCentre';
import { champions, CHAMPION_WORDS } from '../../../../shared/analysis/champion';
import { coverageByGroup, keyPlayers } from '../../../../shared/analysis/coverage';
import { isOpen } from '../../../../shared/analysis/finding';
import { gaps } from '../../../../shared/analysis/gaps';
import { playersNotKnown } from '../../../../shared/analysis/ratios';
import { singleThreadByGroup } from '../../../../shared/analysis/singleThread';
import { supportByGroup, supportIndex } from '../../../../shared/analysis/supportIndex';
import { recordName } from '../../../../shared/document/recordName';
import type { Group } from '../../../../shared/model';
import { attitudeWord, inWords, withinSentence, notKnown } from '../../../../shared/model/words';
import { run } from '../../../commands/handlers';
import { showFinding } from '../../../commands/findingCommands';
import { FindingRows } from '../../../parts/findings/FindingRows';
import { percentWords, reasonWords, supportWords } from '../../../parts/drawings/words';
import { SupportBar } from '../../../parts/drawings/SupportBar';
import { KeyPlayerMap } from '../../../parts/drawings/KeyPlayerMap';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useFigures } from '../../../state/figures';
import { useAccount } from '../../../state/records';
import { goTo, openDialog } from '../../../state/session';
import { setView } from '../../../state/view';
import { OpinionsOnly } from '../../../parts/hiding/Hidden';
import { Button } from '../../../parts/ui/Button';
import { Part } from '../../../parts/plan/Part';
import { PersonLink } from '../../../parts/plan/PersonLink';
import { PlacePictures } from './PlacePictures';
import { SidesEditor } from './SidesEditor';
import { withDecimals, signed } from '../../../../shared/conventions/writeNumber';
import { wordFor, said } from '../../../../shared/packs/spoken';
import { threadWord } from '../../../parts/drawings/contactWords';

const MOST_PLAYERS = 12;

const WhoDecides = () => {
  const { content, asOf } = useFigures();
  const players = [...keyPlayers(content, asOf)].sort(
    (a, b) => (b.influence ?? 0) - (a.influence ?? 0) || a.id.localeCompare(b.id),
  );
  const support = supportIndex(content, asOf);
  return (
    <figure className="live-figure">
      <KeyPlayerMap
        content={content}
        players={players.slice(0, MOST_PLAYERS)}
        more={Math.max(0, players.length - MOST_PLAYERS)}
      />
      <SupportBar support={support} />
      <figcaption className="quiet small">
        Support {signed(support.value)}
        {support.low === null
          ? ''
          : `, between ${signed(support.low)} and ${signed(support.high)} whatever the unknown think`}
        {support.band ? `: ${support.band.toLowerCase()}` : ''}. {reasonWords(support.reason)}
      </figcaption>
    </figure>
  );
};

/** The same figures for every class of people: low over all does not mean that every side is safe (F3, F7). */
const Sides = () => {
  const { content, asOf } = useFigures();
  const support = supportByGroup(content, asOf).stakeholderClass;
  const coverage = coverageByGroup(content, asOf).stakeholderClass;
  const thread = singleThreadByGroup(content, asOf).stakeholderClass;
  if (support.size === 0)
    return (
      <p className="quiet">
        Nobody has a class yet. {said('Classes, such as {classes.medical} and {classes.managerial}, are set')} below, or
        in the panel of a person under Seat.
      </p>
    );
  return (
    <table className="plain tabular">
      <thead>
        <tr>
          <th scope="col">Side</th>
          <th scope="col">Support</th>
          <th scope="col">Coverage</th>
          <th scope="col">Single thread</th>
        </tr>
      </thead>
      <tbody>
        {[...support].map(([side, index]) => (
          <tr key={side}>
            <th scope="row">{inWords(side)}</th>
            <td title={reasonWords(index.reason)}>{signed(index.value)}</td>
            <td>{percentWords(coverage.get(side)?.value ?? null)}</td>
            <td>{threadWord(thread.get(side)?.rating ?? null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The rows are made once they are asked for: there may be hundreds. */
const SetSides = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className="chips">
        <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Say who belongs to which side
        </Button>
      </div>
      {isOpen ? <SidesEditor /> : null}
    </>
  );
};

const People = ({
  ids,
  none,
  note,
}: {
  readonly ids: readonly string[];
  readonly none: string;
  readonly note: (id: string) => string;
}) =>
  ids.length === 0 ? (
    <p className="quiet">{none}</p>
  ) : (
    <ul className="link-list">
      {ids.map((id) => (
        <li key={id}>
          <PersonLink id={id} />
          <span className="quiet small">{note(id)}</span>
        </li>
      ))}
    </ul>
  );

const Champions = () => {
  const { content, asOf } = useFigures();
  const { all, counterChampions } = champions(content, asOf);
  const notes = new Map(
    all.map((one) => [
      one.id,
      [one.class === null ? null : CHAMPION_WORDS[one.class], one.score === null ? null : Math.round(one.score)]
        .filter((part) => part !== null)
        .join(', '),
    ]),
  );
  return (
    <>
      <People
        ids={all.map((one) => one.id)}
        none="Nobody’s four champion questions are answered yet; they are in the panel of a person."
        note={(id) => notes.get(id) ?? ''}
      />
      {counterChampions.length > 0 ? (
        <>
          <h4 className="label">Against them, with as much {withinSentence(wordFor('names', 'influence'))}</h4>
          <People ids={counterChampions} none="" note={() => attitudeWord(-2)} />
        </>
      ) : null}
    </>
  );
};

const Hidden = () => {
  const { content, asOf } = useFigures();
  const borrowed = borrowedInfluence(content, asOf);
  return (
    <People
      ids={hiddenInfluencers(content, asOf)}
      none={`Lines of ${withinSentence(wordFor('names', 'influence'))} point to nobody hidden.`}
      note={(id) => `borrows ${withDecimals(borrowed.get(id) ?? 0, 1)}`}
    />
  );
};

const Strangers = () => {
  const { content, asOf } = useFigures();
  return (
    <People
      ids={playersNotKnown(content, asOf).map((one) => one.id)}
      none="You know at least half of what matters of every key player."
      note={() => 'know less than half'}
    />
  );
};

/** What the plan takes for granted, the heavier first, each with its question. */
const Assumptions = () => {
  const { content, asOf } = useFigures();
  const rows = assumptions(content, asOf);
  const work = (
    <div className="chips">
      <Button small onClick={() => run('people.assumptions')}>
        Work through what ratings rest on
      </Button>
    </div>
  );
  if (rows.length === 0)
    return (
      <>
        <p className="quiet">{said('No rating is marked as {basis.assumed} or {basis.hearsay}.')}</p>
        {work}
      </>
    );
  return (
    <>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Rests on</th>
            <th scope="col">Question to ask</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.basisId}>
              <td>
                <PersonLink id={row.personId} />
              </td>
              <td>
                {inWords(row.rating)}: {withinSentence(inWords(row.basis))}
              </td>
              <td>
                <RecordField
                  kind="basis"
                  id={row.basisId}
                  field="question"
                  row={recordName(content, 'person', row.personId)}
                  oneLine
                  placeholder={row.question}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {work}
    </>
  );
};

const GroupNote = (group: Group) => (
  <OpinionsOnly instead={<span className="quiet tabular">{group.memberIds.length} members</span>}>
    <GroupStanding group={group} />
  </OpinionsOnly>
);
const GroupStanding = ({ group }: { readonly group: Group }) => {
  const { content, asOf } = useFigures();
  const own = groupFigures(content, asOf).get(group.id);
  if (!own) return null;
  const { inFavour, neutral, against, unknown } = own.votes;
  const votes = ` · ${inFavour} for, ${neutral} ${withinSentence(attitudeWord(0))}, ${against} against, ${unknown} ${withinSentence(notKnown())}`;
  const chair = own.chair ? ` · the chair is ${withinSentence(attitudeWord(own.chair.attitude))}` : '';
  return (
    <span className="quiet tabular">
      {group.memberIds.length} members · support {supportWords(own.support)} · coverage{' '}
      {percentWords(own.coverage.value)}
      {group.decisionRule === 'majority' ? votes : null}
      {group.decisionRule === 'chairDecides' ? chair : null}
    </span>
  );
};
const GroupMore = (group: Group) => (
  <>
    <RecordField kind="group" id={group.id} field="memberIds" />
    <div className="fields two">
      <RecordField kind="group" id={group.id} field="nextMeeting" />
      <RecordField kind="group" id={group.id} field="purpose" />
    </div>
  </>
);

export const Stakeholders = () => {
  const { content, asOf } = useFigures();
  const account = useAccount();
  const open = gaps(content, asOf).filter(isOpen);
  return (
    <>
      <Part id="who-decides" tells="opinions" title="Who decides">
        <WhoDecides />
        <div className="chips">
          <Button small tone="primary" onClick={() => goTo('map')}>
            Open the map
          </Button>
          <Button small onClick={() => setView('list')}>
            Edit as a list
          </Button>
          <Button small onClick={() => setView('contacts')}>
            Who knows whom
          </Button>
          <Button small onClick={() => goTo('grid')}>
            Open the grid
          </Button>
          <Button small onClick={() => run('csv.import')}>
            Import people
          </Button>
          <Button small onClick={() => run('table.contacts')}>
            Import contacts with them
          </Button>
        </div>
      </Part>
      <PlacePictures />
      <Part id="gaps" tells="opinions" title={`Gaps between you and them${open.length > 0 ? ` (${open.length})` : ''}`}>
        {open.length === 0 ? (
          <p className="quiet">No gap between you and the people who decide.</p>
        ) : (
          <FindingRows findings={open.slice(0, 8)} onJump={showFinding} />
        )}
        {open.length > 8 ? (
          <div className="chips">
            <Button small onClick={() => openDialog('findings')}>
              All {open.length} gaps
            </Button>
          </div>
        ) : null}
      </Part>
      <Part id="sides" tells="opinions" title="Each side by itself">
        <Sides />
        <SetSides />
      </Part>
      <Part id="champions" tells="opinions" title="Champions">
        <Champions />
      </Part>
      <Part id="hidden" tells="opinions" title="Hidden influencers">
        <Hidden />
      </Part>
      <Part id="strangers" tells="opinions" title="Players you do not know">
        <Strangers />
      </Part>
      <Part id="groups" title="Boards, committees and other groups">
        <RecordTable
          kind="group"
          layout="group-columns"
          columns={[
            { field: 'name' },
            { field: 'chairId', none: 'No chair' },
            { field: 'decisionRule' },
            { field: 'meets' },
          ]}
          empty="Boards and committees that decide together, with their chair and their rule."
          addLabel="Add a group"
          more={GroupMore}
          note={GroupNote}
        />
      </Part>
      <Part id="assumptions" tells="opinions" title="What the plan takes for granted">
        <Assumptions />
      </Part>
      <Part id="data-purpose" title="Data on persons">
        <RecordField kind="account" id={account.id} field="purpose" />
        <p className="quiet small">Notes are written as if the person could read them.</p>
      </Part>
    </>
  );
};
