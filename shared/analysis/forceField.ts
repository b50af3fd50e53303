import { list } from '../document/document';
import type { RecordOf } from '../model';
import { isAtLeast } from './compare';
import { figure } from './memo';
import { ratio, sum, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';

/** F34. `ratio` 0–100. */
type ForceField = {
  readonly driving: number;
  readonly restraining: number;
  readonly ratio: Figure;
  readonly verdict: 'favourable' | 'open' | 'adverse' | null;
  /** The force to weaken first. */
  readonly strongestRestraining: RecordOf<'force'> | null;
};

const verdictOf = (share: number, { favourable, open }: Settings['forceBands']): NonNullable<ForceField['verdict']> => {
  if (isAtLeast(share, favourable)) return 'favourable';
  return isAtLeast(share, open) ? 'open' : 'adverse';
};

/** F34: chance of success from the forces for and against, scored 1–5. Null without a scored force. */
export const forceField = figure(['force', 'setting'], (document, asOf): ForceField => {
  const { forceBands } = settingsOf(document, asOf);
  const scored = list(document, 'force').filter((force) => force.score !== null);
  const of = (side: RecordOf<'force'>['side']): readonly RecordOf<'force'>[] =>
    scored.filter((force) => force.side === side);
  const totalOf = (side: RecordOf<'force'>['side']): number => sum(of(side).map((force) => force.score ?? 0));
  const driving = totalOf('driving');
  const restraining = totalOf('restraining');
  const share = scored.length === 0 ? unknown('noData') : ratio(driving, driving + restraining, 100);
  return {
    driving,
    restraining,
    ratio: share,
    verdict: share.value === null ? null : verdictOf(share.value, forceBands),
    strongestRestraining: [...of('restraining')].sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0] ?? null,
  };
});
