import type { PdfOptions } from '../../shared/api/contract';
import { filledSections, sectionNumber } from '../../shared/analysis/planContents';
import { SECTIONS, type SectionId } from '../../shared/analysis/planSections';
import { single } from '../../shared/document/document';
import { inOrderOf } from '../../shared/model/templates';
import { CheckFindings, hasFindings } from './CheckFindings';
import { appendixParts } from '../places/plan/appendix/AppendixSection';
import { competitionParts } from '../places/plan/competition/CompetitionSection';
import { decisionParts } from '../places/plan/decision/DecisionSection';
import { measuresParts } from '../places/plan/review/MeasuresSection';
import { objectivesParts } from '../places/plan/objectives/ObjectivesSection';
import { peopleParts } from '../places/plan/stakeholders/PeopleSection';
import { part, type PlanPart, type SectionParts } from './PlanPart';
import { positionParts } from '../places/plan/position/PositionSection';
import { profileParts } from '../places/plan/profile/ProfileSection';
import { projectsParts } from '../places/plan/projects/ProjectsSection';
import { risksParts } from '../places/plan/risks/RisksSection';
import { strategyParts } from '../places/plan/ambition/StrategySection';
import { swotParts } from '../places/plan/swot/SwotSection';
import { teamParts } from '../places/plan/team/TeamSection';
import { valueParts } from '../places/plan/value/ValueSection';
import type { PlanView } from './view';
import { whitespaceParts } from '../places/plan/potential/WhitespaceSection';
import { worldParts } from '../places/plan/world/WorldSection';

/** A section as it is printed. The first one is drawn on sheets of its own, so that the others run on without a break. */
export type Chapter = {
  readonly id: SectionId;
  readonly number: number;
  readonly title: string;
  readonly sheets: readonly SheetKind[];
  readonly parts: readonly (PlanPart & { readonly anchor: string })[];
};
export type SheetKind = 'onePage' | 'map';

/** Where the map stands when it follows the page. */
export const MAP_ANCHOR = 'P1-map';

const PARTS: Readonly<Record<string, SectionParts>> = {
  P2: profileParts,
  P3: worldParts,
  P4: positionParts,
  P5: peopleParts,
  P6: decisionParts,
  P7: whitespaceParts,
  P8: swotParts,
  P9: strategyParts,
  P10: valueParts,
  P11: objectivesParts,
  P12: projectsParts,
  P13: competitionParts,
  P14: risksParts,
  P15: teamParts,
  P16: measuresParts,
  P17: appendixParts,
};

/** The sections that are asked for and hold something, in the order of the plan's template and under their own numbers. */
export const chaptersOf = (view: PlanView, options: PdfOptions): readonly Chapter[] => {
  const filled = new Set(filledSections(view.document, view.asOf));
  const [cover, ...others] = SECTIONS;
  const ordered =
    cover === undefined ? [] : [cover, ...inOrderOf(others, single(view.document, 'plan')?.template ?? null)];
  return ordered.flatMap(({ id, title }): Chapter[] => {
    const number = sectionNumber(id);
    if (id === 'P1') {
      const sheets = (['onePage', 'map'] as const).filter(
        (sheet) => options.sections.includes(sheet) && (sheet !== 'map' || view.document.seat.size > 0),
      );
      return sheets.length === 0
        ? []
        : [
            {
              id,
              number,
              title: sheets.includes('onePage') ? 'Plan on a page' : 'Map',
              sheets,
              parts: sheets.length === 2 ? [{ title: 'Map', body: null, anchor: MAP_ANCHOR }] : [],
            },
          ];
    }
    if (options.planSections !== null && !options.planSections.includes(id)) return [];
    const hasCheck = id === 'P17' && options.sections.includes('planCheck') && hasFindings(view);
    if (!filled.has(id) && !hasCheck) return [];
    const parts = [...(PARTS[id]?.(view) ?? []), ...part('Plan check', hasCheck, <CheckFindings view={view} />)].map(
      (one, at) => ({ ...one, anchor: `${id}-${at + 1}` }),
    );
    return parts.length === 0 ? [] : [{ id, number, title, sheets: [], parts }];
  });
};
