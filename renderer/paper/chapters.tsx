import type { PdfOptions } from '../../shared/api/outputs';
import { filledSections } from '../../shared/analysis/planContents';
import { mainPoints } from '../../shared/analysis/mainPoints';
import { sectionTitle, type SectionId } from '../../shared/analysis/planSections';
import { chartCards } from '../../shared/layout/chart';
import { sectionNumber, sectionsIn } from '../../shared/analysis/sectionOrder';
import type { Document } from '../../shared/document/document';
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
/** What contents and pages ask of a chapter, of the plan or of a handbook. */
export type PrintedChapter = Pick<Chapter, 'number' | 'title' | 'parts'> & { readonly id: string };
type SheetKind = 'onePage' | 'map';

/** Where the map stands when it follows the page. */
export const MAP_ANCHOR = 'P1-map';

/**
 * Sections as they are asked for: in the order of the plan's template, or in an order of their own. The cover stands first
 * where nobody put it elsewhere.
 */
const sectionsAsked = (content: Document, { planSections }: PdfOptions): readonly SectionId[] => {
  const all = sectionsIn(content).map(({ id }) => id);
  if (planSections === null) return all;
  return planSections.includes('cover') ? planSections : ['cover', ...planSections];
};

/** Whether sections stand in the order of the plan, whichever of them are left out. */
const isInOrder = (content: Document, sections: readonly SectionId[]): boolean => {
  const order = sectionsIn(content).map(({ id }) => id);
  const places = sections.map((id) => order.indexOf(id));
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
};

/**
 * The sections that are asked for and hold something. In the order of the plan they keep its numbers; in another they are
 * numbered one after the other.
 */
export const chaptersOf = (view: PlanView, options: PdfOptions, papers: Papers): readonly Chapter[] => {
  const { content } = view;
  const filled = new Set(filledSections(content, view.asOf));
  const asked = sectionsAsked(content, options);
  const chapters = asked.flatMap((id): Chapter[] => {
    const number = sectionNumber(content, id);
    if (id === 'cover') {
      const sheets = (['onePage', 'map'] as const).filter(
        (sheet) => options.sections.includes(sheet) && (sheet !== 'map' || chartCards(content).length > 0),
      );
      if (sheets.length === 0) return [];
      const coverTitle = sheets.includes('onePage') ? 'Plan on a page' : 'Map';
      const parts = sheets.length === 2 ? [{ title: 'Map', body: null, anchor: MAP_ANCHOR }] : [];
      return [{ id, number, title: coverTitle, sheets, parts }];
    }
    const hasCheck = id === 'appendix' && options.sections.includes('planCheck') && hasFindings(view);
    if (!filled.has(id) && !hasCheck) return [];
    const all = papers.get(id)?.(view) ?? [];
    const parts = [
      ...(options.shortSections.includes(id) && all.length > 0 ? mainPoints(id, all) : all),
      ...part('Plan check', hasCheck, <CheckFindings view={view} />),
    ].map((one, place) => ({ ...one, anchor: `${id}-${place + 1}` }));
    return parts.length === 0 ? [] : [{ id, number, title: sectionTitle(id), sheets: [], parts }];
  });
  return isInOrder(content, asked) ? chapters : chapters.map((chapter, at) => ({ ...chapter, number: at + 1 }));
};
