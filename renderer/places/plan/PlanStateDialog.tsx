import { planReadiness } from '../../../shared/analysis/planCheck';
import { completeness } from '../../../shared/analysis/completeness';
import { SECTIONS } from '../../../shared/analysis/planSections';
import { settingsOf } from '../../../shared/analysis/settings';
import { inWords } from '../../../shared/model/words';
import { showFinding } from '../../commands/findingCommands';
import { finalise, sendToReview } from '../../commands/planCommands';
import { FindingRows } from '../../parts/findings/FindingRows';
import { percentWords } from '../../parts/drawings/words';
import { useDocument } from '../../state/documentStore';
import { useAsOf, useSingle } from '../../state/records';
import { closeDialog, showSection } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';

/** What the plan still needs before its next state. */
export const PlanStateDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const state = useSingle('plan')?.state ?? 'draft';
  const isReadOnly = useDocument((one) => one.readOnly);
  const readiness = planReadiness(content, asOf);
  const { whole, sections } = completeness(content, asOf);
  const { readyForReview, readyForFinal } = settingsOf(content, asOf);
  const wanted = state === 'draft' ? 'review' : 'final';
  const needed = wanted === 'review' ? readyForReview : readyForFinal;
  const isReady = wanted === 'review' ? readiness.isReadyForReview : readiness.isReadyForFinal;
  const blockers =
    wanted === 'review' ? readiness.blockers.filter((finding) => finding.severity === 'error') : readiness.blockers;
  const lacking = sections.filter((section) => section.missing.length > 0);
  return (
    <Modal title={`The plan is ${inWords(state).toLowerCase()}`} onClose={onClose}>
      {state === 'final' ? (
        <p>
          This version is closed, with its ratings and its PDF. The first edit of its content starts the next version as
          a draft.
        </p>
      ) : null}
      {state === 'superseded' ? (
        <p>This plan is over: the next period goes on in an account of its own. It can be read and printed.</p>
      ) : null}
      {state === 'final' || state === 'superseded' ? null : (
        <>
          <p>
            {isReady
              ? `It is ready ${wanted === 'review' ? 'for review' : 'to be final'}.`
              : `Before it can ${wanted === 'review' ? 'go to review' : 'be final'} it needs:`}
          </p>
          {(whole.value ?? 0) < needed ? (
            <section>
              <h3 className="label">
                {needed} % of the required fields; it has {percentWords(whole.value)}
              </h3>
              <ul className="link-list scroll">
                {lacking.map(({ id, missing }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className="plain-link"
                      onClick={() => {
                        closeDialog();
                        showSection(id);
                      }}
                    >
                      {SECTIONS.find((one) => one.id === id)?.title}
                    </button>
                    <span className="quiet small">{missing.map((one) => one.asks).join('; ')}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {blockers.length > 0 ? (
            <section>
              <h3 className="label">Nothing of this open</h3>
              <div className="scroll">
                <FindingRows findings={blockers} onJump={showFinding} />
              </div>
            </section>
          ) : null}
        </>
      )}
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
        {isReadOnly || state === 'final' || state === 'superseded' ? null : (
          <Button
            tone="primary"
            disabled={!isReady}
            onClick={() => {
              closeDialog();
              if (wanted === 'review') sendToReview();
              else void finalise();
            }}
          >
            {wanted === 'review' ? 'Send to review' : 'Make final'}
          </Button>
        )}
      </div>
    </Modal>
  );
};
