import { useId } from 'react';
import { COVERAGE_SAYS } from '../../../../shared/analysis/coverage';
import { loadSays } from '../../../../shared/analysis/hours';
import { WhatMeans } from '../../../parts/ui/WhatMeans';
import { useSettings } from '../../../state/records';
import { useListWish } from '../../../state/listWish';
import { FilterButton } from '../map/FilterButton';
import { READINGS, setReading, useReading, type MatrixReading } from './contactState';

const FACES: Readonly<Record<MatrixReading, string>> = { people: 'People', functions: 'Functions' };
const NAMES: Readonly<Record<MatrixReading, string>> = {
  people: 'People by your team',
  functions: 'Your functions by theirs',
};

/** What the bar offers while contacts are shown: how to read them, and whom to look for. */
export const ContactTools = () => {
  const reading = useReading();
  const query = useListWish((state) => state.query);
  const name = useId();
  const settings = useSettings();
  return (
    <>
      <fieldset className="lens-switch">
        <legend className="visually-hidden">Contacts read as</legend>
        {READINGS.map((one) => (
          <label key={one} title={NAMES[one]}>
            <input
              type="radio"
              name={name}
              checked={reading === one}
              onChange={() => setReading(one)}
              aria-label={NAMES[one]}
            />
            <span aria-hidden="true">{FACES[one]}</span>
          </label>
        ))}
      </fieldset>
      {reading === 'people' ? (
        <WhatMeans
          words="covered, thin, uncovered, spare, busy and overloaded"
          meanings={[...Object.entries(COVERAGE_SAYS), ...Object.entries(loadSays(settings))]}
        />
      ) : null}
      <span className="spring" />
      {reading === 'people' ? (
        <>
          <input
            className="input list-filter contacts-find"
            type="search"
            value={query}
            placeholder="Find people"
            aria-label="Find people in the matrix"
            onChange={(event) => useListWish.setState({ query: event.target.value })}
          />
          <FilterButton />
        </>
      ) : null}
    </>
  );
};
