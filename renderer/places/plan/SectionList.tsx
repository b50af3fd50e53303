import { completeness, freshness, type SectionFreshness } from '../../../shared/analysis/completeness';
import { type Section, type SectionId } from '../../../shared/analysis/planSections';
import { useFigures } from '../../state/figures';
import { OpinionsOnly } from '../../parts/hiding/Hidden';
import { useIsHiding } from '../../state/records';
import { showSection } from '../../state/session';

const freshnessWords = (age: SectionFreshness | undefined): string => {
  if (!age?.isInUse) return 'nothing in it yet';
  if (age.lastTouched === null) return 'not edited here yet';
  return age.isFresh ? 'fresh' : 'not looked at for 90 days';
};

/** The sections of the plan, each with how much of what it needs is there (F29) and whether it is fresh. */
export const SectionList = ({
  sections,
  shown,
}: {
  readonly sections: readonly Section[];
  readonly shown: SectionId;
}) => {
  const { content, asOf } = useFigures();
  const isHiding = useIsHiding();
  const shares = new Map(completeness(content, asOf).sections.map((one) => [one.id, one.share.value]));
  const ages = new Map(freshness(content, asOf).sections.map((one) => [one.id, one]));
  return (
    <nav className="section-list" aria-label="Sections of the plan" data-region="sections">
      <ol>
        {sections.map(({ id, title }, at) => {
          const share = shares.get(id) ?? null;
          const age = ages.get(id);
          const percent = share === null ? null : Math.round(share * 100);
          const fresh = freshnessWords(age);
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === shown ? 'page' : undefined}
                onClick={() => showSection(id)}
                title={
                  isHiding
                    ? title
                    : `${percent === null ? 'Asks for nothing' : `${percent} % of what it needs`}, ${fresh}`
                }
              >
                <span className="number tabular">{at + 1}</span>
                <span className="words">{title}</span>
                <OpinionsOnly>
                  <span className="visually-hidden">
                    {percent === null ? '' : `, ${percent} % complete`}, {fresh}
                  </span>
                  <span
                    className={`fresh ${age?.isFresh ? 'on' : age?.isInUse && age.lastTouched !== null ? 'old' : ''}`}
                    aria-hidden="true"
                  />
                  <span className={`share tabular ${percent === 100 ? 'full' : ''}`} aria-hidden="true">
                    {percent === null ? '' : percent === 100 ? '✓' : `${percent} %`}
                  </span>
                </OpinionsOnly>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
