/** How causes of failure are written down, of the plan as of the programme. */
export const CAUSE_TABLE = {
  layout: 'cause-columns',
  columns: [
    { field: 'cause' },
    { field: 'likelihood' },
    { field: 'impact' },
    { field: 'countermeasure' },
    { field: 'ownerId', none: 'No owner' },
  ],
  empty: 'Everybody writes for three minutes, silently: why did it fail?',
  addLabel: 'Add a cause',
} as const;
