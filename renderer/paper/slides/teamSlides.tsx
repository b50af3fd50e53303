import { nextReview } from '../../../shared/analysis/completeness';
import { find, list } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import { plainNumber } from '../../../shared/model/money';
import { asWritten } from '../../../shared/model/words';
import { SlideMore, SlideRows } from './parts';
import { inLines, LETTERS, onSlides, sentence, SLIDE_ROOM, type Slide, type SlideTopic } from './slide';

const MOST_PAIRS = 4;
const PAIR_WIDTH = 420;

/** Who of you does what, and which sponsors meet whom. */
export const teamSlide: SlideTopic = ({ content, member, person }) => {
  const team = list(content, 'assignment');
  const pairs = list(content, 'sponsorPairing');
  if (team.length === 0 && pairs.length === 0) return null;
  return onSlides(team, { rows: 6, slides: 2 }, (rows, more) => ({
    id: 'team',
    title: 'The team and its sponsors',
    says: sentence(
      `${team.length} of you`,
      pairs.length > 0 && `${pairs.length} ${pairs.length === 1 ? 'sponsor' : 'sponsors'} paired`,
    ),
    body: (
      <div className={pairs.length > 0 ? 'slide-beside' : ''}>
        <div>
          <SlideRows
            label="Team"
            rows={rows}
            more={more}
            what="of the team"
            width={pairs.length > 0 ? SLIDE_ROOM - PAIR_WIDTH - 48 : SLIDE_ROOM}
            columns={[
              {
                head: 'Name',
                width: 360,
                of: (row, fit) => (
                  <>
                    <strong>{fit.strong(member(row.memberId), 1)}</strong>
                    <span className="slide-under">{fit.under(find(content, 'member', row.memberId)?.title)}</span>
                  </>
                ),
                as: 'text',
              },
              { head: 'Role', width: 230, of: (row, fit) => row.role && fit.body(asWritten(row.role)) },
              {
                head: 'Hours a month',
                width: 140,
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
                  <b>{inLines(member(pair.memberId), PAIR_WIDTH, 1, LETTERS.body, 700)}</b>
                  <br />
                  {inLines(`with ${person(pair.personId) ?? 'nobody yet'}`, PAIR_WIDTH, 1)}
                  <span className="slide-under">
                    {inLines(
                      `Every ${pair.rhythmDays} days${pair.commitment ? ` · ${pair.commitment}` : ''}`,
                      PAIR_WIDTH,
                      2,
                      LETTERS.under,
                    )}
                  </span>
                </li>
              ))}
            </ul>
            <SlideMore count={pairs.length - MOST_PAIRS} what="sponsors" />
          </div>
        ) : null}
      </div>
    ),
  }));
};

const MOST_DECISIONS = 4;
const COLUMN = 562;

/** What is measured; what was decided and learned, and when it is looked at again. */
export const reviewSlide: SlideTopic = ({ content, asOf }) => {
  const kpis = list(content, 'kpi');
  const decisions = list(content, 'decision').toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const coming = nextReview(content, asOf);
  const [last] = list(content, 'review').toSorted((a, b) => b.date.localeCompare(a.date));
  const says = sentence(
    coming ? `next review ${longDate(coming)}` : 'no review is planned',
    last && `last one ${longDate(last.date)}`,
  );
  const measures =
    kpis.length === 0
      ? []
      : onSlides(kpis, { rows: 6, slides: 2 }, (rows, more) => ({
          id: 'kpis',
          title: 'Measures',
          says,
          body: (
            <SlideRows
              label="Measures"
              rows={rows}
              more={more}
              what="measures"
              columns={[
                { head: 'Measure', width: 560, of: (row, fit) => <strong>{fit.strong(row.name)}</strong>, as: 'text' },
                {
                  head: 'Target',
                  width: 190,
                  of: (row) => (row.target === null ? null : plainNumber(row.target)),
                  as: 'number',
                },
                {
                  head: 'Actual',
                  width: 190,
                  of: (row) => (row.actual === null ? null : plainNumber(row.actual)),
                  as: 'number',
                },
                { head: 'Unit', width: 228, of: (row, fit) => fit.body(row.unit) },
              ]}
            />
          ),
        }));
  if (decisions.length === 0 && !last) return measures;
  const width = last && decisions.length > 0 ? COLUMN : SLIDE_ROOM;
  const learnedLines = last?.learned ? 5 : 13;
  const review: Slide = {
    id: 'review',
    title: 'Review and decisions',
    says,
    body: (
      <div className={width === COLUMN ? 'slide-two' : ''}>
        {last ? (
          <div className="slide-reading">
            <h2>What changed by {longDate(last.date)}</h2>
            <p>{inLines(last.whatChanged, width, learnedLines) || <span className="quiet">Nothing is noted</span>}</p>
            {last.learned ? (
              <>
                <h2>What you learned</h2>
                <p>{inLines(last.learned, width, 5)}</p>
              </>
            ) : null}
          </div>
        ) : null}
        {decisions.length > 0 ? (
          <div>
            <h2>Decided</h2>
            <ul className="slide-points">
              {decisions.slice(0, MOST_DECISIONS).map((one) => (
                <li key={one.id}>{inLines(one.decision, width, 3)}</li>
              ))}
            </ul>
            <SlideMore count={decisions.length - MOST_DECISIONS} what="decisions" />
          </div>
        ) : null}
      </div>
    ),
  };
  return [...measures, review];
};
