/** When the two sides of a sponsor pairing are to talk next, from their last talk and the rhythm they agreed. */
import { isFilled } from '../document/filled';
import type { RecordOf } from '../model';
import { addDays } from './days';

/** `last` is null where they never talked: then they are due now. */
export type SponsorTalk = { readonly last: string | null; readonly due: string; readonly isDue: boolean };

export const sponsorTalk = (
  pairing: RecordOf<'sponsorPairing'>,
  touches: readonly RecordOf<'sponsorTouch'>[],
  asOf: string,
): SponsorTalk => {
  const last =
    touches
      .filter((touch) => touch.sponsorPairingId === pairing.id && isFilled('sponsorTouch', touch))
      .map((touch) => touch.date)
      .sort()
      .at(-1) ?? null;
  const due = last === null ? asOf : addDays(last, pairing.rhythmDays);
  return { last, due, isDue: due <= asOf };
};
