import { useMemo } from 'react';
import { find } from '../../../../shared/document/document';
import { holderOf } from '../../../../shared/document/occupancy';
import { drawnSeats } from '../../../../shared/document/people';
import { counted } from '../../../../shared/document/stakeholder';
import type { OnGrid } from '../../../../shared/layout/grid';
import { useDocument } from '../../../state/documentStore';

/**
 * Everybody who stands on the grid, by seat, in the order of the seats. Vacant seats have no attitude and stay on the
 * map.
 */
export const useGridPeople = (): readonly OnGrid[] => {
  const content = useDocument((state) => state.document);
  return useMemo(
    () =>
      drawnSeats(content).flatMap((seat): readonly OnGrid[] => {
        const person = find(content, 'person', holderOf(content, seat.id));
        return person && counted(person)
          ? [{ id: seat.id, influence: person.influence, attitude: person.attitude }]
          : [];
      }),
    [content],
  );
};
