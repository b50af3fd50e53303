import { printedMap } from '../../../shared/analysis/printedMaps';
import type { PdfOptions } from '../../../shared/api/outputs';
import { showsKind } from '../../../shared/audience/viewer';
import { CHOICES } from '../../../shared/conventions/conventions';
import { PLAN_LANGUAGES, planLanguage } from '../../../shared/document/planLanguage';
import { accountMap } from '../../../shared/document/maps';
import { wallPhotoOf } from '../../../shared/document/wallPhoto';
import { MAP_PAPERS, POSTERS, TILES } from '../../../shared/model/compositionShape';
import { labelOf } from '../../../shared/model/labels';
import { SelectField } from '../../parts/ui/SelectField';
import { setFields, useDocument } from '../../state/documentStore';
import { useSingle } from '../../state/records';
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
  const { numberLocale = null, language = null } = useSingle('plan') ?? {};
  const wordPack = useDocument((state) => state.document.wordPack);
  // Where nobody says otherwise it is written as the words of the atlas are.
  const usual = planLanguage({ plan: new Map(), wordPack });
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
            if (paper) change({ paper });
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
      <SelectField
        label={labelOf('plan', 'numberLocale')}
        isFixed
        value={numberLocale}
        none="As on this computer"
        options={CHOICES.map(({ locale, name }) => ({ value: locale, label: name }))}
        onChoose={(chosen) => {
          setFields('Choose how the paper writes numbers', 'plan', 'plan', { numberLocale: chosen });
        }}
      />
      <SelectField
        label={labelOf('plan', 'language')}
        isFixed
        value={language}
        none={usual.name}
        options={PLAN_LANGUAGES.filter(({ tag }) => tag !== usual.tag).map(({ tag, name }) => ({
          value: tag,
          label: name,
        }))}
        onChoose={(chosen) => {
          setFields('Choose the language of the plan', 'plan', 'plan', { language: chosen });
        }}
      />
      <p className="quiet small">
        What people wrote is read out and checked in this language. Sentences of the app stay English; words of scales
        and roles follow Method, Words.
      </p>
    </>
  );
};
