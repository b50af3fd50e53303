import { useState } from 'react';
import { Copy, Image } from 'lucide-react';
import type { PictureOptions } from '../../../shared/api/outputs';
import { MAP_ON_SCREEN } from '../../../shared/analysis/printedMaps';
import { shows, type Viewer } from '../../../shared/audience/viewer';
import { copyPicture, savePicture } from '../../commands/pictureCommands';
import { mapAsLeft } from '../../commands/savedViewCommands';
import { Button } from '../../parts/ui/Button';
import { SelectField } from '../../parts/ui/SelectField';
import { useMapChoices } from './mapChoices';

type Of = PictureOptions['of'];
type Ground = PictureOptions['ground'];

/** The map or the grid as a picture for other programs. */
export const PictureChoice = ({ viewer }: { readonly viewer: Viewer }) => {
  /** The map of the whole account, the grid, or another map by its id. */
  const [wanted, setWanted] = useState<string>('map');
  const maps = useMapChoices();
  const [ground, setGround] = useState<Ground>('paper');
  const [busy, setBusy] = useState(false);
  const hasGrid = shows(viewer, 'person', 'attitude');
  const chosen = wanted === 'map' || (wanted === 'grid' && hasGrid) || maps.some(({ value }) => value === wanted);
  const shown = chosen ? wanted : 'map';
  const of: Of = shown === 'grid' ? 'grid' : 'map';
  const isOther = shown !== 'map' && shown !== 'grid';
  const asked = () => ({
    of,
    ground,
    mapOf: isOther ? shown : null,
    view: shown === MAP_ON_SCREEN ? mapAsLeft() : null,
  });
  const make = async (work: Promise<void>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return (
    <section aria-labelledby="export-pictures">
      <h2 id="export-pictures">Pictures</h2>
      <p className="quiet">
        A map{hasGrid ? ' or the grid' : ''} with what its marks mean, for slides, documents and mail: as vectors, or in
        twice the pixels of a screen.
      </p>
      <div className="period">
        <SelectField
          label="Picture of"
          value={shown}
          options={[
            { value: 'map', label: 'The map of the whole account' },
            ...(hasGrid ? [{ value: 'grid', label: 'The grid' }] : []),
            ...maps,
          ]}
          onChoose={(picked) => {
            if (picked) setWanted(picked);
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
        <Button disabled={busy} onClick={() => void make(savePicture({ ...asked(), form: 'svg' }))}>
          <Image size={16} aria-hidden="true" />
          Save as SVG
        </Button>
        <Button disabled={busy} onClick={() => void make(savePicture({ ...asked(), form: 'png' }))}>
          <Image size={16} aria-hidden="true" />
          Save as PNG
        </Button>
        <Button disabled={busy} onClick={() => void make(copyPicture(asked()))}>
          <Copy size={16} aria-hidden="true" />
          Copy as picture
        </Button>
      </div>
    </section>
  );
};
