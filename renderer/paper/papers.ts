import type { SectionId } from '../../shared/analysis/planSections';
import { PLAN_SECTIONS } from '../places/plan/registry';
import type { SectionParts } from './PlanPart';

/** What each section of the plan prints, by its id. */
export type Papers = ReadonlyMap<SectionId, SectionParts>;

/** Fetches what the sections print: all of it, before the first sheet is drawn. */
export const loadPapers = async (): Promise<Papers> => {
  const sections = Object.entries(PLAN_SECTIONS) as [SectionId, (typeof PLAN_SECTIONS)[SectionId]][];
  const loaded = await Promise.all(
    sections.map(async ([id, { paper }]) => (paper === 'sheets' ? [] : [[id, await paper()] as const])),
  );
  return new Map(loaded.flat());
};
