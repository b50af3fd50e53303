import type { TeamMember } from '../../shared/analysis/myWork';
import { keep, useKept } from './kept';
import { useMe } from './startAs';

/** Who of the team sits at this computer, by account. */
const WORKER = 'worker';
/** Kept where somebody chose that it is nobody, who else it would be that said so above the accounts. */
const NOBODY = '';

/** The member whose work is shown; null until one of the team is chosen. */
export const useWorker = (team: readonly TeamMember[]): TeamMember | null => {
  const kept = useKept(WORKER);
  const me = useMe();
  return team.find((one) => one.id === (kept === undefined ? me : kept)) ?? null;
};
export const setWorker = (memberId: string | null): void => keep(WORKER, memberId ?? NOBODY);
