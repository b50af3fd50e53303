import { useState } from 'react';
import type { Finding } from '../../../shared/analysis/finding';
import { addMonths } from '../../../shared/analysis/days';
import { find } from '../../../shared/document/document';
import { inWords } from '../../../shared/model/words';
import { askMergeOf } from '../../commands/mergeCommands';
import { isActionRefused } from '../../commands/actionCommands';
import { editDocument } from '../../state/documentStore';
import { say } from '../../state/messages';
import { asOfNow, useIsHiding } from '../../state/records';
import { HiddenNote } from '../hiding/Hidden';
import { Button } from '../ui/Button';
import { DayField } from '../ui/DayField';

/** Makes an action of a finding: its title, the person it concerns, that person's owner. */
const makeAction = (finding: Finding): void => {
  if (isActionRefused()) return;
  const personId = finding.records.find((record) => record.kind === 'person')?.id ?? null;
  editDocument('Add an action', (draft) => {
    draft.add('action', {
      title: finding.action,
      stakeholderId: personId,
      ownerId: find(draft.current(), 'person', personId)?.contactOwnerId ?? null,
    });
  });
  say(`Action added: ${finding.action}`);
};

const waive = (finding: Finding, reason: string, until: string): void => {
  editDocument(`Set aside: ${finding.sentence}`, (draft) => {
    draft.add('waiver', { code: finding.code, ref: finding.ref, reason, until });
  });
};

const WaiveForm = ({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) => {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(addMonths(asOfNow(), 3));
  return (
    <form
      className="waive-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '' && until !== null) {
          waive(finding, reason.trim(), until);
          onDone();
        }
      }}
    >
      <label>
        Reason <input className="input" value={reason} autoFocus onChange={(event) => setReason(event.target.value)} />
      </label>
      <DayField label="Until" today={asOfNow()} value={until} onCommit={setUntil} />
      <div className="chips">
        <Button small type="submit" disabled={reason.trim() === '' || until === null}>
          Waive
        </Button>
        <Button small tone="bare" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};

/** The two cards that may be one person; null where a finding is about something else. */
const twinsOf = ({ code, records }: Finding): readonly [string, string] | null => {
  const [one, two] = records.filter(({ kind }) => kind === 'person');
  return code === 'P5.duplicate' && one && two ? [one.id, two.id] : null;
};

/** Findings with what can be done about each: an action, or a waiver with reason and date. */
export const FindingRows = ({
  findings,
  onJump,
}: {
  readonly findings: readonly Finding[];
  readonly onJump?: (finding: Finding) => void;
}) => {
  const [waiving, setWaiving] = useState<string | null>(null);
  // Most rest on opinions, and without these the others would be wrong.
  if (useIsHiding()) return <HiddenNote what="Findings are hidden." />;
  return (
    <ul className="finding-list">
      {findings.map((finding) => {
        const key = `${finding.code}:${finding.ref}`;
        const twins = twinsOf(finding);
        return (
          <li key={key} className={finding.severity}>
            <span className="severity" title={inWords(finding.severity)}>
              <span className="visually-hidden">{inWords(finding.severity)}: </span>
            </span>
            <div>
              <p>{finding.sentence}</p>
              {finding.isWaived && finding.waiver ? (
                <p className="quiet small">
                  Waived until {finding.waiver.until ?? 'further notice'}: {finding.waiver.reason}
                </p>
              ) : null}
              {waiving === key ? (
                <WaiveForm finding={finding} onDone={() => setWaiving(null)} />
              ) : (
                <div className="chips">
                  <Button small tone="bare" onClick={() => makeAction(finding)} title={finding.action}>
                    Make an action
                  </Button>
                  {twins === null ? null : (
                    <Button
                      small
                      tone="bare"
                      onClick={() => {
                        askMergeOf(twins[0], twins[1]);
                      }}
                    >
                      Merge…
                    </Button>
                  )}
                  {finding.isWaived ? null : (
                    <Button small tone="bare" onClick={() => setWaiving(key)}>
                      Waive
                    </Button>
                  )}
                  {onJump ? (
                    <Button small tone="bare" onClick={() => onJump(finding)}>
                      Show
                    </Button>
                  ) : null}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
