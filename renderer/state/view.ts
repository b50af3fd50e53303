/** People as cards, as rows or beside those of yours: kept on this computer for each account. */
import { keep } from './kept';
import { remembered, setSession, VIEWS, type View } from './session';

const NAME = 'views';

export const setView = (view: View): void => {
  setSession({ place: 'map', view, naming: null });
  keep(NAME, view === 'map' ? undefined : view);
};

/** The view an account was last shown in; the map where it was in none. */
export const viewOf = (accountId: string): View => {
  const known = remembered<Readonly<Record<string, unknown>>>(NAME, {})[accountId];
  return VIEWS.find((view) => view === known) ?? 'map';
};
