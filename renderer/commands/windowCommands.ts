import { call } from '../host';
import { attempt } from '../state/messages';

/** Opens another window: by the host where it can, else here, with an address that is good for this one visit. */
export const openNewWindow = async (): Promise<void> => {
  await attempt(async () => {
    const { address } = await call('window.open', null);
    // A window that knew its opener would start with a copy of this one's secret.
    if (address !== null) window.open(address, '_blank', 'popup,noopener,width=1440,height=900');
  });
};
