import { useMemo, useRef, type KeyboardEvent } from 'react';
import { countedPeople } from '../../../shared/analysis/people';
import { valueOfKey, voteValueWords } from '../../../shared/analysis/voteScales';
import { displayName } from '../../../shared/document/personName';
import type { VotedDimension } from '../../../shared/document/settleVote';
import { VOTE_DIMENSIONS } from '../../../shared/model/scales';
import { inWords } from '../../../shared/model/words';
import { rateOpenly, showVoting } from '../../commands/voteCommands';
import { useFigures } from '../../state/figures';
import { useRunningVote } from '../../state/vote';
import { Button } from '../../parts/ui/Button';

const CELL = 'button[data-cell]';

/**
 * Whom the room is not asked about: the lead says them by a run of digits, one name after the other. They are marked as
 * not voted when the vote closes.
 */
export const RestPage = () => {
  const vote = useRunningVote();
  const { content, asOf } = useFigures();
  const table = useRef<HTMLTableElement>(null);
  const scales = VOTE_DIMENSIONS.filter((one) => vote === null || vote.items.some((item) => item.scale === one));
  const people = useMemo(() => {
    const asked = new Set(vote?.items.map((item) => item.id));
    return countedPeople(content, asOf).filter(({ id }) => !asked.has(id));
  }, [content, asOf, vote]);
  const move = (from: Element, rows: number, columns: number): void => {
    const cells = [...(table.current?.querySelectorAll<HTMLElement>(CELL) ?? [])];
    const at = cells.indexOf(from as HTMLElement);
    const column = (at % scales.length) + columns;
    const row = Math.floor(at / scales.length) + rows;
    if (column >= 0 && column < scales.length && row >= 0) cells[row * scales.length + column]?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>, personId: string, dimension: VotedDimension): void => {
    const by: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      Enter: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const step = by[event.key];
    const value = valueOfKey(dimension, event.key);
    if (step === undefined && value === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (value !== undefined) {
      rateOpenly(personId, dimension, value);
      move(event.currentTarget, 1, 0);
    } else if (step) move(event.currentTarget, ...step);
  };
  return (
    <div className="vote-page">
      <h2 className="serif">The others: as the lead says</h2>
      <p>A digit sets the value and goes to the next name; ? is not known. They are marked as not voted.</p>
      <table className="vote-table" ref={table}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {scales.map((dimension) => (
              <th key={dimension} scope="col">
                {inWords(dimension)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{displayName(person)}</th>
              {scales.map((dimension) => (
                <td key={dimension}>
                  <button
                    type="button"
                    className="vote-cell"
                    data-cell=""
                    aria-label={`${displayName(person)}, ${dimension}: ${voteValueWords(dimension, person[dimension])}`}
                    onKeyDown={(event) => onKey(event, person.id, dimension)}
                  >
                    {voteValueWords(dimension, person[dimension])}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="buttons">
        <Button tone="primary" onClick={() => showVoting({ page: 'vote' })}>
          Back to the vote
        </Button>
      </div>
    </div>
  );
};
