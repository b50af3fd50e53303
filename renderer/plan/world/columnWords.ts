import type { MapColumn } from '../../../shared/analysis/strategyMap';

/** What the columns of the strategy map are called. */
export const COLUMN_WORDS: Readonly<Record<MapColumn, string>> = { goal: 'Their goal', initiative: 'Their initiative', help: 'Your help', value: 'Value for both' };
