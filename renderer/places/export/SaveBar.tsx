import { FileDown, Repeat } from 'lucide-react';
import { useId } from 'react';
import { printAgain } from '../../commands/printPdf';
import { Button } from '../../parts/ui/Button';
import { useDocument } from '../../state/documentStore';
import { useLastPrint, usePrintProgress } from '../../state/printProgress';
import { PrintProgressBar } from './PrintProgressBar';

type Props = {
  readonly isSomething: boolean;
  readonly onSave: () => void;
  readonly passphrase: string;
  readonly onPassphrase: (passphrase: string) => void;
};

/** Makes the PDF: now, or just as the last one. */
export const SaveBar = ({ isSomething, onSave, passphrase, onPassphrase }: Props) => {
  const id = useId();
  const accountId = useDocument((state) => state.accountId);
  const last = useLastPrint((state) => state.last);
  const isBusy = usePrintProgress((state) => state.progress !== null);
  const isPrinting = usePrintProgress((state) => state.making === 'PDF');
  const again = last !== null && last.accountId === accountId ? last : null;
  return (
    <div className="save-bar">
      <div className="save-tools">
        <label className="quiet small" htmlFor={id}>
          Passphrase on the PDF
        </label>
        <input
          id={id}
          className="input"
          type="password"
          autoComplete="new-password"
          maxLength={120}
          placeholder="None"
          value={passphrase}
          onChange={({ target }) => onPassphrase(target.value)}
        />
        {again === null ? null : (
          <Button
            disabled={isBusy}
            title={`${again.name} as it was chosen, with what the plan holds now`}
            onClick={() => void printAgain(again)}
          >
            <Repeat size={15} aria-hidden="true" />
            Same again
          </Button>
        )}
        <Button tone="primary" disabled={isBusy || !isSomething} onClick={onSave}>
          <FileDown size={16} aria-hidden="true" />
          {isPrinting ? 'Making the PDF' : 'Save as PDF'}
        </Button>
      </div>
      <PrintProgressBar />
      {isSomething ? null : <p className="quiet">Choose at least one part.</p>}
    </div>
  );
};
