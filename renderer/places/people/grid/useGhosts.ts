import { useMemo } from 'react';
import { find, type Document } from '../../../../shared/document/document';
import { seatOf } from '../../../../shared/document/occupancy';
import { ghostsIn, inScenario } from '../../../../shared/document/scenarios';
import type { Arrangement, GridRatings, OnGrid } from '../../../../shared/layout/grid';
import { useDocument } from '../../../state/documentStore';
import { useSession } from '../../../state/session';

const PREFIX = 'ghost ';
const NOBODY: ReadonlyMap<string, GridRatings> = new Map();

/** The scenario the grid shows, null where it asks nothing or none has been begun. */
export const useScenarioId = (): string | null => {
  const asked = useSession((state) => state.whatIf?.scenarioId ?? null);
  return useDocument((state) => find(state.document, 'scenario', asked)?.id ?? null);
};

/** The account as the scenario on the grid sees it. */
export const useGridDocument = (): Document => {
  const content = useDocument((state) => state.document);
  return inScenario(content, useScenarioId());
};

/** Where those a scenario moves would stand, by seat. Whoever would stand in the same cell is not among them. */
export const useGhosts = (): ReadonlyMap<string, GridRatings> => {
  const content = useDocument((state) => state.document);
  const scenarioId = useScenarioId();
  return useMemo(() => {
    if (scenarioId === null) return NOBODY;
    const seen = inScenario(content, scenarioId);
    return new Map(
      ghostsIn(content, scenarioId).flatMap((ghost): [string, GridRatings][] => {
        const seatId = seatOf(content, ghost.personId);
        const [now, then] = [find(content, 'person', ghost.personId), find(seen, 'person', ghost.personId)];
        if (seatId === null || !now || !then) return [];
        if (now.influence === then.influence && now.attitude === then.attitude) return [];
        return [[seatId, { influence: then.influence, attitude: then.attitude }]];
      }),
    );
  }, [content, scenarioId]);
};

/** Everybody where they stand, and those who would stand elsewhere there as well. */
export const withGhosts = (people: readonly OnGrid[], ghosts: ReadonlyMap<string, GridRatings>): readonly OnGrid[] =>
  ghosts.size === 0 ? people : [...people, ...[...ghosts].map(([seatId, then]) => ({ id: PREFIX + seatId, ...then }))];

export const ghostId = (seatId: string): string => PREFIX + seatId;
/** The seat of a card, whether it is a ghost or not. */
const seatOfCard = (id: string): string => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id);

/** The arrangement as keys and frames see it: each person once, where they would stand. */
export const onceEach = (arrangement: Arrangement, ghosts: ReadonlyMap<string, GridRatings>): Arrangement =>
  ghosts.size === 0
    ? arrangement
    : {
        ...arrangement,
        placed: arrangement.placed
          .filter(({ id }) => !ghosts.has(id))
          .map((one) => ({ ...one, id: seatOfCard(one.id) })),
        more: arrangement.more.map((more) => ({ ...more, ids: [...new Set(more.ids.map(seatOfCard))] })),
      };
