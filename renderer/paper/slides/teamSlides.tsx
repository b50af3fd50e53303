import { nextReview } from '../../../shared/analysis/completeness';
import { find, list } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import { plainNumber } from '../../../shared/model/money';
import { inWords } from '../../../shared/model/words';
import { SlideMore, SlideRows } from './parts';
import { brief, sentence, type SlideTopic } from './slide';

const MOST_PAIRS = 4;

/** Who of you does what, and which sponsors meet whom. */
export const teamSlide: SlideTopic = ({ content, member, person }) => {
  const team = list(content, 'assignment');
  const pairs = list(content, 'sponsorPairing');
  if (team.length === 0 && pairs.length === 0) return null;
  return {
    id: 'team',
    title: 'The team and its sponsors',
    says: sentence(
      `${team.length} of you`,
      pairs.length > 0 && `${pairs.length} ${pairs.length === 1 ? 'sponsor' : 'sponsors'} paired`,
    ),
    body: (
      <div className={pairs.length > 0 ? 'slide-two wide-first' : ''}>
        <div>
          <SlideRows
            label="Team"
            rows={team}
            most={9}
            texts={() => []}
            what="of the team"
            columns={[
              {
                head: 'Name',
                of: (row) => (
                  <>
                    <strong>{brief(member(row.memberId), 44)}</strong>
                    <span className="slide-under">{brief(find(content, 'member', row.memberId)?.title, 50)}</span>
                  </>
                ),
                as: 'text',
              },
              { head: 'Role', of: (row) => row.role && inWords(row.role) },
              {
                head: 'Hours a month',
                of: (row) => (row.hoursPerMonth === null ? null : plainNumber(row.hoursPerMonth)),
                as: 'number',
              },
            ]}
          />
        </div>
        {pairs.length > 0 ? (
          <div>
            <h2>Sponsors</h2>
            <ul className="slide-points">
              {pairs.slice(0, MOST_PAIRS).map((pair) => (
                <li key={pair.id}>
                  <b>{brief(member(pair.memberId), 34)}</b> with {brief(person(pair.personId), 34) || 'nobody yet'}
                  <span className="slide-under">
                    Every {pair.rhythmDays} days{pair.commitment ? ` · ${brief(pair.commitment, 70)}` : ''}
                  </span>
                </li>
              ))}
            </ul>
            <SlideMore count={pairs.length - MOST_PAIRS} what="sponsors" />
          </div>
        ) : null}
      </div>
    ),
  };
};

/** What is measured, what was decided, when it is looked at again. */
export const reviewSlide: SlideTopic = ({ content, asOf }) => {
  const kpis = list(content, 'kpi');
  const decisions = list(content, 'decision').toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const coming = nextReview(content, asOf);
  const [last] = list(content, 'review').toSorted((a, b) => b.date.localeCompare(a.date));
  if (kpis.length + decisions.length === 0 && !last) return null;
  return {
    id: 'review',
    title: 'Measures and review',
    says: sentence(
      coming ? `next review ${longDate(coming)}` : 'no review is planned',
      last && `last one ${longDate(last.date)}`,
    ),
    body: (
      <div className="slide-two">
        <div>
          {kpis.length === 0 ? (
            <p className="quiet">Nothing is measured yet.</p>
          ) : (
            <SlideRows
              label="Measures"
              rows={kpis}
              most={8}
              texts={(row) => [row.name]}
              what="measures"
              columns={[
                { head: 'Measure', of: (row) => <strong>{brief(row.name, 60)}</strong>, as: 'text' },
                { head: 'Target', of: (row) => (row.target === null ? null : plainNumber(row.target)), as: 'number' },
                { head: 'Actual', of: (row) => (row.actual === null ? null : plainNumber(row.actual)), as: 'number' },
                { head: 'Unit', of: (row) => brief(row.unit, 16) },
              ]}
            />
          )}
        </div>
        <div>
          {last ? (
            <>
              <h2>What changed by {longDate(last.date)}</h2>
              <p>{brief(last.whatChanged, 320) || <span className="quiet">Nothing is noted</span>}</p>
              {last.learned ? (
                <>
                  <h2>What you learned</h2>
                  <p>{brief(last.learned, 220)}</p>
                </>
              ) : null}
            </>
          ) : null}
          {decisions.length > 0 ? (
            <>
              <h2>Decided</h2>
              <ul className="slide-points">
                {decisions.slice(0, 4).map((one) => (
                  <li key={one.id}>{brief(one.decision, 110)}</li>
                ))}
              </ul>
              <SlideMore count={decisions.length - 4} what="decisions" />
            </>
          ) : null}
        </div>
      </div>
    ),
  };
};
