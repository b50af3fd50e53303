import { useMemo, useState } from 'react';
import { COVERAGE_SAYS } from '../../../../shared/analysis/coverage';
import { LENS_WORDS, legendOf } from '../../../../shared/analysis/lenses';
import { shownOn } from '../../../../shared/document/maps';
import { holderOf } from '../../../../shared/document/occupancy';
import type { Chart } from '../../../../shared/layout/chart';
import { marksNow, toggleMark } from '../../../state/lens';
import { useIsHiding } from '../../../state/records';
import { setSession, useSession } from '../../../state/session';
import { useShownDocument, useShownMap } from '../../../state/shownMap';
import { FilterButton } from './FilterButton';
import { WhatMeans } from '../../../parts/ui/WhatMeans';
import { Button } from '../../../parts/ui/Button';
import { LINE_WORDS, type LineKind, type LineSwitches } from './lines';
import { useLegendPlace } from './useLegendPlace';

const LINK_KINDS: readonly LineKind[] = ['influences', 'mentor', 'ally', 'conflict'];

const LineSample = ({ kind }: { readonly kind: LineKind }) => (
  <svg width="30" height="10" aria-hidden="true" className={`link-${kind}`}>
    {kind === 'conflict' ? (
      <path d="M1 5 l4 -3 l4 6 l4 -6 l4 6 l4 -6 l4 6 l3 -3" />
    ) : kind === 'ally' ? (
      <path d="M1 3.5 h28 M1 6.5 h28" />
    ) : kind === 'dotted' ? (
      <path d="M2 5h.01M8 5h.01M14 5h.01M20 5h.01M26 5h.01" className="line-dotted" />
    ) : (
      <>
        <path d="M1 5 h22" strokeWidth="1.8" />
        <path d="M29 5 l-8 -3.5 v7 z" className="link-head" />
      </>
    )}
  </svg>
);

type Props = {
  readonly show: LineSwitches;
  readonly chart: Chart;
  /** Pixels. */
  readonly map: { readonly width: number; readonly height: number };
};

/**
 * What the colours and lines on screen mean, and only those. A mark that is pressed fades everybody else. It lies where
 * it covers no card; where all are in view and no corner is free, a button stands for it.
 */
export const Legend = ({ show, chart, map }: Props) => {
  const content = useShownDocument();
  const lens = useSession((state) => state.lens);
  const marks = useSession((state) => state.marks);
  const focus = useSession((state) => state.focus);
  const isHiding = useIsHiding();
  const shownMap = useShownMap();
  const [isOpen, setOpen] = useState(false);
  const shown = useMemo(() => {
    const all = marksNow(content, lens);
    return legendOf(
      shownOn(content, shownMap).seats.flatMap((seat) => all.get(holderOf(content, seat.id) ?? '') ?? []),
    );
  }, [content, lens, shownMap]);
  const { link, seat } = content;
  const kinds = useMemo(() => {
    const links = new Set<LineKind>([...link.values()].filter((one) => one.until === null).map((one) => one.type));
    if ([...seat.values()].some((one) => one.dottedLineToIds.length > 0)) links.add('dotted');
    return [...LINK_KINDS, 'dotted' as const].filter((kind) => links.has(kind) && show[kind]);
  }, [link, seat, show]);
  const says = [...shown.map((mark) => mark.label), ...kinds].join(' ');
  const { box, place } = useLegendPlace(chart, map, says);
  if (shown.length + kinds.length === 0) return null;
  const isFolded = place === null;
  const tools = (
    <>
      {isHiding ? null : <FilterButton />}
      {marks.length > 0 || focus !== null ? (
        <Button small onClick={() => setSession({ marks: [], focus: null })}>
          Show everybody
        </Button>
      ) : null}
    </>
  );
  return (
    <div
      className={`legend-place ${place?.corner ?? 'bottomLeft'} ${isFolded ? 'folded' : ''}`}
      role="group"
      aria-label={isHiding ? 'Legend' : `Legend: ${LENS_WORDS[lens]}`}
    >
      <div ref={box} className={`legend ${isFolded && !isOpen ? 'away' : ''}`}>
        {shown.length === 0 ? null : (
          <ul className="legend-marks">
            {shown.map((mark) => (
              <li key={mark.key}>
                <button
                  type="button"
                  aria-pressed={marks.includes(mark.key)}
                  title={`${mark.label}: ${mark.count}. Press to fade the others`}
                  onClick={() => toggleMark(mark.key)}
                >
                  <span className={`sign ${mark.tone}`} aria-hidden="true">
                    {mark.sign}
                  </span>
                  {mark.label}
                </button>
              </li>
            ))}
          </ul>
        )}
        {lens === 'coverage' && !isHiding ? (
          <WhatMeans words="covered, thin and uncovered" meanings={Object.entries(COVERAGE_SAYS)} opens="up" />
        ) : null}
        {kinds.length > 0 ? (
          <ul className="legend-lines">
            {kinds.map((kind) => (
              <li key={kind}>
                <LineSample kind={kind} />
                {LINE_WORDS[kind]}
              </li>
            ))}
          </ul>
        ) : null}
        {isFolded ? null : <div className="legend-filter">{tools}</div>}
      </div>
      {isFolded ? (
        <div className="legend-bar">
          <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Legend
          </Button>
          {tools}
        </div>
      ) : null}
    </div>
  );
};
