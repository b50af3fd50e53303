import { BARRIERS, lockOut } from '../../../shared/analysis/lockOut';
import { find, list, single } from '../../../shared/document/document';
import { longDate } from '../../../shared/model/dates';
import { inWords } from '../../../shared/model/words';
import { Bar } from './Bar';
import { part, type SectionParts } from './PlanPart';
import { Rows } from './Rows';
import { Facts, Stats } from './texts';
import type { PlanView } from './view';

const Rivals = ({ view }: { readonly view: PlanView }) => (
  <>
    {list(view.document, 'rival').map((rival) => {
      const competitor = find(view.document, 'competitor', rival.competitorId);
      const cells = list(view.document, 'cell').filter((cell) => cell.competitorId === rival.competitorId).map((cell) => `${view.unit(cell.businessUnitId) ?? '–'}, ${view.offering(cell.offeringId) ?? '–'}`);
      return (
        <article key={rival.id} className="keep entry">
          <h3 className="entry-head">{competitor?.name ?? 'Competitor'}</h3>
          <Facts wide facts={[['Strengths', competitor?.strengths], ['Weaknesses', competitor?.weaknesses], ['Allies', view.persons(rival.alliesIds)], ['Contract ends', rival.contractEnd && longDate(rival.contractEnd)], ['How they beat you', rival.howTheyBeatUs], ['How you beat them', rival.howWeBeatThem], ['Where they are', cells.join('; ')]]} />
        </article>
      );
    })}
  </>
);

const LockOut = ({ view }: { readonly view: PlanView }) => {
  const found = lockOut(view.document, view.asOf), record = single(view.document, 'lockout');
  return (
    <div className="keep">
      <Stats stats={[{ figure: { value: found.index, reason: found.reason }, as: (value) => (value === null ? '–' : String(Math.round(value))), words: 'lock-out of 100', note: [found.band, found.isCaged ? 'held by the contract alone' : null].filter(Boolean).join(', ') || null }]} />
      <Rows label="Barriers" rows={BARRIERS.map((id) => ({ id, value: record?.[id] ?? null }))} columns={[
        { head: 'What keeps others out', of: (row) => inWords(row.id), as: 'text' }, { head: '0 to 3', of: (row) => <Bar label={row.value === null ? 'Not known' : `${row.value} of 3`} share={row.value === null ? null : row.value / 3} />, as: 'bar' }, { head: 'Mark', of: (row) => row.value, as: 'number' },
      ]} />
    </div>
  );
};

/** P13. */
export const competitionParts: SectionParts = (view) => [
  ...part('Competitors here', view.document.rival.size > 0, <Rivals view={view} />),
  ...part('Lock-out', view.document.lockout.size > 0, <LockOut view={view} />),
];
