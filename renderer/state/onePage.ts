import { useMemo } from 'react';
import { clockFrom, paused, started, type ClockState } from '../../shared/analysis/onePageClock';
import { single } from '../../shared/document/document';
import { currentDocument } from './documentStore';
import { keep, keptNow, useKept } from './kept';
import { useSingle } from './records';
import { setSession } from './session';

/** What this computer keeps of the one-page mode, by account. It is no part of the document and never undone. */
const SWITCH = 'onePageMode';
const CLOCK = 'onePageClock';
const isOnePage = (template: string | null | undefined): boolean => template === 'onePage';
const isOn = (switched: unknown, template: string | null | undefined): boolean =>
  typeof switched === 'boolean' ? switched : isOnePage(template);

/** The mode is on as somebody switched it for this account, else where the plan was made for one page. */
export const useOnePageMode = (): boolean => isOn(useKept(SWITCH), useSingle('plan')?.template);
const templateNow = (): string | null | undefined => single(currentDocument(), 'plan')?.template;
export const isOnePageMode = (): boolean => isOn(keptNow(SWITCH), templateNow());
export const setOnePageMode = (on: boolean): void => {
  keep(SWITCH, on === isOnePage(templateNow()) ? undefined : on);
  setSession({ pageView: null });
};

export const usePageClock = (): ClockState => {
  const kept = useKept(CLOCK);
  return useMemo(() => clockFrom(kept), [kept]);
};
const clockNow = (): ClockState => clockFrom(keptNow(CLOCK));
export const startClock = (): void => keep(CLOCK, started(clockNow(), Date.now()));
export const pauseClock = (): void => keep(CLOCK, paused(clockNow(), Date.now()));
/** A fresh clock is not kept at all. */
export const resetClock = (): void => keep(CLOCK, undefined);
