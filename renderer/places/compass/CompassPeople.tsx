import { moreOf, bandWord, inWords, withinSentence } from '../../../shared/model/words';
import { GAP_RULES, type GapCode } from '../../../shared/analysis/gaps';
import type { PlanOnPage } from '../../../shared/analysis/onePage';
import type { Document } from '../../../shared/document/document';
import { gapSubject } from '../../../shared/document/recordName';
import { showFinding } from '../../commands/findingCommands';
import { percentWords, supportWords } from '../../parts/drawings/words';
import { SupportBar } from '../../parts/drawings/SupportBar';
import { KeyPlayerMap } from '../../parts/drawings/KeyPlayerMap';
import { HiddenNote, OpinionsOnly } from '../../parts/hiding/Hidden';
import { goTo, openDialog } from '../../state/session';

/** Who decides: the key players, where they stand, and the gaps to close first. */
export const CompassPeople = (props: { readonly page: PlanOnPage; readonly content: Document }) => (
  <OpinionsOnly
    instead={
      <section aria-labelledby="compass-people">
        <h3 id="compass-people">Who decides</h3>
        <HiddenNote />
      </section>
    }
  >
    <Shown {...props} />
  </OpinionsOnly>
);

const Shown = ({ page, content }: { readonly page: PlanOnPage; readonly content: Document }) => {
  const { support, coverage, singleThread, gaps, players } = page.people;
  return (
    <>
      <section aria-labelledby="compass-people">
        <h3 id="compass-people">Who decides</h3>
        <button type="button" className="compass-map" onClick={() => goTo('map')} aria-label="Open the map">
          <KeyPlayerMap content={content} players={players.rows} more={0} />
        </button>
        {players.more > 0 ? <p className="quiet small">{moreOf(players.more, 'key players')}</p> : null}
        <p className="caption tabular">
          <button type="button" onClick={() => openDialog({ name: 'explain', with: 'support' })}>
            Support {supportWords(support)}
          </button>
          <button type="button" onClick={() => openDialog({ name: 'explain', with: 'coverage' })}>
            coverage {percentWords(coverage.value)}
          </button>
          <button type="button" onClick={() => openDialog({ name: 'explain', with: 'singleThread' })}>
            single-thread risk {singleThread.rating === null ? '–' : withinSentence(bandWord(singleThread.rating))}
          </button>
        </p>
        <SupportBar support={support} />
      </section>
      <section aria-labelledby="compass-gaps">
        <h3 id="compass-gaps">Gaps to close</h3>
        {gaps.rows.length === 0 ? (
          <p className="quiet">No open gap.</p>
        ) : (
          <ul className="compass-lines">
            {gaps.rows.map((gap) => (
              <li key={`${gap.code}${gap.ref}`}>
                <button type="button" className="line-button" onClick={() => showFinding(gap)}>
                  <span>
                    <b>{GAP_RULES[gap.code as GapCode]}</b>
                    {gapSubject(content, gap.ref) ? ` · ${gapSubject(content, gap.ref)}` : ''}
                  </span>
                  <span className="quiet">{withinSentence(inWords(gap.severity))}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {gaps.more > 0 ? (
          <button type="button" className="plain-link small" onClick={() => openDialog('findings')}>
            {moreOf(gaps.more, 'gaps')}
          </button>
        ) : null}
      </section>
    </>
  );
};
