import { LINK_WORDS } from '../../../../shared/model/words';
export const LINE_KINDS = ['reporting', 'dotted', 'influences', 'mentor', 'ally', 'conflict'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
/** Which lines the map shows. Hiding loses nothing. */
export type LineSwitches = Readonly<Record<LineKind, boolean>> & {
  /** Only lines of chosen people, reporting lines apart; null as long as nobody said so: then a crowd of lines is. */
  readonly onlyChosen: boolean | null;
};

/** From so many people and lines on no picture of all lines can be followed. */
const CROWD = { people: 350, lines: 100 } as const;
export const isCrowd = (people: number, lines: number): boolean => people >= CROWD.people && lines >= CROWD.lines;

export const ALL_LINES: LineSwitches = {
  reporting: true,
  dotted: true,
  influences: true,
  mentor: true,
  ally: true,
  conflict: true,
  onlyChosen: null,
};
export const NO_LINES: LineSwitches = {
  reporting: false,
  dotted: false,
  influences: false,
  mentor: false,
  ally: false,
  conflict: false,
  onlyChosen: null,
};
export const LINE_WORDS: Readonly<Record<LineKind, string>> = {
  reporting: 'Reports to',
  dotted: 'Dotted line',
  get influences() {
    return LINK_WORDS.influences;
  },
  get mentor() {
    return LINK_WORDS.mentor;
  },
  get ally() {
    return LINK_WORDS.ally;
  },
  get conflict() {
    return LINK_WORDS.conflict;
  },
};

/** Zooms from which on lines and their arrows are drawn smaller in map units; arrows are 6 to 9 px on screen in each. */
const STEPS = [0.5, 0.75, 1.125, 1.6875] as const;
/** The step of a zoom, by which the styles size lines. */
export const strokesAt = (zoom: number): string => String(STEPS.filter((step) => zoom >= step).length);
