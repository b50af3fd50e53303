import { useState } from 'react';
import { isOpen, type Finding } from '../../../shared/analysis/finding';
import { findingsOf } from '../../../shared/analysis/findings';
import { privateFindings } from '../../../shared/analysis/privateWords';
import { retentionSuggestions } from '../../../shared/analysis/retention';
import { showFinding } from '../../commands/findingCommands';
import { useDocument } from '../../state/documentStore';
import { usePeopleSince } from '../../state/peopleSince';
import { useAsOf } from '../../state/records';
import { openDialog } from '../../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { FindingRows } from './FindingRows';
import { SuggestionRows } from './SuggestionRows';
import { Fold } from '../ui/Fold';

const PARTS = ['gaps', 'check', 'risks', 'data'] as const;
type Part = (typeof PARTS)[number];

const FindingList = ({ all, nothing }: { readonly all: readonly Finding[]; readonly nothing: string }) => {
  const waived = all.filter((finding) => finding.isWaived);
  return (
    <>
      <div className="scroll">
        {all.some(isOpen) ? <FindingRows findings={all.filter(isOpen)} onJump={showFinding} /> : <p>{nothing}</p>}
      </div>
      {waived.length > 0 ? (
        <Fold title={`${waived.length} waived`}>{() => <FindingRows findings={waived} onJump={showFinding} />}</Fold>
      ) : null}
    </>
  );
};

/** What the rules see: gaps between people, what the plan still lacks, and risks the data suggest. */
export const FindingsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const [part, setPart] = useState<Part>('gaps');
  const found = findingsOf(content, asOf);
  const since = usePeopleSince();
  const kept = [...retentionSuggestions(content, asOf, since), ...privateFindings(content, asOf)];
  const words: Readonly<Record<Part, string>> = {
    gaps: 'Gaps',
    check: 'Plan check',
    risks: 'Suggested risks',
    data: 'Personal data',
  };
  const counts: Readonly<Record<Part, number>> = {
    gaps: found.open.gaps,
    check: found.open.check,
    risks: found.open.risks,
    data: kept.filter(isOpen).length,
  };
  return (
    <Modal title={found.open.all === 0 ? 'Findings' : `Findings (${found.open.all})`} onClose={onClose} wide>
      <div className="chips" role="group" aria-label="Kind of finding">
        {PARTS.map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={part === one} onClick={() => setPart(one)}>
            {words[one]} {counts[one]}
          </button>
        ))}
      </div>
      {part === 'gaps' ? (
        <FindingList
          all={found.gaps}
          nothing={
            content.person.size === 0
              ? 'Nobody is on the map yet, so there is no gap to find.'
              : 'No gap between you and the people who decide.'
          }
        />
      ) : null}
      {part === 'check' ? (
        <FindingList
          all={found.check}
          nothing={
            content.person.size === 0
              ? 'The check begins with the first person on the map.'
              : 'The plan holds everything it needs.'
          }
        />
      ) : null}
      {part === 'risks' ? (
        <div className="scroll">
          <SuggestionRows suggestions={found.risks} />
        </div>
      ) : null}
      {part === 'data' ? (
        <>
          <FindingList all={kept} nothing="Nobody is kept beyond the months the account allows." />
          <div className="chips">
            <Button small onClick={() => openDialog('retention')}>
              Data on people: why, how long, whom it concerns
            </Button>
          </div>
        </>
      ) : null}
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
