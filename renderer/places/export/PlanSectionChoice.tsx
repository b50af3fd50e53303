import { filledSections } from '../../../shared/analysis/planContents';
import { SECTIONS, type SectionId } from '../../../shared/analysis/planSections';
import { sectionsIn } from '../../../shared/analysis/sectionOrder';
import { useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';

type Props = {
  readonly chosen: readonly SectionId[] | null;
  readonly onChoose: (sections: readonly SectionId[] | null) => void;
};

/** Which sections of the plan go on paper. Empty ones are never printed and say so here. */
export const PlanSectionChoice = ({ chosen, onChoose }: Props) => {
  const content = useDocument((state) => state.document);
  const filled = filledSections(content, useAsOf());
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
          All that hold something<small>Sections keep their numbers when others are left out</small>
        </span>
      </label>
      {chosen === null
        ? null
        : sectionsIn(content).map(({ id, title }, at) => {
            if (id === 'cover') return null;
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
                  {at + 1} {title}
                  {isEmpty ? <small>Holds nothing yet</small> : null}
                </span>
              </label>
            );
          })}
    </fieldset>
  );
};
