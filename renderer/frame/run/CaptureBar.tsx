import { useEffect, useMemo, useRef, useState } from 'react';
import { spotBeside, workshopClock } from '../../../shared/analysis/workshopClock';
import { ofAgenda, type Captured } from '../../../shared/document/agenda';
import { find, type Document } from '../../../shared/document/document';
import { captureText, goBeside } from '../../commands/runCommands';
import { openCapture } from '../../commands/runKeys';
import { useDocument } from '../../state/documentStore';
import { useIsHiding } from '../../state/records';
import type { Run } from '../../state/run';
import { setSession, useSession } from '../../state/session';
import { useToday } from '../../state/today';
import { SavedState } from '../StatusLine';
import { Button } from '../../parts/ui/Button';
import { DayField } from '../../parts/ui/DayField';
import { MemberField } from '../../parts/records/MemberField';

type Form = Captured['form'];
const BOXES: readonly { readonly form: Form; readonly key: string; readonly title: string }[] = [
  { form: 'parked', key: 'F7', title: 'Parking lot' },
  { form: 'decision', key: 'F8', title: 'Decision' },
  { form: 'action', key: 'F9', title: 'Action' },
  { form: 'note', key: 'F4', title: 'Note' },
];

/** What an entry says, where it may be seen. */
const wordsOf = (content: Document, one: Captured): string =>
  one.parked ??
  one.note ??
  find(content, 'decision', one.decisionId)?.decision ??
  find(content, 'action', one.actionId)?.title ??
  '';

/** What was typed and not kept: closed by a slip of a key, it is there when the line is opened again. */
const unfinished = new Map<Form, string>();

const CaptureForm = ({ form, title }: { readonly form: Form; readonly title: string }) => {
  const [text, setText] = useState(() => unfinished.get(form) ?? '');
  const [ownerId, setOwner] = useState<string | null>(null);
  const [due, setDue] = useState<string | null>(null);
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    input.current?.focus();
    return () => {
      // Whoever wrote goes on where they were: on the map, in a table.
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, []);
  return (
    <form
      className="capture-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!captureText({ form, text, ownerId, due })) return;
        unfinished.delete(form);
        setSession({ capturing: null });
      }}
    >
      <input
        ref={input}
        className="input"
        aria-label={title}
        maxLength={2_000}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          unfinished.set(form, event.target.value);
        }}
      />
      {form === 'action' ? (
        <>
          <MemberField
            label="Owner"
            hideLabel
            none="Owner"
            value={ownerId}
            onChoose={(memberId) => setOwner(memberId)}
          />
          <DayField label="Due" hideLabel today={today} value={due} onCommit={setDue} />
        </>
      ) : null}
      <Button small tone="primary" type="submit">
        Keep
      </Button>
    </form>
  );
};

/** Below the view of a step: what is captured by one key each, and what comes next. */
export const CaptureBar = ({ run }: { readonly run: Run }) => {
  const capturing = useSession((state) => state.capturing);
  const content = useDocument((state) => state.document);
  const { captured } = content;
  const isHiding = useIsHiding();
  const entries = useMemo(() => ofAgenda({ captured }, 'captured', run.agenda.id), [captured, run.agenda.id]);
  const spot = spotBeside(workshopClock(run.agenda.events, 0), run.steps, 1);
  const next = run.steps.find((step) => step.id === spot?.stepId);
  const part = next?.id === run.step.id ? next.parts[spot?.part ?? 0]?.title : undefined;
  return (
    <footer className={`capture-bar ${capturing === null ? '' : 'writing'}`} data-region="capture" aria-label="Capture">
      {BOXES.map(({ form, key, title }) => {
        const of = entries.filter((one) => one.form === form);
        const last = of.at(-1);
        return (
          <div key={form} className={`capture-box ${capturing === form ? 'open' : ''}`}>
            <button
              type="button"
              className="capture-key"
              aria-label={`${title}, ${of.length} so far`}
              aria-keyshortcuts={key}
              onClick={() => openCapture(form)}
            >
              <kbd>{key}</kbd>
            </button>
            <div>
              <p>
                <b>{title}</b> <span className="quiet tabular">{of.length}</span>
              </p>
              {capturing === form ? (
                <CaptureForm form={form} title={title} />
              ) : (
                <p className="capture-last quiet">
                  {last === undefined || (form === 'note' && isHiding) ? '\u00A0' : wordsOf(content, last)}
                </p>
              )}
            </div>
          </div>
        );
      })}
      <div className="capture-box next">
        <button
          type="button"
          className="capture-key"
          aria-label="Next step"
          aria-keyshortcuts="PageDown"
          onClick={() => goBeside(1)}
        >
          <kbd>PgDn</kbd>
        </button>
        <div>
          <p>
            <b>{next === undefined ? 'The last step' : `Next: ${part?.toLowerCase() ?? next.title}`}</b>
          </p>
        </div>
      </div>
      <div className="capture-box run-hint quiet">
        <SavedState />
      </div>
    </footer>
  );
};
