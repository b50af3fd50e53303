import { Check } from 'lucide-react';
import { useRef } from 'react';
import { sectionTitle } from '../../../../shared/analysis/planSections';
import { sum } from '../../../../shared/analysis/result';
import type { UpkeepId, UpkeepItem } from '../../../../shared/analysis/onePageUpkeep';
import { logReview } from '../../../commands/planCommands';
import { ageWords, StillTrue } from '../../../parts/plan/StillTrue';
import { goTo, setSession, showSection } from '../../../state/session';
import { useIsHiding } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';

/** Where what no section holds is worked on. A logged review is written on at once, in the step it belongs to. */
const WAYS: Readonly<Partial<Record<UpkeepId, { readonly label: string; readonly go: () => void }>>> = {
  actions: { label: 'Open the actions', go: () => goTo('actions') },
  people: { label: 'Open the map', go: () => goTo('map') },
  review: {
    label: 'Log a review today',
    go: () => {
      setSession({ pageView: 'review' });
      logReview();
    },
  },
};

const Item = ({ item }: { readonly item: UpkeepItem }) => {
  const title = useRef<HTMLHeadingElement>(null);
  const isHiding = useIsHiding();
  const own = WAYS[item.id];
  // A section that waits for a look leads there by its own name.
  const ways = own
    ? [own]
    : item.sections
        .filter((id) => !item.toConfirm.some((age) => age.id === id))
        .map((id) => ({ label: `Open ${sectionTitle(id)}`, go: () => showSection(id) }));
  return (
    <li className={item.isDone ? 'done' : ''}>
      <span className="seven-mark">{item.isDone ? <Check size={13} aria-hidden="true" /> : null}</span>
      <div>
        {/* A confirmed row goes away with its button: the title keeps the place of the keyboard. */}
        <h3 className="serif" ref={title} tabIndex={-1}>
          {item.title}
          {item.isDone ? <span className="visually-hidden">, done this month</span> : null}
        </h3>
        <p className="quiet small">{item.asks}</p>
        {item.outstanding.length === 0 || isHiding ? null : (
          <ul className="plain-bullets">
            {item.outstanding.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        {item.toConfirm.length === 0 ? null : (
          <ul className="seven-ages" aria-label={`To look at: ${item.title}`}>
            {item.toConfirm.map((age) => (
              <li key={age.id}>
                <button type="button" className="plain-link" onClick={() => showSection(age.id)}>
                  {sectionTitle(age.id)}
                </button>
                <span className="quiet small">{ageWords(age)}</span>
                <StillTrue age={age} of={sectionTitle(age.id)} onDone={() => title.current?.focus()} />
              </li>
            ))}
          </ul>
        )}
        {ways.length === 0 ? null : (
          <div className="chips">
            {ways.map((way) => (
              <Button key={way.label} small onClick={way.go}>
                {way.label}
              </Button>
            ))}
          </div>
        )}
      </div>
      <span className="quiet small tabular">{item.minutes} min</span>
    </li>
  );
};

/** What an hour a month on the plan goes through. */
export const Upkeep = ({ items }: { readonly items: readonly UpkeepItem[] }) => {
  const open = items.filter((item) => !item.isDone);
  const minutes = sum(open.map((item) => item.minutes));
  return (
    <article className="seven-step" aria-labelledby="seven-title">
      <header>
        <h2 id="seven-title" className="serif">
          Monthly upkeep
        </h2>
        <p className="quiet">
          About an hour a month keeps the plan alive. What you do anywhere in the plan is ticked off here by itself.
        </p>
        <p className={open.length === 0 ? 'seven-lacks done small' : 'seven-lacks small'} role="status">
          {open.length === 0 ? (
            <>
              <Check size={14} aria-hidden="true" />
              All is done for this month.
            </>
          ) : (
            `${items.length - open.length} of ${items.length} done, about ${minutes} minutes to go.`
          )}
        </p>
      </header>
      <ol className="seven-upkeep" aria-label="Upkeep of this month">
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ol>
    </article>
  );
};
