export const LINE_KINDS = ['reporting', 'dotted', 'influences', 'mentor', 'ally', 'conflict'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
/** Which kinds of lines the map shows. Hiding loses nothing. */
export type LineSwitches = Readonly<Record<LineKind, boolean>>;

export const ALL_LINES: LineSwitches = {
  reporting: true,
  dotted: true,
  influences: true,
  mentor: true,
  ally: true,
  conflict: true,
};
export const NO_LINES: LineSwitches = {
  reporting: false,
  dotted: false,
  influences: false,
  mentor: false,
  ally: false,
  conflict: false,
};
export const LINE_WORDS: Readonly<Record<LineKind, string>> = {
  reporting: 'Reports to',
  dotted: 'Dotted line',
  influences: 'Influences',
  mentor: 'Mentors',
  ally: 'Ally',
  conflict: 'Conflict',
};
