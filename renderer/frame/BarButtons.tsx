import { Redo2, Search, Undo2 } from 'lucide-react';
import { run } from '../commands/handlers';
import { useDocument } from '../state/documentStore';
import { keyWords } from '../state/keyWords';
import { openDialog } from '../state/session';
import { Button } from '../parts/ui/Button';

/** Opens the palette. In a narrow window the words give way, so they are its name as well. */
export const FindButton = ({ words }: { readonly words: string }) => (
  <button type="button" className="find" aria-label={words} onClick={() => openDialog('palette')}>
    <Search size={15} strokeWidth={1.5} aria-hidden="true" />
    <span>{words}</span>
    <kbd>{keyWords('Ctrl+K')}</kbd>
  </button>
);

/** Takes back and brings again, with what that would be. */
export const UndoButtons = () => {
  const history = useDocument((state) => state.history);
  return (
    <>
      <Button
        disabled={history.undo === null}
        onClick={() => run('edit.undo')}
        aria-label="Undo"
        title={history.undo ? `Undo: ${history.undo}` : 'Nothing to undo'}
      >
        <Undo2 size={15} aria-hidden="true" />
        <span className="undo-word">Undo</span>
      </Button>
      <Button
        disabled={history.redo === null}
        onClick={() => run('edit.redo')}
        aria-label="Redo"
        title={history.redo ? `Redo: ${history.redo}` : 'Nothing to redo'}
      >
        <Redo2 size={15} aria-hidden="true" />
      </Button>
    </>
  );
};
