import { completeness, freshness } from '../../../shared/analysis/completeness';
import type { Requirement } from '../../../shared/analysis/requirements';
import { sectionCode, SECTIONS, type Section, type SectionId } from '../../../shared/analysis/planSections';
import { sectionNumber } from '../../../shared/analysis/sectionOrder';
import { planCheck } from '../../../shared/analysis/planCheck';
import { isOpen } from '../../../shared/analysis/finding';
import { FigureTiles } from '../../parts/findings/FigureTiles';
import { FindingRows } from '../../parts/findings/FindingRows';
import { showFinding } from '../../commands/findingCommands';
import { showRecord } from '../../commands/recordCommands';
import { useFigures } from '../../state/figures';
import { HiddenNote } from '../../parts/hiding/Hidden';
import { useIsHiding } from '../../state/records';
import { showSection } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { goOnByEnter } from '../../parts/ui/nextField';
import { ageWords, StillTrue } from '../../parts/plan/StillTrue';
import { PURPOSES } from './purposes';
import { PLAN_SECTIONS } from './registry';

const Missing = ({ missing }: { readonly missing: readonly Requirement[] }) =>
  missing.length === 0 ? null : (
    <section className="aside-part" aria-label="Still needed">
      <h3 className="label">Still needed</h3>
      <ul className="plain-bullets small">
        {missing.map((one) => {
          const first = one.records[0];
          const words = one.needed > 1 ? `${one.asks} (${one.needed - one.met} of ${one.needed} lack it)` : one.asks;
          return (
            <li key={one.field}>
              {first && first.kind !== 'account' ? (
                <button type="button" className="plain-link" onClick={() => showRecord(first.kind, first.id)}>
                  {words}
                </button>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );

/**
 * One calm page: what the section is for, its fields, and beside them the figures, what is still needed and what the
 * check says.
 */
export const SectionPage = ({ section, next }: { readonly section: Section; readonly next: SectionId | null }) => {
  const { content, asOf } = useFigures();
  const isHiding = useIsHiding();
  const page = PLAN_SECTIONS[section.id];
  const own = completeness(content, asOf).sections.find((one) => one.id === section.id);
  const age = freshness(content, asOf).sections.find((one) => one.id === section.id);
  const findings = planCheck(content, asOf).filter(
    (finding) =>
      finding.code.startsWith(`${sectionCode(section.id)}.`) && !finding.code.endsWith('.required') && isOpen(finding),
  );
  const following = next === null ? undefined : SECTIONS.find((one) => one.id === next);
  return (
    <article className="section-page" aria-labelledby="section-title">
      <header className="section-head">
        <p className="quiet small tabular">Section {sectionNumber(content, section.id)}</p>
        <h2 id="section-title" className="serif">
          {section.title}
        </h2>
        <p className="quiet">{PURPOSES[section.id]}</p>
        <p className="section-age small quiet">
          {age && !isHiding ? ageWords(age) : ''}
          {age && !isHiding ? <StillTrue age={age} /> : null}
        </p>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys go between the fields inside */}
      <div className="section-body" onKeyDown={goOnByEnter}>
        <page.screen />
        {following ? (
          <p className="section-next">
            <Button onClick={() => showSection(following.id)}>Next: {following.title}</Button>
          </p>
        ) : null}
      </div>
      <aside className="section-aside" aria-label="Figures and checks">
        {isHiding ? <HiddenNote what="What tells opinions is hidden, and so are figures and checks." /> : null}
        {page.figures.length > 0 && !isHiding ? <FigureTiles of={page.figures} /> : null}
        {isHiding ? null : <Missing missing={own?.missing ?? []} />}
        {findings.length > 0 && !isHiding ? (
          <section className="aside-part" aria-label="Plan check">
            <h3 className="label">Plan check</h3>
            <FindingRows findings={findings} onJump={showFinding} />
          </section>
        ) : null}
      </aside>
    </article>
  );
};
