import { coverageRate, keyPlayers } from '../../shared/analysis/coverage';
import { GAP_RULES, openGaps, type GapCode } from '../../shared/analysis/gaps';
import { onePage } from '../../shared/analysis/onePage';
import { countedPeople } from '../../shared/analysis/people';
import { singleThread } from '../../shared/analysis/singleThread';
import { supportIndex } from '../../shared/analysis/supportIndex';
import { vacancies } from '../../shared/analysis/vacancies';
import { gapSubject } from '../../shared/document/recordName';
import type { Document } from '../../shared/document/document';
import { chartCards, layChart, pinsOf, type Chart } from '../../shared/layout/chart';
import { SupportBar } from '../figures/SupportBar';
import { percentWords, supportWords } from '../figures/words';
import { MapLegend } from '../print/MapLegend';
import { mapSizeIn, MapSvg, type MapSize } from '../print/MapSvg';
import { KeyPlayerMap } from '../figures/KeyPlayerMap';
import { BigFigures, More } from './parts';
import { brief, sentence, type SlideTopic } from './slide';

/** Room for the drawing of the map within a slide, in CSS pixels. */
const ROOM = { width: 1180, height: 500 } as const;
/** A handful of cards would look like posters. */
const MOST_SCALE = 1.2;

const MOST_GAPS = 4;

/** Wishes for the shape of the map. Which one fills the slide best depends on the tree. */
const ASPECTS = [2.4, 1.8, 1.4, 1] as const;

/** The map as it was arranged; what nobody arranged, in the shape in which its cards are largest on a slide. */
const largest = (document: Document): { readonly chart: Chart; readonly size: MapSize | null } => {
  const cards = chartCards(document), pins = pinsOf(document);
  const laid = ASPECTS.map((aspect) => { const chart = layChart(cards, pins, undefined, 'down', aspect); return { chart, size: chart.box ? mapSizeIn(chart.box, ROOM, MOST_SCALE) : null }; });
  const scaleOf = ({ chart, size }: (typeof laid)[number]): number => (size && chart.box ? size.width / chart.box.width : 0);
  return laid.reduce((best, one) => (scaleOf(one) > scaleOf(best) ? one : best));
};

/** Everybody on the map of the account. */
export const mapSlide: SlideTopic = ({ document, asOf }) => {
  if (document.seat.size === 0) return null;
  const { chart, size } = largest(document);
  const support = supportIndex(document, asOf), empty = vacancies(document, asOf), vacant = empty.cards.length + empty.seats.length;
  return {
    id: 'map', title: 'Who decides',
    says: sentence(`${countedPeople(document, asOf).length} people, ${keyPlayers(document, asOf).length} key players${vacant > 0 ? `, ${vacant} vacant` : ''}`, `support ${supportWords(support)}`, support.band?.toLowerCase()),
    body: size ? <><MapSvg document={document} chart={chart} size={size} label={`Map of ${chart.cards.length} people`} /><MapLegend document={document} far={size.far} /></> : <p>Everybody still waits in the tray.</p>,
  };
};

/** The key players, how far they are for you, and what is missing. */
export const playersSlide: SlideTopic = ({ document, asOf }) => {
  const { people } = onePage(document, asOf);
  if (people.players.rows.length === 0) return null;
  const { support, singleThread: thread } = people, gaps = openGaps(document, asOf);
  return {
    id: 'players', title: 'Where the key players stand', says: sentence(support.band, `coverage ${percentWords(coverageRate(document, asOf).value)}`, thread.rating && `single-thread risk ${thread.rating.toLowerCase()}`),
    body: (
      <div className="slide-two wide-first">
        <div className="players-map"><KeyPlayerMap document={document} players={people.players.rows} more={people.players.more} /></div>
        <div>
          <BigFigures of={[
            { figure: support, as: () => supportWords(support), words: 'Support, −100 to +100', note: support.lowConfidence ? 'Low confidence: much is not rated' : support.band },
            { figure: coverageRate(document, asOf), as: percentWords, words: 'Coverage of the key players' },
            { figure: { value: singleThread(document, asOf).threads, reason: thread.reason }, as: (value) => (value === null ? '–' : String(value)), words: 'Threads that hold', note: thread.rating && `Risk ${thread.rating.toLowerCase()}${thread.shape ? `, ${thread.shape}` : ''}` },
          ]} />
          <SupportBar support={support} />
          <h2>Gaps to close</h2>
          {gaps.length === 0 ? <p className="quiet">No gap is open.</p> : <ul className="slide-points">{gaps.slice(0, MOST_GAPS).map((gap) => <li key={`${gap.code}${gap.ref}`}><b>{GAP_RULES[gap.code as GapCode]}</b>{gapSubject(document, gap.ref) ? ` · ${brief(gapSubject(document, gap.ref), 40)}` : ''}</li>)}</ul>}
          <More count={gaps.length - MOST_GAPS} what="gaps" />
        </div>
      </div>
    ),
  };
};
