import { coverageRate } from '../../../shared/analysis/coverage';
import { GAP_RULES, openGaps, type GapCode } from '../../../shared/analysis/gaps';
import { isShownIn } from '../../../shared/analysis/memo';
import { onePage } from '../../../shared/analysis/onePage';
import { singleThread } from '../../../shared/analysis/singleThread';
import { find } from '../../../shared/document/document';
import { displayName } from '../../../shared/document/personName';
import { gapSubject } from '../../../shared/document/recordName';
import { attitudeSign, attitudeTone, bandWord, withinSentence } from '../../../shared/model/words';
import { SupportBar } from '../../parts/drawings/SupportBar';
import { percentWords, supportWords } from '../../parts/drawings/words';
import { AttitudeLegend, BigFigures, SlideMore } from './parts';
import { inLines, LETTERS, sentence, type Slide, type SlideTopic } from './slide';

const MOST_PLAYERS = 15;
/** Room for the words on a card, in CSS pixels, by the columns in which the cards stand. */
const PLAYER_WIDTHS = { 2: 470, 3: 288 } as const;
const MOST_GAPS = 6;
const GAP_WIDTH = 700;

/** The key players and how far they are for you; then what is missing. */
export const playersSlide: SlideTopic = ({ content, asOf }) => {
  const { people } = onePage(content, asOf);
  const { rows, more } = people.players;
  if (rows.length === 0) return null;
  const { support, singleThread: thread } = people;
  const gaps = openGaps(content, asOf);
  const columns = rows.length > 8 ? 3 : 2;
  const room = PLAYER_WIDTHS[columns];
  const says = sentence(
    support.band,
    `coverage ${percentWords(coverageRate(content, asOf).value)}`,
    thread.rating && `single-thread risk ${withinSentence(bandWord(thread.rating))}`,
  );
  const missing: Slide = {
    id: 'gaps',
    title: 'Support and gaps to close',
    says,
    body: (
      <div className="slide-gaps">
        <div>
          <BigFigures
            down
            of={[
              {
                figure: support,
                as: () => supportWords(support),
                words: 'Support, −100 to +100',
                note: support.lowConfidence ? 'Low confidence: much is not rated' : support.band,
              },
              { figure: coverageRate(content, asOf), as: percentWords, words: 'Coverage of the key players' },
              {
                figure: { value: singleThread(content, asOf).threads, reason: thread.reason },
                as: (value) => (value === null ? '–' : String(value)),
                words: 'Threads that hold',
                note:
                  thread.rating &&
                  `Risk ${withinSentence(bandWord(thread.rating))}${thread.shape ? `, ${thread.shape}` : ''}`,
              },
            ]}
          />
          <div className="support-scale">
            <h2>Support, worst to best case</h2>
            <SupportBar support={support} />
            <p>
              <span>−100</span>
              <span>0</span>
              <span>+100</span>
            </p>
          </div>
        </div>
        <div>
          <h2>Gaps to close</h2>
          {gaps.length === 0 ? (
            <p className="quiet">{isShownIn(content, openGaps) ? 'No gap is open.' : 'Not shown to this audience.'}</p>
          ) : (
            <ul className="slide-points">
              {gaps.slice(0, MOST_GAPS).map((gap) => (
                <li key={`${gap.code}${gap.ref}`}>
                  <b>{inLines(GAP_RULES[gap.code as GapCode], GAP_WIDTH, 1, LETTERS.body, 700)}</b>
                  {gapSubject(content, gap.ref) ? (
                    <span className="slide-second">{inLines(gapSubject(content, gap.ref), GAP_WIDTH, 1)}</span>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
          <SlideMore count={gaps.length - MOST_GAPS} what="gaps" />
        </div>
      </div>
    ),
  };
  return [
    {
      id: 'players',
      title: 'Where the key players stand',
      says,
      body: (
        <div className="slide-players">
          <ul className={`players in-${columns}`}>
            {rows.slice(0, MOST_PLAYERS).map((one) => (
              <li key={one.id} className={attitudeTone(one.attitude)}>
                <span className="player-name">
                  <b>{inLines(displayName(one), room - 46, 1, LETTERS.body, 700)}</b>
                  <i className={`sign ${attitudeTone(one.attitude)}`}>{attitudeSign(one.attitude)}</i>
                </span>
                <span className="slide-under">{inLines(one.title, room, 1, LETTERS.under)}</span>
                <span className="slide-under">
                  {one.contactOwnerId === null ? (
                    <span className="alert">nobody of yours</span>
                  ) : (
                    inLines(`with ${find(content, 'member', one.contactOwnerId)?.name ?? ''}`, room, 1, LETTERS.under)
                  )}
                </span>
              </li>
            ))}
          </ul>
          <AttitudeLegend of={rows.slice(0, MOST_PLAYERS).map((one) => one.attitude)}>
            <SlideMore count={more + rows.length - Math.min(rows.length, MOST_PLAYERS)} what="key players" />
          </AttitudeLegend>
        </div>
      ),
    },
    missing,
  ];
};
