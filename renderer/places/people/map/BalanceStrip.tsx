import { classBalance, classSides, type ClassSide } from '../../../../shared/analysis/classBalance';
import { NO_PEOPLE_FILTER } from '../../../../shared/analysis/peopleFilter';
import type { SupportIndex } from '../../../../shared/analysis/supportIndex';
import { inWords, withinSentence } from '../../../../shared/model/words';
import { signed } from '../../../../shared/conventions/writeNumber';
import { balanceWords, percentWords, reasonWords } from '../../../parts/drawings/words';
import { useFigures } from '../../../state/figures';
import { setFilter } from '../../../state/lens';
import { openDialog, session, useSession } from '../../../state/session';
import { useShownMap } from '../../../state/shownMap';
import { useLayout } from './useLayout';

const BAR = { width: 92, height: 16, middle: 46, room: 44 } as const;

/** Support from the middle outwards: right for you, left against you; the thin line is the range the unknown leaves. */
const SideBar = ({ support: { value, low, high } }: { readonly support: SupportIndex }) => {
  const along = (given: number): number => BAR.middle + (given / 100) * BAR.room;
  return (
    <svg className="balance-bar" width={BAR.width} height={BAR.height} aria-hidden="true">
      <rect x={BAR.middle - BAR.room} y="4" width={2 * BAR.room} height="8" rx="4" className="bar-ground" />
      {value === null ? null : (
        <rect
          x={Math.min(BAR.middle, along(value))}
          y="4"
          width={Math.max(2, Math.abs(along(value) - BAR.middle))}
          height="8"
          rx="1.5"
          className={value < 0 ? 'balance-against' : 'balance-for'}
        />
      )}
      {low === null || high === null ? null : (
        <path
          d={`M${along(low)} 8 H${along(high)} M${along(low)} 5.5 v5 M${along(high)} 5.5 v5`}
          className="balance-range"
        />
      )}
      <path d={`M${BAR.middle} 1 v14`} className="bar-zero" />
    </svg>
  );
};

const SideFigures = ({ side: { name, people, support, coverage } }: { readonly side: ClassSide }) => {
  const isAsked = useSession((state) => state.filter?.stakeholderClass === name);
  const why = reasonWords(support.reason) ?? reasonWords(coverage.reason);
  return (
    <button
      type="button"
      className="balance-side"
      aria-pressed={isAsked}
      title={
        isAsked
          ? 'Press to show everybody again'
          : `Press to fade everybody but the ${withinSentence(inWords(name))} side`
      }
      onClick={() => {
        const { filter } = session();
        setFilter({ ...(filter ?? NO_PEOPLE_FILTER), stakeholderClass: isAsked ? null : name });
      }}
    >
      <span className="balance-line">
        <b className="serif">{inWords(name)}</b>
        <span>
          {people} {people === 1 ? 'person' : 'people'}
        </span>
        {people === 0 || why === undefined ? null : <span>{why}</span>}
      </span>
      <span className="balance-line">
        {people === 0 ? (
          <span>nobody is marked as {withinSentence(inWords(name))} yet</span>
        ) : (
          <SideBar support={support} />
        )}
        <span>
          support <b>{signed(support.value)}</b>
        </span>
        <span>
          coverage <b>{percentWords(coverage.value)}</b>
        </span>
      </span>
    </button>
  );
};

/**
 * F3 over the map of two sides: the figures of both for the whole account, whichever map is shown, and whether they are
 * in balance. A press on a side leaves only its people in full colour.
 */
export const BalanceStrip = () => {
  const { layout } = useLayout();
  return layout === 'sides' ? <Balance /> : null;
};

const Balance = () => {
  const { content, asOf } = useFigures();
  const sides = classSides(content, asOf);
  const map = useShownMap();
  if (sides === null) return null;
  const balance = classBalance(content, asOf);
  const isPart = map?.opportunityId != null || map?.businessUnitId != null;
  return (
    <section className="balance-strip tabular" aria-label="Balance of the two sides">
      <SideFigures side={sides[0]} />
      <button
        type="button"
        className={`balance-verdict ${balance?.isWarning ? 'out' : ''}`}
        title="Why this verdict"
        onClick={() => openDialog({ name: 'explain', with: 'balance' })}
      >
        {balanceWords(balance).map((words, at) =>
          at === 0 ? <b key={words}>{words}</b> : <span key={words}>{words}</span>,
        )}
        {isPart ? <span>in the whole account</span> : null}
      </button>
      <SideFigures side={sides[1]} />
    </section>
  );
};
