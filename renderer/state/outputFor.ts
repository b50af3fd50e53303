import { useMemo } from 'react';
import { AUDIENCES, HIDEABLE, TEAM, type Viewer } from '../../shared/audience/viewer';
import { keep, keptNow, useKept } from './kept';

/** For whom the outputs of the open account are made, as this computer keeps it. It is no part of the plan. */
const NAME = 'outputFor';

const viewerFrom = (kept: unknown): Viewer => {
  if (typeof kept !== 'object' || kept === null) return TEAM;
  const { audience, hidden } = kept as { readonly audience?: unknown; readonly hidden?: unknown };
  return {
    audience: AUDIENCES.find((one) => one === audience) ?? TEAM.audience,
    hidden: Array.isArray(hidden) ? HIDEABLE.filter((one) => hidden.includes(one)) : [],
  };
};

export const outputViewer = (): Viewer => viewerFrom(keptNow(NAME));
export const useOutputViewer = (): Viewer => {
  const kept = useKept(NAME);
  return useMemo(() => viewerFrom(kept), [kept]);
};
export const chooseOutputViewer = (viewer: Viewer): void => keep(NAME, viewer);
