import type { PictureOptions } from '../../../shared/api/outputs';
import { printedMap } from '../../../shared/analysis/printedMaps';
import { shows, viewerOf } from '../../../shared/audience/viewer';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, type Document } from '../../../shared/document/document';
import { accountMap } from '../../../shared/document/maps';
import { chartCards, layChart } from '../../../shared/layout/chart';
import { pinsOf } from '../../../shared/layout/chart';
import { shapingBy } from '../../../shared/document/mapShape';
import { MapLegend } from '../sheets/MapLegend';
import { MapSvg, mapSizeIn } from '../sheets/MapSvg';
import { ViewLegend, ViewMap } from '../sheets/ViewMap';
import { ThenAndNowPicture, type ComparedSides } from '../sheets/ThenAndNowPages';
import { viewPicture } from '../sheets/viewPicture';
import { GridSvg } from './GridSvg';

type Props = {
  readonly content: Document;
  readonly asOf: string;
  readonly options: PictureOptions;
  readonly compared?: ComparedSides | null;
};

/** Cards at their own size. */
const ROOM = { width: Infinity, height: Infinity } as const;

/** The map of the whole account as it stands on screen. */
const WholeMap = ({ content, asOf }: Omit<Props, 'options'>) => {
  const shape = accountMap(content)?.shape ?? null;
  const chart = layChart(
    chartCards(content),
    pinsOf(content),
    undefined,
    'down',
    shape === null ? {} : shapingBy(shape),
  );
  const sees = shows(viewerOf(content), 'person', 'attitude');
  const isSized = sees && accountMap(content)?.sizedByInfluence === true;
  if (!chart.box) return <p>Nobody is on the map yet.</p>;
  return (
    <>
      <MapSvg
        content={content}
        chart={chart}
        box={chart.box}
        size={mapSizeIn(chart.box, ROOM)}
        label={`Map of ${chart.cards.length} people`}
        asOf={asOf}
        isSized={isSized}
      />
      {sees ? <MapLegend content={content} asOf={asOf} far={false} isSized={isSized} /> : null}
    </>
  );
};

const Drawing = ({ content, asOf, options, compared = null }: Props) => {
  if (compared !== null) return <ThenAndNowPicture compared={compared} />;
  const sees = shows(viewerOf(content), 'person', 'attitude');
  if (options.of === 'grid' && sees) return <GridSvg content={content} asOf={asOf} />;
  const asked = printedMap(content, { mapOf: options.mapOf, mapView: options.view });
  const view =
    asked !== null
      ? viewPicture(content, asked.view, asOf, asked.map)
      : options.view === null
        ? null
        : viewPicture(content, options.view, asOf);
  if (view === null) return <WholeMap content={content} asOf={asOf} />;
  return (
    <>
      <ViewMap view={view} asOf={asOf} room={view.part} label="Map" />
      {sees ? <ViewLegend view={view} /> : null}
    </>
  );
};

/** The map or the grid with what its marks mean, and a line that says whose it is. */
export const PictureSheet = ({ content, asOf, options, compared = null }: Props) => (
  <section className="picture" aria-label="Picture">
    <Drawing content={content} asOf={asOf} options={options} compared={compared} />
    <p className="picture-foot">
      <span>
        {accountOf(content).name} · {longDate(asOf)}
      </span>
      <b>
        {options.confidentiality ??
          (viewerOf(content).audience === 'customer' ? 'Customer version' : 'Confidential – internal')}
      </b>
    </p>
  </section>
);
