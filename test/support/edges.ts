/**
 * What the tables of edge cases begin with: the day, the usual settings, and a sample or an empty account with a
 * change.
 */
import { DEFAULT_SETTINGS } from '../../shared/analysis/settings';
import { emptyDocument } from '../../shared/document/document';
import { edited, type Draft } from '../../shared/document/draft';
import { sampleDocument } from './samples';

export const AS_OF = '2026-03-02';
export const S = DEFAULT_SETTINGS;
export const hospital = sampleDocument('hospital');
export const industrial = sampleDocument('industrial');
export const holding = (change: (draft: Draft) => void) => edited(emptyDocument(), change);
export const changed = (change: (draft: Draft) => void) => edited(hospital, change);
