/** What a window presents: to whom, of which account, and what its projector was sent of it. */
import type { KeptLayoutText } from '../../shared/api/layoutCalls';
import type { PresentedView, Projected, ProjectorState } from '../../shared/api/projector';
import type { Audience } from '../../shared/audience/viewer';
import type { Document } from '../../shared/document/document';
import type { OpenAtlas, Services, WindowState } from './windows';

type SentLayout = { readonly from: KeptLayoutText; readonly seats: Document['seat']; readonly told: string };

/** What a window presents, and what its projector was sent of it. */
export type Presenting = {
  readonly projectorId: string;
  audience: Audience;
  follows: boolean;
  isNeutral: boolean;
  isResumed: boolean;
  /** The account it may show, with its atlas; null: whichever is opened next. */
  agreed: string | null;
  /** Another account, or none, came in place of that one: it is neutral and names none until the presenter says more. */
  hasLeft: boolean;
  /** The presenter's page was loaded anew, and has not said yet what it shows. */
  isReloaded: boolean;
  /** For whom it was, account by account. */
  readonly audiences: Map<string, Audience>;
  /** The presenter's page is away: it crashed, or was closed and may come back. */
  isAlone: boolean;
  /** What the presenter has on screen, and what of it the projector shows: another one where it stays put. */
  presented: PresentedView | null;
  put: PresentedView | null;
  looks: Projected['looks'];
  whole: { readonly open: OpenAtlas; readonly accountId: string; readonly document: Document } | null;
  /** What lies in the projector's page; null: nothing. */
  sent: { readonly accountId: string; readonly document: Document } | null;
  /** The layouts kept of the account, as they were read last; null: to be read anew. */
  layouts: readonly KeptLayoutText[] | null;
  /** Where cards stand, as its page was told last: what of the text that is kept is for those who were seen. */
  sentLayout: SentLayout | null;
  serial: number;
  last: Projected | null;
};

/** What the page is called where there is nothing of an account on it. */
export const NOTHING = 'Account Atlas';

export const newPresenting = (projectorId: string, audience: Audience, isResumed = false): Presenting => ({
  projectorId,
  audience,
  follows: true,
  // One that came back shows nothing until the presenter is there as well.
  isNeutral: isResumed,
  isResumed,
  agreed: null,
  hasLeft: false,
  isReloaded: false,
  audiences: new Map(),
  isAlone: false,
  presented: null,
  put: null,
  looks: { theme: 'system', locale: 'en-GB' },
  whole: null,
  sent: null,
  layouts: null,
  sentLayout: null,
  serial: 0,
  last: null,
});

/** What the presenter knows of it. */
export const stateFor = (services: Services, presenting: Presenting): ProjectorState => ({
  isThere: Boolean(services.windows.get(presenting.projectorId)?.listener),
  audience: presenting.audience,
  follows: presenting.follows,
  isNeutral: presenting.isNeutral,
  isResumed: presenting.isResumed,
  hasLeft: presenting.hasLeft,
});

/** What tells the account a window shows from every other one. */
export const accountShown = ({ open, accountId }: WindowState): string | null =>
  open === null || accountId === null ? null : `${open.atlas.atlasId} ${accountId}`;

/** The account on screen is the one those in the room may see. */
export const agree = (presenting: Presenting, presenter: WindowState | undefined): void => {
  presenting.agreed = presenter ? accountShown(presenter) : null;
  presenting.hasLeft = false;
  if (presenting.agreed !== null) presenting.audiences.set(presenting.agreed, presenting.audience);
};
