export const LINE_KINDS = ['reporting', 'dotted', 'influences', 'mentor', 'ally', 'conflict'];
export const ALL_LINES = { reporting: true, dotted: true, influences: true, mentor: true, ally: true, conflict: true };
export const LINE_WORDS = {
    reporting: 'Reports to', dotted: 'Dotted line', influences: 'Influences', mentor: 'Mentors', ally: 'Ally', conflict: 'Conflict',
};
