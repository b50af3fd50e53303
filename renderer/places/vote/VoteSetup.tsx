import { useEffect, useMemo, useRef, useState } from 'react';
import { isProposed, mostNames, RATED, voteNames, type VoteName } from '../../../shared/analysis/voteNames';
import type { Agenda } from '../../../shared/document/agenda';
import { displayName } from '../../../shared/document/personName';
import { stakeholderById } from '../../../shared/document/stakeholder';
import type { VoteWay } from '../../../shared/model/runningVote';
import { inWords } from '../../../shared/model/words';
import type { VotedDimension } from '../../../shared/document/settleVote';
import { leaveVote, startVote, votersOf } from '../../commands/voteCommands';
import { useFigures } from '../../state/figures';
import { Button } from '../../parts/ui/Button';

export const WAYS: readonly { readonly value: VoteWay; readonly face: string; readonly name: string }[] = [
  { value: 'fingers', face: 'Fingers or cards', name: 'Fingers or cards at the same moment, typed as called out' },
  { value: 'hidden', face: 'Hidden, one by one', name: 'The laptop is handed on, each types behind a cover' },
  { value: 'ballots', face: 'Paper ballots', name: 'Ballots are typed, one participant after the other' },
];

/** Who of the participants votes: those in the room. */
export const VotersField = ({
  voters,
  absent,
  onChange,
}: {
  readonly voters: ReturnType<typeof votersOf>;
  readonly absent: ReadonlySet<string>;
  readonly onChange: (absent: ReadonlySet<string>) => void;
}) => (
  <fieldset className="vote-ticks vote-voters">
    <legend>Who votes</legend>
    {voters.map(({ id, name }) => (
      <label key={id}>
        <input
          type="checkbox"
          checked={!absent.has(id)}
          onChange={({ target }) => {
            const next = new Set(absent);
            if (target.checked) next.delete(id);
            else next.add(id);
            onChange(next);
          }}
        />
        {name}
      </label>
    ))}
    {voters.length === 0 ? <p>Nobody takes part yet. Step out and add participants.</p> : null}
  </fieldset>
);

/** Seconds a question takes until all are in: fingers at once, the laptop from hand to hand, ballots from one pile. */
const secondsOf = (way: VoteWay, voters: number): number => {
  if (way === 'fingers') return 10;
  return (way === 'hidden' ? 4 : 2) * voters;
};

const minuteWords = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

/** Why somebody is proposed, without a value: whoever reads one before a blind vote votes with it in mind. */
const reasonOf = (name: VoteName): string =>
  [
    ...(name.influence === null ? ['influence not known'] : name.isSuggested ? ['influence suggested'] : []),
    ...name.disputes.filter((words) => words !== 'influence not known' || name.influence !== null),
  ].join(' · ');

/** Before a vote: names, proposed by influence and by what is disputed, what is voted, how, and by whom. */
export const VoteSetup = ({
  agenda,
  scale,
}: {
  readonly agenda: Agenda;
  readonly scale: VotedDimension | undefined;
}) => {
  const { content, asOf } = useFigures();
  const most = mostNames(agenda.minutes);
  const names = useMemo(() => voteNames(content, asOf), [content, asOf]);
  const people = useMemo(() => stakeholderById(content), [content]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        names
          .filter(isProposed)
          .slice(0, most)
          .map(({ personId }) => personId),
      ),
  );
  const [scales, setScales] = useState<readonly VotedDimension[]>(() =>
    scale === 'relationship' ? ['relationship'] : ['influence', 'attitude'],
  );
  const [way, setWay] = useState<VoteWay>('fingers');
  const [keepsVotes, setKeeps] = useState(false);
  const [absent, setAbsent] = useState<ReadonlySet<string>>(new Set());
  const voters = votersOf(agenda.id);
  const voting = voters.filter(({ id }) => !absent.has(id));
  const isTooMany = chosen.size > most;
  const why =
    chosen.size === 0
      ? 'Choose a name first.'
      : isTooMany
        ? `${chosen.size - most} too many: at most ${most} names in the time there is.`
        : scales.length === 0
          ? 'Choose what is voted.'
          : voting.length === 0
            ? 'Nobody votes yet.'
            : null;
  const questions = chosen.size * scales.length;
  const begin = useRef<HTMLButtonElement>(null);
  useEffect(() => begin.current?.focus({ preventScroll: true }), []);
  const order = RATED.filter((one) => scales.includes(one)).toSorted(
    (a, b) => Number(b === scale) - Number(a === scale),
  );
  return (
    <form
      className="vote-page vote-setup"
      onSubmit={(event) => {
        event.preventDefault();
        if (why !== null) return;
        const ids = names.map(({ personId }) => personId).filter((id) => chosen.has(id));
        startVote({ about: 'people', way, keepsVotes, ids, scales: order, voters: voting });
      }}
    >
      <div className="vote-setup-head">
        <h2 className="serif">Blind vote</h2>
        <p className={isTooMany ? 'alert' : 'quiet'} role="status">
          {chosen.size} of at most {most} names
        </p>
        <span className="grow" />
        <p className="quiet" role="status">
          {why ??
            `${questions} questions, about ${minuteWords(Math.ceil((questions * secondsOf(way, voting.length)) / 60))} of voting`}
        </p>
        <Button onClick={leaveVote} title="Escape; Ctrl Shift V comes back here">
          Rate on the map
        </Button>
        <Button ref={begin} tone="primary" type="submit" disabled={why !== null}>
          Begin the vote
        </Button>
      </div>
      <fieldset className="vote-ticks vote-names">
        <legend>Names, by influence and by what is disputed</legend>
        {names.map((name) => {
          const person = people.get(name.personId);
          return person === undefined ? null : (
            <label key={name.personId}>
              <input
                type="checkbox"
                aria-label={`${displayName(person)}: ${reasonOf(name)}`}
                checked={chosen.has(name.personId)}
                onChange={({ target }) => {
                  const next = new Set(chosen);
                  if (target.checked) next.add(name.personId);
                  else next.delete(name.personId);
                  setChosen(next);
                }}
              />
              <span>
                <b>{displayName(person)}</b>
                <span className="quiet">{reasonOf(name)}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <div className="vote-setup-side">
        <fieldset className="vote-ticks">
          <legend>What is voted</legend>
          {RATED.map((dimension) => (
            <label key={dimension}>
              <input
                type="checkbox"
                checked={scales.includes(dimension)}
                onChange={({ target }) =>
                  setScales(target.checked ? [...scales, dimension] : scales.filter((one) => one !== dimension))
                }
              />
              {inWords(dimension)}
            </label>
          ))}
        </fieldset>
        <fieldset className="vote-ticks">
          <legend>How</legend>
          {WAYS.map(({ value, face, name }) => (
            <label key={value}>
              <input type="radio" name="way" aria-label={name} checked={way === value} onChange={() => setWay(value)} />
              <span>
                <b>{face}</b>
                <span className="quiet">{name}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <VotersField voters={voters} absent={absent} onChange={setAbsent} />
        <label className="vote-keeps">
          <input type="checkbox" checked={keepsVotes} onChange={({ target }) => setKeeps(target.checked)} />
          <span>
            <b>Keep single votes, with names.</b> Only if everybody here agrees; else they are overwritten as soon as a
            name is settled.
          </span>
        </label>
      </div>
    </form>
  );
};
