import { DETAILS } from '../../../shared/analysis/mainPoints';
import { filledSections } from '../../../shared/analysis/planContents';
import type { SectionId } from '../../../shared/analysis/planSections';
import { customerChapters } from '../../../shared/audience/customerPlan';
import { sectionsIn } from '../../../shared/analysis/sectionOrder';
import { useOutputViewer } from '../../state/outputFor';
import { useAsOf } from '../../state/records';
import { useSeenContent } from '../../state/seenContent';
import { SectionRow } from './SectionRow';

type Props = {
  readonly chosen: readonly SectionId[] | null;
  readonly onChoose: (sections: readonly SectionId[] | null) => void;
  /** Those of which only the main points are printed. */
  readonly short: readonly SectionId[];
  readonly onShorten: (sections: readonly SectionId[]) => void;
  /** Told of the section somebody looks at. */
  readonly onLook: (id: SectionId) => void;
};

/** Sections as they are offered: the chosen ones in their order, each other after the one it follows in the plan. */
const offeredOrder = (all: readonly SectionId[], chosen: readonly SectionId[]): readonly SectionId[] => {
  const order = chosen.filter((id) => all.includes(id));
  for (const [at, id] of all.entries()) {
    if (order.includes(id)) continue;
    const before = all.slice(0, at).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
};

/** Which sections of the plan go on paper, in which order and how deep. Empty ones are never printed and say so here. */
export const PlanSectionChoice = ({ chosen, onChoose, short, onShorten, onLook }: Props) => {
  const { seen } = useSeenContent();
  const asOf = useAsOf();
  const isForCustomer = useOutputViewer().audience === 'customer';
  const sections = isForCustomer ? customerChapters(seen) : sectionsIn(seen).filter(({ id }) => id !== 'cover');
  const all = sections.map(({ id }) => id);
  const filled = isForCustomer ? all : filledSections(seen, asOf);
  const before = chosen ?? all.filter((id) => filled.includes(id));
  const order = chosen === null ? all : offeredOrder(all, chosen);
  const isOwnOrder = order.some((id, at) => id !== all[at]);
  const toggle = (id: SectionId): void => {
    onChoose(order.filter((one) => (one === id ? !before.includes(one) : before.includes(one))));
    onLook(id);
  };
  /** Past the next section that goes on paper: what is left out is no step. */
  const move = (id: SectionId, by: 1 | -1): void => {
    const at = before.indexOf(id);
    const other = before[at + by];
    if (at < 0 || other === undefined) return;
    onChoose(before.map((one) => (one === id ? other : one === other ? id : one)));
    onLook(id);
  };
  /** A dragged section takes the place of the one it is dropped on. */
  const putBefore = (dragged: string, id: SectionId): void => {
    const one = before.find((known) => known === dragged);
    if (one === undefined || one === id || !before.includes(id)) return;
    const others = before.filter((known) => known !== one);
    onChoose(others.toSpliced(before.indexOf(id), 0, one));
    onLook(one);
  };
  return (
    <fieldset className="plan-sections">
      <legend className="label">Sections of the plan</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={chosen === null}
          onChange={() => onChoose(chosen === null ? all.filter((id) => filled.includes(id)) : null)}
        />
        <span>
          All that hold something
          {isForCustomer ? null : (
            <small>
              {isOwnOrder
                ? 'In an order of their own they are numbered one after the other'
                : 'Sections keep their numbers when others are left out'}
            </small>
          )}
        </span>
      </label>
      {chosen === null
        ? null
        : order.map((id) => {
            const title = sections.find((one) => one.id === id)?.title ?? '';
            const isEmpty = !filled.includes(id);
            const isIn = !isEmpty && before.includes(id);
            const place = before.indexOf(id);
            return (
              <SectionRow
                key={id}
                id={id}
                title={title}
                number={isForCustomer || isOwnOrder ? null : all.indexOf(id) + 2}
                state={isEmpty ? 'empty' : isIn ? 'in' : 'out'}
                isFirst={place <= 0}
                isLast={place === before.length - 1}
                isShort={isForCustomer || DETAILS[id] === undefined ? null : short.includes(id)}
                onToggle={() => toggle(id)}
                onShorten={() => {
                  onShorten(short.includes(id) ? short.filter((one) => one !== id) : [...short, id]);
                  onLook(id);
                }}
                onMove={(by) => move(id, by)}
                onDropped={(dragged) => putBefore(dragged, id)}
                onLook={() => onLook(id)}
              />
            );
          })}
    </fieldset>
  );
};
