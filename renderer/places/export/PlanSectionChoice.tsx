import { filledSections } from '../../../shared/analysis/planContents';
import { SECTIONS, type SectionId } from '../../../shared/analysis/planSections';
import { customerChapters } from '../../../shared/audience/customerPlan';
import { sectionsIn } from '../../../shared/analysis/sectionOrder';
import { useOutputViewer } from '../../state/outputFor';
import { useAsOf } from '../../state/records';
import { useSeenContent } from '../../state/seenContent';

type Props = {
  readonly chosen: readonly SectionId[] | null;
  readonly onChoose: (sections: readonly SectionId[] | null) => void;
};

/** Which sections of the plan go on paper. Empty ones are never printed and say so here. */
export const PlanSectionChoice = ({ chosen, onChoose }: Props) => {
  const { seen } = useSeenContent();
  const asOf = useAsOf();
  const isForCustomer = useOutputViewer().audience === 'customer';
  const sections = isForCustomer ? customerChapters(seen) : sectionsIn(seen).filter(({ id }) => id !== 'cover');
  const filled = isForCustomer ? sections.map(({ id }) => id) : filledSections(seen, asOf);
  const toggle = (id: SectionId): void => {
    const before = chosen ?? filled;
    onChoose(
      SECTIONS.map((section) => section.id).filter((one) =>
        one === id ? !before.includes(one) : before.includes(one),
      ),
    );
  };
  return (
    <fieldset className="plan-sections">
      <legend className="label">Sections of the plan</legend>
      <label className="check">
        <input type="checkbox" checked={chosen === null} onChange={() => onChoose(chosen === null ? filled : null)} />
        <span>
          All that hold something
          {isForCustomer ? null : <small>Sections keep their numbers when others are left out</small>}
        </span>
      </label>
      {chosen === null
        ? null
        : sections.map(({ id, title }, at) => {
            const isEmpty = !filled.includes(id);
            return (
              <label key={id} className="check">
                <input
                  type="checkbox"
                  checked={!isEmpty && chosen.includes(id)}
                  disabled={isEmpty}
                  onChange={() => toggle(id)}
                />
                <span>
                  {isForCustomer ? '' : `${at + 2} `}
                  {title}
                  {isEmpty ? <small>Holds nothing yet</small> : null}
                </span>
              </label>
            );
          })}
    </fieldset>
  );
};
