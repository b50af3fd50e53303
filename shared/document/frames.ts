/** Which frames the map can draw: groups, business units or departments, each with the seats of its people. */
import type { Group, RecordOf } from '../model';
import { inWords, withinSentence } from '../model/words';
import { derived } from './derived';
import { find, list, type Document } from './document';
import { FRAME_KINDS, USUAL_FRAMES, type FrameKind } from './frameKinds';
import { placedSeats, type Seating } from './people';
import { occupancyOf } from './occupancy';
import { displayName } from './personName';

export { FRAME_KINDS, USUAL_FRAMES, type FrameKind };

export type Frame = {
  readonly kind: FrameKind;
  readonly id: string;
  readonly name: string;
  /** Who chairs it and how it decides, in words; empty where nobody said. */
  readonly note: string;
  /** Seats on the map, in their order. */
  readonly seatIds: readonly string[];
  /** 0, or one more than that of an earlier frame that shares somebody: such frames run inside each other. */
  readonly level: number;
};

/** What frames are drawn around until somebody chooses: departments, or units where nobody is said to be in one. */
export const usualFrames = ({ department, businessUnit }: Pick<Document, 'department' | 'businessUnit'>): FrameKind =>
  department.size === 0 && businessUnit.size > 0 ? 'businessUnit' : USUAL_FRAMES;

const groupNote = (document: Pick<Document, 'person'>, group: Group): string => {
  const chair = find(document, 'person', group.chairId);
  return [
    chair ? `chair ${displayName(chair)}` : '',
    group.decisionRule === null ? '' : withinSentence(inWords(group.decisionRule)),
  ]
    .filter(Boolean)
    .join(', ');
};

const levelled = (frames: readonly Omit<Frame, 'level'>[]): readonly Frame[] => {
  const levels = new Map<string, Set<number>>();
  return frames.map((frame) => {
    const taken = new Set(frame.seatIds.flatMap((seatId) => [...(levels.get(seatId) ?? [])]));
    let level = 0;
    while (taken.has(level)) level += 1;
    for (const seatId of frame.seatIds) levels.set(seatId, (levels.get(seatId) ?? new Set()).add(level));
    return { ...frame, level };
  });
};

const framesOfGroups = derived(
  (
    groups: readonly Group[],
    seat: Seating['seat'],
    holding: Seating['holding'],
    person: Seating['person'],
  ): readonly Frame[] => {
    const tables = { seat, holding, person };
    const placed = placedSeats(tables);
    const { personOfSeat } = occupancyOf(tables);
    return levelled(
      groups.flatMap((group) => {
        const people = new Set([...(group.chairId ? [group.chairId] : []), ...group.memberIds]);
        const seatIds = placed.filter((one) => people.has(personOfSeat.get(one.id) ?? '')).map((one) => one.id);
        return seatIds.length === 0
          ? []
          : [
              {
                kind: 'group',
                id: group.id,
                name: group.name || 'Group without a name',
                note: groupNote(tables, group),
                seatIds,
              },
            ];
      }),
    );
  },
);

const framesOfUnits = (kind: 'businessUnit' | 'department', field: 'businessUnitId' | 'departmentId') =>
  derived(
    (
      units: readonly RecordOf<'businessUnit' | 'department'>[],
      seat: Seating['seat'],
      holding: Seating['holding'],
      person: Seating['person'],
    ): readonly Frame[] => {
      const seats = new Map<string, string[]>();
      for (const placed of placedSeats({ seat, holding, person })) {
        const id = placed[field];
        if (id === null) continue;
        const known = seats.get(id);
        if (known) known.push(placed.id);
        else seats.set(id, [placed.id]);
      }
      return units.flatMap((unit) => {
        const seatIds = seats.get(unit.id);
        return seatIds ? [{ kind, id: unit.id, name: unit.name, note: '', seatIds, level: 0 }] : [];
      });
    },
  );
const framesOfBusinessUnits = framesOfUnits('businessUnit', 'businessUnitId');
const framesOfDepartments = framesOfUnits('department', 'departmentId');

/**
 * The frames of a kind that have somebody on the map; the same array until people, seats, holdings or what gives the
 * frames changes. The chair of a group is one of its people.
 */
export const framesOf = (document: Seating & Pick<Document, FrameKind>, kind: FrameKind): readonly Frame[] => {
  const { seat, holding, person } = document;
  switch (kind) {
    case 'group':
      return framesOfGroups(list(document, kind), seat, holding, person);
    case 'businessUnit':
      return framesOfBusinessUnits(list(document, kind), seat, holding, person);
    case 'department':
      return framesOfDepartments(list(document, kind), seat, holding, person);
  }
};

const same = (a: Frame, b: Frame | undefined): boolean =>
  b !== undefined &&
  a.id === b.id &&
  a.kind === b.kind &&
  a.name === b.name &&
  a.note === b.note &&
  a.level === b.level &&
  a.seatIds.length === b.seatIds.length &&
  a.seatIds.every((seatId, at) => seatId === b.seatIds[at]);

/** The frames given as `before` where nothing about them changed, so that what was derived from them stays valid. */
export const framesLike = (frames: readonly Frame[], before: readonly Frame[]): readonly Frame[] =>
  frames.length === before.length && frames.every((frame, at) => same(frame, before[at])) ? before : frames;
