import { useEffect, useRef } from 'react';
import { useSingle } from '../../state/records';
import { useSession } from '../../state/session';
import { PlanHead } from './PlanHead';
import { SectionList } from './SectionList';
import { SectionPage } from './SectionPage';
import { SECTIONS } from '../../../shared/analysis/planSections';
import { inOrderOf } from '../../../shared/analysis/sectionOrder';

/** The living plan: its sections beside the page of the one that is open. */
export const PlanPlace = () => {
  const template = useSingle('plan')?.template ?? null;
  const wanted = useSession((state) => state.section);
  const sections = inOrderOf(SECTIONS, template);
  const section = sections.find((one) => one.id === wanted) ?? sections[0];
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    page.current?.scrollTo({ top: 0 });
  }, [section?.id]);
  if (!section) return null;
  return (
    <div className="plan">
      <PlanHead />
      <SectionList sections={sections} shown={section.id} />
      <div className="plan-page" ref={page}>
        <SectionPage key={section.id} section={section} next={sections[sections.indexOf(section) + 1]?.id ?? null} />
      </div>
    </div>
  );
};
