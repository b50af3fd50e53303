import { useDocument } from './documentStore';
import { remember, remembered, useSession } from './session';

/** What this computer keeps by account under a name of its own. It is no part of the document and never undone. */
type Kept = Readonly<Record<string, unknown>>;
const of = (kept: unknown, accountId: string | null): unknown =>
  accountId !== null && typeof kept === 'object' && kept !== null ? (kept as Kept)[accountId] : undefined;

/** Keeps a value for the open account; `undefined` forgets it. */
export const keep = (name: string, value: unknown): void => {
  const { accountId } = useDocument.getState();
  if (accountId === null) return;
  const { [accountId]: _before, ...others } = remembered<Kept>(name, {});
  remember(name, value === undefined ? others : { ...others, [accountId]: value });
};
export const keptNow = (name: string): unknown => of(remembered(name, {}), useDocument.getState().accountId);
export const useKept = (name: string): unknown => {
  const accountId = useDocument((state) => state.accountId);
  return useSession((state) => of(state.settings.page[name], accountId));
};
