import type { KeyboardEvent } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { DETAILS } from '../../../shared/analysis/mainPoints';
import { filledSections } from '../../../shared/analysis/planContents';
import type { SectionId } from '../../../shared/analysis/planSections';
import { customerChapters } from '../../../shared/audience/customerPlan';
import { sectionsIn } from '../../../shared/analysis/sectionOrder';
import { Button } from '../../parts/ui/Button';
import { useOutputViewer } from '../../state/outputFor';
import { useAsOf } from '../../state/records';
import { useSeenContent } from '../../state/seenContent';

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
  const onKeyDown = (event: KeyboardEvent, id: SectionId): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(id, event.key === 'ArrowUp' ? -1 : 1);
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
              // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Alt and an arrow move a section from any control in it
              <div key={id} className="section-row" onKeyDown={(event) => onKeyDown(event, id)}>
                <label className="check">
                  <input
                    type="checkbox"
                    checked={isIn}
                    disabled={isEmpty}
                    onFocus={() => onLook(id)}
                    onChange={() => toggle(id)}
                  />
                  <span>
                    {isForCustomer || isOwnOrder ? '' : `${all.indexOf(id) + 2} `}
                    {title}
                    {isEmpty ? <small>Holds nothing yet</small> : null}
                  </span>
                </label>
                {isIn && !isForCustomer && DETAILS[id] !== undefined ? (
                  <label className="section-depth">
                    <input
                      type="checkbox"
                      checked={short.includes(id)}
                      aria-label={`Only the main points of ${title}`}
                      onChange={() => {
                        onShorten(short.includes(id) ? short.filter((one) => one !== id) : [...short, id]);
                        onLook(id);
                      }}
                    />
                    <small>Main points</small>
                  </label>
                ) : null}
                {isIn ? (
                  <span className="section-moves">
                    <Button
                      small
                      tone="bare"
                      aria-label={`Print ${title} earlier`}
                      title="Earlier (Alt+Up)"
                      disabled={place <= 0}
                      onClick={() => move(id, -1)}
                    >
                      <ArrowUp size={14} aria-hidden="true" />
                    </Button>
                    <Button
                      small
                      tone="bare"
                      aria-label={`Print ${title} later`}
                      title="Later (Alt+Down)"
                      disabled={place === before.length - 1}
                      onClick={() => move(id, 1)}
                    >
                      <ArrowDown size={14} aria-hidden="true" />
                    </Button>
                  </span>
                ) : null}
              </div>
            );
          })}
    </fieldset>
  );
};
