import { barriersShown, BARRIER_WORDS, lockOut } from '../../../../shared/analysis/lockOut';
import { find, list, single } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { BarrierBars } from '../../../parts/drawings/BarrierBars';
import { roundedWords } from '../../../parts/drawings/words';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Drawing, Facts, Stats } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';
import { inWords } from '../../../../shared/model/words';

const Rivals = ({ view }: { readonly view: PlanView }) => (
  <>
    {list(view.content, 'rival').map((rival) => {
      const competitor = find(view.content, 'competitor', rival.competitorId);
      const cells = list(view.content, 'cell')
        .filter((cell) => cell.competitorId === rival.competitorId)
        .map((cell) => `${view.unit(cell.businessUnitId) ?? '–'}, ${view.offering(cell.offeringId) ?? '–'}`);
      return (
        <article key={rival.id} className="keep entry">
          <h3 className="entry-head">{competitor?.name ?? 'Competitor'}</h3>
          <Facts
            wide
            facts={[
              [inWords('strengths'), competitor?.strengths],
              [inWords('weaknesses'), competitor?.weaknesses],
              ['Allies', view.persons(rival.alliesIds)],
              ['Contract ends', rival.contractEnd && longDate(rival.contractEnd)],
              ['How they beat you', rival.howTheyBeatUs],
              ['How you beat them', rival.howWeBeatThem],
              ['Where they are', cells.join('; ')],
            ]}
          />
        </article>
      );
    })}
  </>
);

const LockOut = ({ view }: { readonly view: PlanView }) => {
  const found = lockOut(view.content, view.asOf);
  const record = single(view.content, 'lockout');
  return (
    <div className="keep">
      <Stats
        stats={[
          {
            figure: { value: found.index, reason: found.reason },
            as: roundedWords,
            words: 'of 100: how hard it is for others to get in',
            note: [found.band, found.isCaged ? 'held by the contract alone' : null].filter(Boolean).join(', ') || null,
          },
        ]}
      />
      <Drawing
        legend={<span className="mark-words">0 keeps nobody out, 3 nearly everybody; hatched is not known</span>}
      >
        <BarrierBars
          barriers={barriersShown(view.content).map((id) => ({
            id,
            words: BARRIER_WORDS[id],
            value: record?.[id] ?? null,
          }))}
        />
      </Drawing>
    </div>
  );
};

/** What the plan prints of competition and lock-out. */
export const competitionPaper: SectionParts = (view) => [
  ...part('Competitors here', view.content.rival.size > 0, <Rivals view={view} />),
  ...part('Lock-out', view.content.lockout.size > 0, <LockOut view={view} />),
];
