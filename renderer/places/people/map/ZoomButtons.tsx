import { Minus, Plus } from 'lucide-react';
import type { MouseEvent } from 'react';
import { isTree } from '../../../../shared/layout/chart';
import { run } from '../../../commands/handlers';
import { Button } from '../../../parts/ui/Button';
import { useLayout } from './useLayout';

/** A press of the mouse leaves the keys with the map: they go on being about the chosen card. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();

/** Nearer, further, everything at once, and everything in its own place again. */
export const ZoomButtons = ({ isAtTop }: { readonly isAtTop: boolean }) => {
  const hasPins = isTree(useLayout().layout);
  return (
    <div className={`zoom-buttons ${isAtTop ? 'top' : ''}`} role="group" aria-label="View of the map">
      <Button onMouseDown={keepFocus} onClick={() => run('view.zoomOut')} aria-label="Zoom out" title="Zoom out">
        <Minus size={14} aria-hidden="true" />
      </Button>
      <Button onMouseDown={keepFocus} onClick={() => run('view.fit')} title="Show the whole map">
        Fit
      </Button>
      <Button onMouseDown={keepFocus} onClick={() => run('view.zoomIn')} aria-label="Zoom in" title="Zoom in">
        <Plus size={14} aria-hidden="true" />
      </Button>
      {hasPins ? (
        <Button
          onMouseDown={keepFocus}
          onClick={() => run('view.tidy')}
          title="Release every pin and lay the map out again"
        >
          Tidy
        </Button>
      ) : null}
    </div>
  );
};
