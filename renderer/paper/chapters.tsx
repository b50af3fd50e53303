import type { PdfOptions } from '../../shared/api/outputs';
import { filledSections } from '../../shared/analysis/planContents';
import type { SectionId } from '../../shared/analysis/planSections';
import { chartCards } from '../../shared/layout/chart';
import { sectionsIn } from '../../shared/analysis/sectionOrder';
import { CheckFindings, hasFindings } from './CheckFindings';
import type { Papers } from './papers';
import { part, type PlanPart } from './PlanPart';
import type { PlanView } from './view';

/**
 * A section as it is printed. The first one is drawn on sheets of its own, so that the others run on without a break.
 */
export type Chapter = {
  readonly id: SectionId;
  readonly number: number;
  readonly title: string;
  readonly sheets: readonly SheetKind[];
  readonly parts: readonly (PlanPart & { readonly anchor: string })[];
};
type SheetKind = 'onePage' | 'map';

/** Where the map stands when it follows the page. */
export const MAP_ANCHOR = 'P1-map';

/**
 * The sections that are asked for and hold something, in the order of the plan's template, numbered by their place in it.
 */
export const chaptersOf = (view: PlanView, options: PdfOptions, papers: Papers): readonly Chapter[] => {
  const filled = new Set(filledSections(view.content, view.asOf));
  return sectionsIn(view.content).flatMap(({ id, title }, at): Chapter[] => {
    const number = at + 1;
    if (id === 'cover') {
      const sheets = (['onePage', 'map'] as const).filter(
        (sheet) => options.sections.includes(sheet) && (sheet !== 'map' || chartCards(view.content).length > 0),
      );
      if (sheets.length === 0) return [];
      const coverTitle = sheets.includes('onePage') ? 'Plan on a page' : 'Map';
      const parts = sheets.length === 2 ? [{ title: 'Map', body: null, anchor: MAP_ANCHOR }] : [];
      return [{ id, number, title: coverTitle, sheets, parts }];
    }
    if (options.planSections !== null && !options.planSections.includes(id)) return [];
    const hasCheck = id === 'appendix' && options.sections.includes('planCheck') && hasFindings(view);
    if (!filled.has(id) && !hasCheck) return [];
    const parts = [
      ...(papers.get(id)?.(view) ?? []),
      ...part('Plan check', hasCheck, <CheckFindings view={view} />),
    ].map((one, place) => ({ ...one, anchor: `${id}-${place + 1}` }));
    return parts.length === 0 ? [] : [{ id, number, title, sheets: [], parts }];
  });
};
