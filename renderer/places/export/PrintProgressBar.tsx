import type { PrintProgress, PrintStep } from '../../../shared/api/printing';
import { cancelPrint } from '../../commands/printPdf';
import { Button } from '../../parts/ui/Button';
import { usePrintProgress, type Made } from '../../state/printProgress';

const STEP_WORDS: Readonly<Record<PrintStep, string>> = {
  starting: 'Getting ready',
  drawing: 'Drawing',
  counting: 'Finding the pages for the contents',
  printing: 'Printing all pages',
  finishing: 'Finishing the file',
  searching: 'Searching for what its reader may not see',
};
/** The button that asked for a PDF says so itself; of everything else this line does. */
const wordsFor = ({ step, section }: PrintProgress, making: Made | null): string =>
  [making === null || making === 'PDF' ? null : `Making the ${making}`, STEP_WORDS[step], section]
    .filter((part) => part !== null)
    .join(': ');

/** How far the file is that this window waits for, and the way out. Nothing while it waits for none. */
export const PrintProgressBar = () => {
  const progress = usePrintProgress((state) => state.progress);
  const making = usePrintProgress((state) => state.making);
  if (progress === null) return null;
  const words = wordsFor(progress, making);
  return (
    <div className="print-progress">
      <progress className="bar" max={1} value={progress.done} aria-label="Making the file" aria-valuetext={words} />
      <p className="quiet small" aria-live="polite">
        {words}
      </p>
      <Button small onClick={cancelPrint}>
        Cancel
      </Button>
    </div>
  );
};
