import type { TeamMember } from '../../shared/analysis/myWork';
import { keep, useKept } from './kept';

/** Who of the team sits at this computer, by account. */
const WORKER = 'worker';

/** The member whose work is shown; null until one of the team is chosen. */
export const useWorker = (team: readonly TeamMember[]): TeamMember | null => {
  const kept = useKept(WORKER);
  return team.find((one) => one.id === kept) ?? null;
};
export const setWorker = (memberId: string | null): void => keep(WORKER, memberId ?? undefined);
