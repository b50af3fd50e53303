import { call, isAlone } from '../host';
import { attempt } from '../state/messages';

/** Opens another window: by the host where it can, else here, with an address that is good for this one visit. */
export const openNewWindow = async (): Promise<void> => {
  await attempt(async () => {
    showWindow((await call('window.open', null)).address);
  });
};

/** Shows a window the host prepared; where the host showed it already there is no address. */
export const showWindow = (address: string | null): void => {
  // A window that knew its opener would start with a copy of this one's secret.
  if (address !== null) window.open(address, '_blank', 'popup,noopener,width=1440,height=900');
};

/** Makes a duplicated tab a window of its own. Whether this page goes elsewhere. */
export const leavesForOwnWindow = async (): Promise<boolean> => {
  if (await isAlone()) return false;
  const { address } = await call('window.open', null);
  if (address === null) return false;
  location.replace(address);
  return true;
};
