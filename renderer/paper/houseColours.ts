import { readableOnWhite } from '../../shared/model/colour';
import type { RecordOf } from '../../shared/model';

/** The colours of the house as CSS, dark enough to be read on paper; nothing where the house has none. */
export const houseColours = (style: Pick<RecordOf<'houseStyle'>, 'colour' | 'secondColour'> | undefined): string => {
  const said = (name: string, colour: string | null | undefined): string => {
    const readable = readableOnWhite(colour ?? null);
    return readable === null ? '' : `${name}: ${readable};`;
  };
  const all = said('--accent', style?.colour) + said('--second', style?.secondColour);
  return all === '' ? '' : ` :root:root { ${all} }`;
};
