import { printedMap } from '../../../shared/analysis/printedMaps';
import type { PdfOptions } from '../../../shared/api/outputs';
import { showsKind } from '../../../shared/audience/viewer';
import { accountMap } from '../../../shared/document/maps';
import { wallPhotoOf } from '../../../shared/document/wallPhoto';
import { MAP_PAPERS, POSTERS, TILES } from '../../../shared/model/compositionShape';
import { PlanWords } from '../../parts/plan/PlanWords';
import { SelectField } from '../../parts/ui/SelectField';
import { choosePaper } from '../../state/conventions';
import { useDocument } from '../../state/documentStore';
import { useMapChoices } from './mapChoices';

type Props = { readonly options: PdfOptions; readonly change: (part: Partial<PdfOptions>) => void };

/** On which paper, which map, and what stands on it besides. */
export const PaperChoice = ({ options, change }: Props) => {
  const { viewer } = options;
  const maps = useMapChoices();
  const hasPhotos = useDocument((state) => state.document.photo.size > 0) && !viewer.hidden.includes('names');
  const hasMapNotes = useDocument((state) => state.document.mapNote.size > 0);
  const hidesNotes = !showsKind(viewer, 'mapNote');
  const hasWallPhoto = useDocument(({ document: content }) => {
    const printed = printedMap(content, options);
    return wallPhotoOf(content, (printed === null ? accountMap(content) : printed.map)?.id) !== undefined;
  });
  const hidesWallPhoto = !showsKind(viewer, 'wallPhoto');
  return (
    <>
      <div className="period">
        <SelectField
          label="Paper"
          value={options.paper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
          onChoose={(paper) => {
            if (paper === null) return;
            choosePaper(paper);
            change({ paper });
          }}
        />
        <SelectField
          label="Which map"
          value={options.mapOf}
          none="The whole account"
          options={maps}
          onChoose={(mapOf) => change({ mapOf })}
        />
        <SelectField
          label="Map paper"
          value={options.mapPaper}
          options={MAP_PAPERS.map((paper) => ({ value: paper, label: paper }))}
          onChoose={(mapPaper) => {
            if (mapPaper) change({ mapPaper });
          }}
        />
        <SelectField
          label="Map direction"
          value={options.mapDirection}
          options={[
            { value: 'landscape', label: 'Landscape' },
            { value: 'portrait', label: 'Portrait' },
          ]}
          onChoose={(mapDirection) => {
            if (mapDirection) change({ mapDirection });
          }}
        />
        <SelectField
          label="Map as a poster"
          value={TILES.includes(options.mapPaper) ? options.mapPoster : null}
          none="One page"
          options={(TILES.includes(options.mapPaper) ? POSTERS : []).map((poster) => ({
            value: poster,
            label: `${poster}, of ${options.mapPaper}`,
          }))}
          onChoose={(mapPoster) => change({ mapPoster })}
        />
      </div>
      {hasPhotos ? (
        <label className="check">
          <input
            type="checkbox"
            checked={options.photos}
            onChange={({ target }) => change({ photos: target.checked })}
          />
          <span>
            Show photos
            <small>On the map, on slides and beside the stakeholders, where they take no room from words</small>
          </span>
        </label>
      ) : null}
      {hasMapNotes ? (
        <label className="check">
          <input
            type="checkbox"
            checked={options.mapNotes && !hidesNotes}
            disabled={hidesNotes}
            onChange={() => change({ mapNotes: !options.mapNotes })}
          />
          <span>
            Notes on the map
            <small>
              {hidesNotes
                ? 'Not in this output'
                : 'Those open to the team; what somebody keeps for themselves is never printed'}
            </small>
          </span>
        </label>
      ) : null}
      {hasWallPhoto ? (
        <label className="check">
          <input
            type="checkbox"
            checked={options.wallPhoto && !hidesWallPhoto}
            disabled={hidesWallPhoto}
            onChange={() => change({ wallPhoto: !options.wallPhoto })}
          />
          <span>
            Photo of the wall behind the map
            <small>{hidesWallPhoto ? 'Not in this output' : 'As it lies under the map that is printed'}</small>
          </span>
        </label>
      ) : null}
      <PlanWords />
    </>
  );
};
