import { buyingCentreFigures } from '../../../../shared/analysis/buyingCentre';
import { isOpen } from '../../../../shared/analysis/finding';
import { gaps } from '../../../../shared/analysis/gaps';
import { signed } from '../../../../shared/conventions/writeNumber';
import { showFinding } from '../../../commands/findingCommands';
import { FindingRows } from '../../../parts/findings/FindingRows';
import { PhaseBars } from '../../../parts/drawings/PhaseBars';
import { percentWords, reasonWords, supportRange } from '../../../parts/drawings/words';
import { SupportBar } from '../../../parts/drawings/SupportBar';
import { useFigures } from '../../../state/figures';

/**
 * How far the people of one decision are for you, whether you keep contact with them, and who is missing (F2, F5, F10,
 * G7).
 */
export const CentreFigures = ({ opportunityId }: { readonly opportunityId: string }) => {
  const { content, asOf } = useFigures();
  const own = buyingCentreFigures(content, asOf).get(opportunityId);
  const missing = gaps(content, asOf).filter(
    (gap) => gap.code === 'G7' && gap.ref.startsWith(`${opportunityId}:`) && isOpen(gap),
  );
  if (!own) return null;
  const { support, coverage, phases } = own;
  return (
    <>
      <figure className="live-figure">
        <SupportBar support={support} />
        <figcaption className="small tabular">
          <b>Support {signed(support.value)}</b>
          {supportRange(support)}
          {support.band ? `: ${support.band.toLowerCase()}` : ''} · <b>coverage {percentWords(coverage.value)}</b>{' '}
          <span className="quiet">{reasonWords(support.reason)}</span>
        </figcaption>
        <PhaseBars phases={phases} />
      </figure>
      {missing.length === 0 ? null : (
        <section aria-label="Missing in the buying centre">
          <FindingRows findings={missing} onJump={showFinding} />
        </section>
      )}
    </>
  );
};
