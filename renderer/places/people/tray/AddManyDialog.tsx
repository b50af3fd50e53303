import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { addToTray } from '../../../../shared/document/people';
import { LONGEST_LIST, isAdded, readQuickList } from '../../../../shared/exchange/quickList';
import { editDocument, useDocument } from '../../../state/documentStore';
import { say } from '../../../state/messages';
import { goTo, select } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { Modal } from '../../../parts/ui/Modal';
import { QuickLines } from './QuickLines';
import type { DialogProps } from '../../../state/dialog';

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/**
 * Names as fast as they come: one line each, what was understood beside it, and all of them into the tray as one step.
 */
export const AddManyDialog = ({ onClose, given }: DialogProps<'addMany'>) => {
  const content = useDocument((state) => state.document);
  const [text, setText] = useState(given.slice(0, LONGEST_LIST));
  /** Of lines that are like somebody: whether they are added all the same. */
  const [answers, setAnswers] = useState<ReadonlyMap<string, boolean>>(new Map());
  const first = useRef<HTMLTextAreaElement>(null);
  const late = useDeferredValue(text);
  const lines = useMemo(() => readQuickList(content, late), [content, late]);
  const taken = lines.filter((line) => isAdded(line, answers));
  const choose = useCallback((key: string, add: boolean) => setAnswers((now) => new Map(now).set(key, add)), []);
  const write = (next: string) => {
    if (next.length <= LONGEST_LIST) setText(next);
    else say('That is more than a list takes. Nothing was changed. Save it as a table and import that.', 'alert');
  };
  const add = () => {
    // What was typed last counts, even where the page has not drawn it yet.
    const chosen = readQuickList(content, text).filter((line) => isAdded(line, answers));
    if (chosen.length === 0) return;
    let seats: readonly string[] = [];
    if (
      !editDocument(`Add ${people(chosen.length)}`, (draft) => {
        seats = addToTray(draft, chosen);
      })
    )
      return;
    onClose();
    goTo('map');
    select(seats.slice(0, 1));
    // Once the dialog is gone the keys go on in the tray.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.tray-list, .list-grid')?.focus()),
    );
    say(`${people(chosen.length)} added. They wait in the tray until you place them.`);
  };
  return (
    <Modal title="Add many people" onClose={onClose} wide first={first}>
      <p className="quiet">
        One line per person: name, title; unit. Rows copied from a spreadsheet and addresses from a mail work too.
        Everybody waits in the tray until you place them.
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
            placeholder={'Jane Doe, CFO; Finance\nTim Poe, Head of IT\nAnn Roe; Purchasing'}
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
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" disabled={taken.length === 0} onClick={add}>
          {taken.length === 0 ? 'Nobody to add' : `Add ${people(taken.length)}`}
        </Button>
      </div>
    </Modal>
  );
};
