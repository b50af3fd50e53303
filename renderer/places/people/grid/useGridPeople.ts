import { useMemo } from 'react';
import { find } from '../../../../shared/document/document';
import { holderOf } from '../../../../shared/document/occupancy';
import { drawnSeats } from '../../../../shared/document/people';
import { counted } from '../../../../shared/document/stakeholder';
import type { OnGrid } from '../../../../shared/layout/grid';
import { useDocument } from '../../../state/documentStore';

/** Everybody who stands on the grid, by seat, in the order of the seats. Vacant seats have no attitude and stay on the map. */
export const useGridPeople = (): readonly OnGrid[] => {
  const document = useDocument((state) => state.document);
  return useMemo(
    () =>
      drawnSeats(document).flatMap((seat): readonly OnGrid[] => {
        const person = find(document, 'person', holderOf(document, seat.id));
        return person && counted(person)
          ? [{ id: seat.id, influence: person.influence, attitude: person.attitude }]
          : [];
      }),
    [document],
  );
};
