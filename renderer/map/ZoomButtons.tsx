import { Maximize, Minus, Plus } from 'lucide-react';
import { run } from '../commands/handlers';
import { Button } from '../ui/Button';

/** Nearer, further, and everything at once. */
export const ZoomButtons = () => (
  <div className="zoom-buttons" role="group" aria-label="Zoom">
    <Button onClick={() => run('view.zoomOut')} aria-label="Zoom out" title="Zoom out"><Minus size={14} aria-hidden="true" /></Button>
    <Button onClick={() => run('view.fit')} title="Show the whole map"><Maximize size={13} aria-hidden="true" />Fit</Button>
    <Button onClick={() => run('view.zoomIn')} aria-label="Zoom in" title="Zoom in"><Plus size={14} aria-hidden="true" /></Button>
  </div>
);
