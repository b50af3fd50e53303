import { useMemo } from 'react';
import { clockFrom, paused, started, type PageClock } from '../../shared/analysis/onePageClock';
import { single } from '../../shared/document/document';
import { currentDocument, useDocument } from './documentStore';
import { useSingle } from './records';
import { remember, remembered, setSession, useSession } from './session';

/** What this computer keeps of the one-page mode, by account. It is no part of the document and never undone. */
const SWITCH = 'onePageMode', CLOCK = 'onePageClock';
type Kept = Readonly<Record<string, unknown>>;

const keptOf = (kept: unknown, accountId: string | null): unknown => (accountId !== null && typeof kept === 'object' && kept !== null ? (kept as Kept)[accountId] : undefined);
const keep = (name: string, value: unknown): void => {
  const { accountId } = useDocument.getState();
  if (accountId === null) return;
  const { [accountId]: _before, ...others } = remembered<Kept>(name, {});
  remember(name, value === undefined ? others : { ...others, [accountId]: value });
};
const useKept = (name: string): unknown => {
  const accountId = useDocument((state) => state.accountId);
  return useSession((state) => keptOf(state.settings.page[name], accountId));
};

const isOnePage = (template: string | null | undefined): boolean => template === 'onePage';
const isOn = (switched: unknown, template: string | null | undefined): boolean => (typeof switched === 'boolean' ? switched : isOnePage(template));

/** The mode is on as somebody switched it for this account, else where the plan was made for one page. */
export const useOnePageMode = (): boolean => isOn(useKept(SWITCH), useSingle('plan')?.template);
const templateNow = (): string | null | undefined => single(currentDocument(), 'plan')?.template;
export const isOnePageMode = (): boolean => isOn(keptOf(remembered(SWITCH, {}), useDocument.getState().accountId), templateNow());
export const setOnePageMode = (on: boolean): void => {
  keep(SWITCH, on === isOnePage(templateNow()) ? undefined : on);
  setSession({ pageView: null });
};

export const usePageClock = (): PageClock => {
  const kept = useKept(CLOCK);
  return useMemo(() => clockFrom(kept), [kept]);
};
const clockNow = (): PageClock => clockFrom(keptOf(remembered(CLOCK, {}), useDocument.getState().accountId));
export const startClock = (): void => keep(CLOCK, started(clockNow(), Date.now()));
export const pauseClock = (): void => keep(CLOCK, paused(clockNow(), Date.now()));
/** A fresh clock is not kept at all. */
export const resetClock = (): void => keep(CLOCK, undefined);
