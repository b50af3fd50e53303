import { gaps } from '../../../shared/analysis/gaps';
import { isOpen } from '../../../shared/analysis/finding';
import { accountOf, type Document } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import { CheckFindings, hasFindings, waivedFindings } from '../CheckFindings';
import { FindingTable, WaivedTable } from '../FindingTable';
import { planView } from '../view';

/** The plan check by itself: what it found, the gaps, and what was set aside with reason and date. */
export const CheckPages = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const view = planView(content, asOf);
  const open = gaps(content, asOf).filter(isOpen);
  const waived = waivedFindings(view);
  return (
    <section className="sheet plan-page" aria-labelledby="check-heading">
      <h1 id="check-heading">Plan check</h1>
      <p className="quiet">
        {accountOf(content).name}, as of {longDate(asOf)}
      </p>
      <div className="part">
        <h2>Findings</h2>
        {hasFindings(view) ? <CheckFindings view={view} /> : <p>Nothing was found.</p>}
      </div>
      {open.length > 0 ? (
        <div className="part">
          <h2>Gaps</h2>
          <FindingTable findings={open} view={view} />
        </div>
      ) : null}
      {waived.length > 0 ? (
        <div className="part">
          <h2>Set aside</h2>
          <WaivedTable findings={waived} day={view.day} />
        </div>
      ) : null}
    </section>
  );
};
