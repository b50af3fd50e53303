import type { ReactNode } from 'react';
import { networkNodes } from '../../../../shared/analysis/networkNodes';
import { drawnSeats } from '../../../../shared/document/people';
import { setLayout } from '../../../commands/mapChoice';
import { GridPicture, gridCounts } from '../../../parts/drawings/GridPicture';
import { MapPicture, NetworkPicture } from '../../../parts/drawings/MapPicture';
import { Part } from '../../../parts/plan/Part';
import { useFigures } from '../../../state/figures';
import { goTo } from '../../../state/session';
import { said } from '../../../../shared/packs/spoken';

/** A picture that leads to the place it is of. */
const Leading = ({
  name,
  says,
  onGo,
  children,
}: {
  readonly name: string;
  readonly says: string;
  readonly onGo: () => void;
  readonly children: ReactNode;
}) => (
  <figure className="place-picture">
    <button type="button" className="place-picture-button" aria-label={`${name}: go there`} onClick={onGo}>
      {children}
    </button>
    <figcaption className="quiet small">{says}</figcaption>
  </figure>
);

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** The map, the network and the grid as they are now, each of which leads to itself. */
export const PlacePictures = () => {
  const { content, asOf } = useFigures();
  const seats = drawnSeats(content).length;
  const knots = networkNodes(content, asOf).length;
  const { placed, open } = gridCounts(content);
  if (seats === 0) return null;
  return (
    <>
      <Part id="the-map" tells="opinions" title="The map">
        <Leading
          name={`The map of ${people(seats)}`}
          says={said('Who reports to whom; the edge of a card is the {names.attitude} towards you.')}
          onGo={() => goTo('map')}
        >
          <MapPicture content={content} />
        </Leading>
      </Part>
      {knots === 0 ? null : (
        <Part id="the-network" tells="opinions" title="The network">
          <Leading
            name={`The network of ${people(knots)}`}
            says="Who has a line to whom, whoever they report to; a thicker line is a stronger one."
            onGo={() => {
              setLayout('network');
              goTo('map');
            }}
          >
            <NetworkPicture content={content} asOf={asOf} />
          </Leading>
        </Part>
      )}
      <Part id="the-grid" tells="opinions" title={said('{names.influence} and {names.attitude}')}>
        <Leading
          name={`The grid of ${people(placed)}`}
          says={
            open === 0
              ? said('Everybody stands where their {names.influence} and their {names.attitude} are rated.')
              : `${people(open)} ${open === 1 ? 'has' : 'have'} ${said('no place yet: {names.influence} or {names.attitude} is not known.')}`
          }
          onGo={() => goTo('grid')}
        >
          <GridPicture content={content} asOf={asOf} />
        </Leading>
      </Part>
    </>
  );
};
