import { USUAL_PDF } from '../../shared/api/outputs';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import drawings from '../styles/printDrawings.css?inline';
import figures from '../styles/figureShapes.css?inline';
import map from '../styles/mapDrawing.css?inline';
import page from '../styles/printOnePage.css?inline';
import tables from '../styles/printMap.css?inline';
import plan from '../styles/printPlan.css?inline';
import print from '../styles/print.css?inline';
import rows from '../styles/printRows.css?inline';
import cover from '../styles/printCover.css?inline';
import own from '../styles/projectorSheet.css?inline';
import type { SectionId } from '../../shared/analysis/planSections';
import { sectionsIn } from '../../shared/analysis/sectionOrder';
import { customerTitle } from '../../shared/audience/customerPlan';
import { viewerOf } from '../../shared/audience/viewer';
import type { Document } from '../../shared/document/document';
import { filledContent } from '../../shared/document/filled';
import { CoverSheet } from '../paper/CoverSheet';
import { CUSTOMER_PARTS } from '../paper/customer/customerChapters';
import type { PlanPart, SectionParts } from '../paper/PlanPart';
import { planView } from '../paper/view';
import { HatchPattern } from '../parts/drawings/HatchPattern';
import { PLAN_SECTIONS } from '../places/plan/registry';
import { useDocument } from '../state/documentStore';
import { useAsOf } from '../state/records';
import { useRun } from '../state/run';
import { useSession } from '../state/session';

let sheet: CSSStyleSheet | null = null;
/** The styles of paper, made once: in a root of their own they touch nothing else on the page. */
const paperSheet = (): CSSStyleSheet => {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([figures, print, page, tables, plan, rows, drawings, cover, map, own].join('\n'));
  }
  return sheet;
};

const OnPaper = ({ children }: { readonly children: ReactNode }) => {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useEffect(() => {
    const made = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' }) ?? null;
    if (made) made.adoptedStyleSheets = [paperSheet()];
    setRoot(made);
  }, []);
  return (
    <div ref={host} className="section-sheet">
      {root === null ? null : createPortal(children, root)}
    </div>
  );
};

/** What a section prints, fetched when it is first shown. */
const usePaper = (id: SectionId): SectionParts | null => {
  const [papers, setPapers] = useState<Readonly<Partial<Record<SectionId, SectionParts>>>>({});
  useEffect(() => {
    const { paper } = PLAN_SECTIONS[id];
    if (paper === 'sheets') return undefined;
    let isWanted = true;
    void paper().then((parts) => {
      if (isWanted) setPapers((before) => ({ ...before, [id]: parts }));
    });
    return () => {
      isWanted = false;
    };
  }, [id]);
  return papers[id] ?? null;
};

const Parts = ({ parts }: { readonly parts: readonly PlanPart[] }) =>
  parts.map((part, at) => (
    <div key={part.title ?? at} className="part">
      {part.title === null ? null : <h2>{part.title}</h2>}
      {part.body}
    </div>
  ));

/** A section of the plan as it is printed for whom the document is: what it says, without what edits it. */
export const SheetOf = ({ written, id }: { readonly written: Document; readonly id: SectionId }) => {
  const asOf = useAsOf();
  const content = useMemo(() => filledContent(written), [written]);
  const view = useMemo(() => planView(content, asOf), [content, asOf]);
  const isForCustomer = viewerOf(content).audience === 'customer';
  const paper = usePaper(id);
  const wanted = useRun()?.step.outcome ?? null;
  const sections = sectionsIn(content);
  const at = sections.findIndex((section) => section.id === id);
  const parts = isForCustomer ? (CUSTOMER_PARTS[id]?.(view) ?? []) : (paper?.(view) ?? []);
  const title = isForCustomer ? customerTitle(content, id) : sections[at]?.title;
  if (id === 'cover' && !isForCustomer)
    return (
      <OnPaper>
        <CoverSheet view={view} options={USUAL_PDF} />
      </OnPaper>
    );
  return (
    <OnPaper>
      <HatchPattern />
      <section className="chapter plan-page">
        <h1>
          {isForCustomer ? null : <b>{at + 1}</b>} {title}
        </h1>
        {parts.length === 0 && (isForCustomer || paper !== null) ? (
          <div className="nothing">
            <p>Nothing is written here yet: it comes from what is said now.</p>
            {wanted === null || isForCustomer ? null : <p>Wanted: {wanted}</p>}
          </div>
        ) : null}
        <Parts parts={parts} />
      </section>
    </OnPaper>
  );
};

/** The section that is presented. */
export const SectionSheet = () => {
  const written = useDocument((state) => state.document);
  const id = useSession((state) => state.section);
  return <SheetOf written={written} id={id} />;
};
