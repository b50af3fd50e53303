import { useId } from 'react';
import { LENSES, LENS_WORDS, type Lens } from '../../../../shared/analysis/lenses';
import { setLens } from '../../../state/lens';
import { useSession } from '../../../state/session';

/** The lenses that are one click away where there is room; the others are in the list beside them. */
const NEAR: readonly Lens[] = ['attitude', 'relationship', 'coverage', 'role', 'basis'];

/** What colours the cards. A narrow bar has the list alone. */
export const LensSwitch = () => {
  const lens = useSession((state) => state.lens);
  const name = useId();
  const others = LENSES.filter((one) => !NEAR.includes(one));
  return (
    <fieldset className="lens-switch lenses">
      <legend className="visually-hidden">Lens</legend>
      {NEAR.map((one) => (
        <label key={one} className="near">
          <input type="radio" name={name} checked={lens === one} onChange={() => setLens(one)} />
          <span>{LENS_WORDS[one]}</span>
        </label>
      ))}
      <select
        aria-label="More lenses"
        className={`wide ${others.includes(lens) ? 'on' : ''}`}
        value={others.includes(lens) ? lens : ''}
        onChange={(event) => {
          if (event.target.value !== '') setLens(event.target.value as Lens);
        }}
      >
        <option value="">More</option>
        {others.map((one) => (
          <option key={one} value={one}>
            {LENS_WORDS[one]}
          </option>
        ))}
      </select>
      <select
        aria-label="Lens"
        className="narrow on"
        value={lens}
        onChange={(event) => setLens(event.target.value as Lens)}
      >
        {LENSES.map((one) => (
          <option key={one} value={one}>
            {LENS_WORDS[one]}
          </option>
        ))}
      </select>
    </fieldset>
  );
};
