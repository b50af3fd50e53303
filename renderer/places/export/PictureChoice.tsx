import { useState } from 'react';
import { Copy, Image } from 'lucide-react';
import type { PictureOptions } from '../../../shared/api/outputs';
import { shows, type Viewer } from '../../../shared/audience/viewer';
import { copyPicture, savePicture } from '../../commands/pictureCommands';
import { Button } from '../../parts/ui/Button';
import { SelectField } from '../../parts/ui/SelectField';

type Of = PictureOptions['of'];
type Ground = PictureOptions['ground'];

/** The map or the grid as a picture for other programs. */
export const PictureChoice = ({ viewer }: { readonly viewer: Viewer }) => {
  const [wanted, setOf] = useState<Of>('map');
  const [ground, setGround] = useState<Ground>('paper');
  const [busy, setBusy] = useState(false);
  const hasGrid = shows(viewer, 'person', 'attitude');
  const of = hasGrid ? wanted : 'map';
  const make = async (work: Promise<void>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return (
    <section aria-labelledby="export-pictures">
      <h2 id="export-pictures">Pictures</h2>
      <p className="quiet">
        The map of the whole account{hasGrid ? ' or the grid' : ''} with what its marks mean, for slides, documents and
        mail: as vectors, or in twice the pixels of a screen.
      </p>
      <div className="period">
        <SelectField
          label="Picture of"
          value={of}
          options={[
            { value: 'map', label: 'The map' },
            ...(hasGrid ? [{ value: 'grid' as const, label: 'The grid' }] : []),
          ]}
          onChoose={(chosen) => {
            if (chosen) setOf(chosen);
          }}
        />
        <SelectField
          label="Behind it"
          value={ground}
          options={[
            { value: 'paper', label: 'Paper' },
            { value: 'transparent', label: 'Nothing' },
          ]}
          onChoose={(chosen) => {
            if (chosen) setGround(chosen);
          }}
        />
      </div>
      <div className="chips">
        <Button disabled={busy} onClick={() => void make(savePicture({ of, ground, form: 'svg' }))}>
          <Image size={16} aria-hidden="true" />
          Save as SVG
        </Button>
        <Button disabled={busy} onClick={() => void make(savePicture({ of, ground, form: 'png' }))}>
          <Image size={16} aria-hidden="true" />
          Save as PNG
        </Button>
        <Button disabled={busy} onClick={() => void make(copyPicture({ of, ground }))}>
          <Copy size={16} aria-hidden="true" />
          Copy as picture
        </Button>
      </div>
    </section>
  );
};
