import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { addListed, type Listed } from '../../../../shared/document/people';
import { LONGEST_LIST, isAdded, readQuickList, type QuickLine } from '../../../../shared/exchange/quickList';
import { editDocument, useDocument } from '../../../state/documentStore';
import { say } from '../../../state/messages';
import { forgetTyped, leftIn, useLeftTyped } from '../../../state/leftTyped';
import { goTo, select } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { Modal } from '../../../parts/ui/Modal';
import { QuickLines } from './QuickLines';
import type { DialogProps } from '../../../state/dialog';

/** The lines as they are added: who is there already keeps their seat, and those below report to them. */
const listedOf = (lines: readonly QuickLine[], answers: ReadonlyMap<string, boolean>): readonly Listed[] =>
  lines.map((line) => ({
    ...line,
    ratings: line.spoken.ratings,
    isAdded: isAdded(line, answers),
    seatId: line.alike?.seatId ?? null,
  }));

/** Where they are now. */
const waitingWords = (waiting: number, all: number): string => {
  if (waiting === all) return 'They wait in the tray until you place them.';
  return waiting === 0
    ? 'They stand on the map as they were set in.'
    : `${people(waiting)} wait in the tray; the others stand on the map as they were set in.`;
};

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** What is pasted comes below what was left there. */
const withLeft = (left: string, given: string): string =>
  (left.trim() === '' || left.endsWith(given) ? left || given : `${left.trimEnd()}\n${given}`).slice(0, LONGEST_LIST);

/**
 * Names as fast as they come: one line each, what was understood beside it, and all of them into the tray as one step.
 */
export const AddManyDialog = ({ onClose, given }: DialogProps<'addMany'>) => {
  const content = useDocument((state) => state.document);
  const [text, setText] = useLeftTyped('addMany', withLeft(leftIn('addMany'), given));
  /** Of lines that are like somebody: whether they are added all the same. */
  const [answers, setAnswers] = useState<ReadonlyMap<string, boolean>>(new Map());
  const first = useRef<HTMLTextAreaElement>(null);
  const late = useDeferredValue(text);
  const lines = useMemo(() => readQuickList(content, late), [content, late]);
  const taken = lines.filter((line) => isAdded(line, answers));
  const choose = useCallback((key: string, add: boolean) => setAnswers((now) => new Map(now).set(key, add)), []);
  const write = (next: string) => {
    if (next.length <= LONGEST_LIST) setText(next);
    else say('That is more than a list takes. Nothing was changed. Save it as a table and import that.', 'refusal');
  };
  const add = () => {
    // What was typed last counts, even where the page has not drawn it yet.
    const listed = listedOf(readQuickList(content, text), answers);
    const chosen = listed.filter((one) => one.isAdded);
    if (chosen.length === 0) return;
    const waiting = chosen.filter(
      ({ parent }, at) => parent === null && !listed.some((one) => one.parent === at),
    ).length;
    let seats: readonly string[] = [];
    if (
      !editDocument(`Add ${people(chosen.length)}`, (draft) => {
        seats = addListed(draft, listed);
      })
    )
      return;
    forgetTyped('addMany');
    onClose();
    goTo('map');
    select(seats.slice(0, 1));
    // Once the dialog is gone the keys go on in the tray.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.tray-list, .list-grid')?.focus()),
    );
    say(`${people(chosen.length)} added. ${waitingWords(waiting, chosen.length)}`);
  };
  return (
    <Modal title="Add many people" onClose={onClose} wide first={first}>
      <p className="quiet">
        One line per person: name, title; unit. Set in below somebody means reporting to them; the others wait in the
        tray. What you say of somebody goes in square brackets. Rows of a spreadsheet, addresses of a mail and
        signatures work too.
      </p>
      <div className="quick-columns">
        <div className="field">
          <label className="label" htmlFor="quick-list">
            People
          </label>
          <textarea
            id="quick-list"
            ref={first}
            className="input quick-text"
            value={text}
            spellCheck={false}
            placeholder={
              'Such as\nJane Doe, CFO; Finance [decides, sceptic]\n  Tim Poe - Head of IT\n  N.N. (Controller)\nAnn Roe; Purchasing'
            }
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                add();
              }
            }}
          />
        </div>
        <QuickLines lines={lines} answers={answers} onChoose={choose} />
      </div>
      <div className="buttons">
        <span className="quiet small quick-hint">Ctrl + Enter adds them</span>
        <Button
          onClick={() => {
            forgetTyped('addMany');
            onClose();
          }}
        >
          Cancel
        </Button>
        <Button tone="primary" disabled={taken.length === 0} onClick={add}>
          {taken.length === 0 ? 'Nobody to add' : `Add ${people(taken.length)}`}
        </Button>
      </div>
    </Modal>
  );
};
