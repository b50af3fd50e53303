import { useState } from 'react';
import { addDays } from '../../../shared/analysis/days';
import { planReadiness } from '../../../shared/analysis/planCheck';
import { completeness } from '../../../shared/analysis/completeness';
import { SECTIONS } from '../../../shared/analysis/planSections';
import { settingsOf } from '../../../shared/analysis/settings';
import { recordName } from '../../../shared/document/recordName';
import { nounOf } from '../../../shared/model/labels';
import { capital, inWords, withinSentence } from '../../../shared/model/words';
import { showFinding } from '../../commands/findingCommands';
import { backToDraft, finalise, sendToReview, type ReviewAsked } from '../../commands/planCommands';
import { showRecord } from '../../commands/recordCommands';
import { FindingRows } from '../../parts/findings/FindingRows';
import { percentWords } from '../../parts/drawings/words';
import { useDocument, wholeDocument } from '../../state/documentStore';
import { useAsOf, useIsHiding, useMoneyWord, useSingle } from '../../state/records';
import { forgetTyped, leftIn, useLeftTyped } from '../../state/leftTyped';
import { closeDialog, showSection } from '../../state/session';
import { HiddenNote, OpinionsOnly } from '../../parts/hiding/Hidden';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { ReviewAskedFor, ReviewForm } from './ReviewForm';

/** Days a reviewer is given unless another day is chosen. */
const USUAL_DAYS = 14;

/** What the plan still needs before its next state; where it needs nothing, whom it goes to. */
export const PlanStateDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const plan = useSingle('plan');
  const state = plan?.state ?? 'draft';
  const [comment, leaveComment] = useLeftTyped('review', leftIn('review') || (plan?.reviewComment ?? ''));
  const [asked, ask] = useState<ReviewAsked>({
    reviewer: plan?.reviewer ?? null,
    reviewBy: plan?.reviewBy ?? addDays(asOf, USUAL_DAYS),
    reviewComment: comment === '' ? null : comment,
  });
  const change = (next: ReviewAsked): void => {
    ask(next);
    leaveComment(next.reviewComment ?? '');
  };
  const isReadOnly = useDocument((one) => one.readOnly);
  const isHiding = useIsHiding();
  // Whether the plan is ready is a fact of the whole plan; what it lacks tells opinions.
  const readiness = planReadiness(isHiding ? wholeDocument() : content, asOf);
  const { whole, sections } = completeness(content, asOf);
  const { readyForReview, readyForFinal } = settingsOf(content, asOf);
  const wanted = state === 'draft' ? 'review' : 'final';
  const needed = wanted === 'review' ? readyForReview : readyForFinal;
  const isReady = wanted === 'review' ? readiness.isReadyForReview : readiness.isReadyForFinal;
  const blockers =
    wanted === 'review' ? readiness.blockers.filter((finding) => finding.severity === 'error') : readiness.blockers;
  const { wanting, empty } = readiness;
  const word = useMoneyWord();
  const lacking = sections.filter((section) => section.missing.length > 0);
  const [isPrinting, setPrinting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const makeFinal = async (): Promise<void> => {
    setPrinting(true);
    setFailure(null);
    setFailure(await finalise());
    setPrinting(false);
  };
  return (
    <Modal
      title={`The plan is ${state === 'draft' ? 'a ' : ''}${withinSentence(inWords(state))}`}
      wide={!isReady}
      isKept={isPrinting}
      onClose={onClose}
    >
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
          {state === 'inReview' && plan ? <ReviewAskedFor plan={plan} /> : null}
          <p>
            {isReady
              ? `It is ready ${wanted === 'review' ? 'for review' : 'to be final'}.`
              : `Before it can ${wanted === 'review' ? 'go to review' : 'be final'} it needs:`}
          </p>
          <OpinionsOnly
            instead={isReady ? null : <HiddenNote what="What it needs tells opinions, and they are hidden." />}
          >
            {(whole.value ?? 0) < needed ? (
              <section>
                <h3 className="label">
                  {needed} % of the required fields; it has {percentWords(whole.value)}
                </h3>
                <ul className="link-list lacking-list">
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
            {wanting.length > 0 ? (
              <section>
                <h3 className="label">These in any case</h3>
                <ul className="link-list">
                  {wanting.map((one) => (
                    <li key={one.field}>
                      <button
                        type="button"
                        className="plain-link"
                        onClick={() => {
                          closeDialog();
                          showSection(one.section);
                        }}
                      >
                        {capital(one.asks)}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {empty.length > 0 ? (
              <section>
                <h3 className="label">These do not count yet: fill them in or delete them</h3>
                <ul className="link-list">
                  {empty.map(({ kind, id }) => (
                    <li key={`${kind}${id}`}>
                      <button type="button" className="plain-link" onClick={() => showRecord(kind, id)}>
                        {recordName(content, kind, id)}
                      </button>
                      <span className="quiet small">{capital(nounOf(kind, word))}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {blockers.length > 0 ? (
              <section>
                <h3 className="label">Solve or waive these</h3>
                <FindingRows findings={blockers} onJump={showFinding} />
              </section>
            ) : null}
          </OpinionsOnly>
          {wanted === 'review' && isReady && !isReadOnly ? <ReviewForm asked={asked} onChange={change} /> : null}
        </>
      )}
      {isPrinting ? (
        <p role="status" className="quiet">
          The plan is being printed into the atlas. It is final once its pages are there.
        </p>
      ) : null}
      {failure === null ? null : (
        <p role="alert" className="wrong">
          {failure}
        </p>
      )}
      <div className="buttons">
        {state === 'inReview' && !isReadOnly ? (
          <Button
            disabled={isPrinting}
            onClick={() => {
              closeDialog();
              backToDraft();
            }}
          >
            Take back
          </Button>
        ) : null}
        <Button disabled={isPrinting} onClick={onClose}>
          Close
        </Button>
        {isReadOnly || state === 'final' || state === 'superseded' ? null : (
          <Button
            tone="primary"
            disabled={!isReady || isPrinting}
            onClick={() => {
              if (wanted === 'final') {
                void makeFinal();
                return;
              }
              closeDialog();
              forgetTyped('review');
              sendToReview(asked);
            }}
          >
            {wanted === 'review' ? 'Send to review' : isPrinting ? 'Making it final' : 'Make final'}
          </Button>
        )}
      </div>
    </Modal>
  );
};
