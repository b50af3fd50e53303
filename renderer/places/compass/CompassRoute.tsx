import { cutAtWord, type PlanOnPage } from '../../../shared/analysis/onePage';
import { settingsOf } from '../../../shared/analysis/settings';
import { shortMoney } from '../../../shared/model/money';
import { RecordField } from '../../parts/records/RecordField';
import { useDocument } from '../../state/documentStore';
import { useAccount, useAsOf, useSingle } from '../../state/records';
import { openDialog, showSection } from '../../state/session';

const useLimits = () => {
  const asOf = useAsOf();
  return useDocument((state) => settingsOf(state.document, asOf).onePage);
};

/** What the page leaves out of a text that is too long for it. */
const Overflow = ({ text, limit }: { readonly text: string | null; readonly limit: number }) => {
  if (text === null || text.length <= limit) return null;
  const kept = (cutAtWord(text, limit) ?? '').replace(/…$/, '');
  return (
    <p className="overflow small" role="note">
      The page holds {limit} characters. Drop {text.length - limit}, or it ends before “
      {text.slice(kept.length).trim().slice(0, 40)}…”.
    </p>
  );
};

/** North star, today, tomorrow and the way between, written in place. */
export const CompassRoute = ({ page }: { readonly page: PlanOnPage }) => {
  const account = useAccount();
  const plan = useSingle('plan');
  const limits = useLimits();
  const { targetYear1, targetYear3, gap } = page.northStar;
  return (
    <div className="compass-route">
      <section className="north-star" aria-labelledby="north-star">
        <h3 id="north-star">North star</h3>
        <RecordField kind="plan" id="plan" field="ambition" isTitled placeholder="One sentence you would read aloud" />
        <Overflow text={plan?.ambition ?? null} limit={limits.ambition} />
        <p className="star-figures">
          <button type="button" onClick={() => showSection('ambition')}>
            {targetYear1 ? `FY${targetYear1.fy} ${shortMoney(targetYear1.value)}` : 'No target yet'}
          </button>
          {targetYear3 && targetYear3 !== targetYear1 ? (
            <button type="button" onClick={() => showSection('ambition')}>
              FY{targetYear3.fy} {shortMoney(targetYear3.value)}
            </button>
          ) : null}
          {gap.value === null ? null : (
            <button type="button" onClick={() => openDialog({ name: 'explain', with: 'target' })}>
              {gap.value > 0 ? 'short by' : 'ahead by'} {shortMoney(Math.abs(gap.value))}
            </button>
          )}
        </p>
      </section>
      {(
        [
          ['Today', 'situationToday', 'What their board worries about now'],
          ['Tomorrow', 'situationTomorrow', 'What they will call success'],
          ['How you get there', 'situationPath', 'The few moves that join the two'],
        ] as const
      ).map(([title, field, asks]) => (
        <section key={field} aria-labelledby={field}>
          <h3 id={field}>
            {title}
            {field === 'situationPath' ? '' : <span aria-hidden="true"> →</span>}
          </h3>
          <RecordField kind="account" id={account.id} field={field} isTitled placeholder={asks} />
          <Overflow text={account[field]} limit={limits.text} />
        </section>
      ))}
    </div>
  );
};
