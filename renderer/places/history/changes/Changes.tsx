import { useDeferredValue, useMemo, useState } from 'react';
import { AREA_IDS, AREAS } from '../../../../shared/analysis/touched';
import type { Moment } from '../../../commands/historyCommands';
import { useShownLabel } from '../../../state/shownLabel';
import { useDocument } from '../../../state/documentStore';
import { ChangeList } from './ChangeList';
import { fitting, NO_FILTER, offeredIn, rowsOf, type ChangeFilter } from './changeRows';
import { StepDetail } from './StepDetail';
import { useMoments } from './useMoments';

type Offered = ReturnType<typeof offeredIn>;
type Tools = {
  readonly filter: ChangeFilter;
  readonly offered: Offered;
  readonly says: string;
  readonly onFilter: (filter: ChangeFilter) => void;
};

const ANYBODY = '';

const ChangeTools = ({ filter, offered, says, onFilter }: Tools) => {
  const isAtlas = useDocument((state) => state.isAtlas);
  const choice = (value: string): string | null => (value === ANYBODY ? null : value);
  return (
    <header className="place-bar history-tools">
      <input
        className="input filter-words"
        type="search"
        aria-label="Find changes by words"
        placeholder="Find a change"
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.target.value })}
      />
      {isAtlas ? null : (
        <select
          className="input"
          aria-label="Changes of which person"
          value={filter.personId ?? ANYBODY}
          onChange={(event) => onFilter({ ...filter, personId: choice(event.target.value) })}
        >
          <option value={ANYBODY}>Everybody</option>
          {offered.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        className="input"
        aria-label="Changes of what"
        value={filter.area ?? ANYBODY}
        onChange={(event) => onFilter({ ...filter, area: choice(event.target.value) })}
      >
        <option value={ANYBODY}>Everything</option>
        {AREA_IDS.map((area) => (
          <option key={area} value={area}>
            {AREAS[area]}
          </option>
        ))}
      </select>
      {offered.whos.length === 0 ? null : (
        <select
          className="input"
          aria-label="Changes made by"
          value={filter.who ?? ANYBODY}
          onChange={(event) => onFilter({ ...filter, who: choice(event.target.value) })}
        >
          <option value={ANYBODY}>By whoever</option>
          {offered.whos.map((who) => (
            <option key={who}>{who}</option>
          ))}
        </select>
      )}
      <span className="bar-counts tabular" role="status">
        {says}
      </span>
    </header>
  );
};

const countWords = (shown: number, all: number): string =>
  shown === all ? `${all} ${all === 1 ? 'step' : 'steps'}` : `${shown} of ${all}`;

/** Every step of the account, or of what all accounts share, by day, newest first, and what the chosen one did. */
export const Changes = () => {
  const found = useMoments();
  const shownLabel = useShownLabel();
  const moments = useMemo(
    (): readonly Moment[] => (found ?? []).map((one) => ({ ...one, label: shownLabel(one.label) })),
    [found, shownLabel],
  );
  const [filter, setFilter] = useState<ChangeFilter>(NO_FILTER);
  const late = useDeferredValue(filter);
  const shown = useMemo(() => fitting(moments, late), [moments, late]);
  const rows = useMemo(() => rowsOf(shown), [shown]);
  const offered = useMemo(() => offeredIn(moments), [moments]);
  const [chosen, setChosen] = useState<number | null>(null);
  const step = moments.find(({ revision }) => revision === chosen) ?? shown.at(-1) ?? null;
  if (found === null) return null;
  return (
    <>
      <ChangeTools
        filter={filter}
        offered={offered}
        says={countWords(shown.length, moments.length)}
        onFilter={setFilter}
      />
      <div className="history-ground history-changes">
        {rows.length === 0 ? (
          <p className="quiet history-empty">
            {moments.length === 0 ? 'Nothing has been edited here yet.' : 'No step fits what is looked for.'}
          </p>
        ) : (
          <ChangeList rows={rows} chosen={step?.revision ?? null} onChoose={setChosen} />
        )}
        {step === null ? null : <StepDetail key={step.revision} step={step} isLast={step === moments.at(-1)} />}
      </div>
    </>
  );
};
