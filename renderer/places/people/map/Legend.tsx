import { useEffect, useMemo, useRef, useState } from 'react';
import { COVERAGE_SAYS } from '../../../../shared/analysis/coverage';
import { LENS_WORDS, legendOf } from '../../../../shared/analysis/lenses';
import { shownOn } from '../../../../shared/document/maps';
import { holderOf } from '../../../../shared/document/occupancy';
import { marksNow, toggleMark } from '../../../state/lens';
import { useIsHiding } from '../../../state/records';
import { setSession, useSession } from '../../../state/session';
import { useShownDocument, useShownMap } from '../../../state/shownMap';
import { LegendAnchors, useRatedNow } from './LegendAnchors';
import { LegendSigns, useLegendSigns } from './LegendSigns';
import { FilterButton } from './FilterButton';
import { AROUND_LEGEND, formOf, type LegendForm, type LegendPlace } from './freeCorner';
import { WhatMeans } from '../../../parts/ui/WhatMeans';
import { Button } from '../../../parts/ui/Button';
import type { Size } from './mapViewport';
import { LINE_WORDS, type LineKind, type LineSwitches } from './lines';

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
  readonly place: LegendPlace;
  /** Told how much room it takes, which depends on what it has to explain. */
  readonly onSize: (form: LegendForm, size: Size) => void;
};

/** What the colours and lines on screen mean, and only those. A mark that is pressed fades everybody else. */
export const Legend = ({ show, place, onSize }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const content = useShownDocument();
  const lens = useSession((state) => state.lens);
  const marks = useSession((state) => state.marks);
  const focus = useSession((state) => state.focus);
  const isHiding = useIsHiding();
  const map = useShownMap();
  const shown = useMemo(() => {
    const all = marksNow(content, lens);
    return legendOf(shownOn(content, map).seats.flatMap((seat) => all.get(holderOf(content, seat.id) ?? '') ?? []));
  }, [content, lens, map]);
  const { link, seat } = content;
  const kinds = useMemo(() => {
    const links = new Set<LineKind>([...link.values()].filter((one) => one.until === null).map((one) => one.type));
    if ([...seat.values()].some((one) => one.dottedLineToIds.length > 0)) links.add('dotted');
    return [...LINK_KINDS, 'dotted' as const].filter((kind) => links.has(kind) && show[kind]);
  }, [link, seat, show]);
  const isSomeOutside = useMemo(() => shownOn(content, map).seats.some((one) => one.outside), [content, map]);
  const signs = useLegendSigns();
  const hasSigns = isSomeOutside || Object.values(signs).includes(true);
  // While the room rates, what the numbers mean stands in the place of what the lines do.
  const ratedNow = useRatedNow();
  const rated = isHiding ? null : ratedNow;
  const isThere = rated !== null || shown.length + kinds.length > 0 || hasSigns;
  useEffect(() => {
    const element = box.current;
    // Opened out of its button it may lie over cards until it is closed.
    if (!element || (isOpen && formOf(place) === 'folded')) return undefined;
    const form = formOf(place);
    const observer = new ResizeObserver(() =>
      onSize(form, { width: element.offsetWidth + AROUND_LEGEND, height: element.offsetHeight + AROUND_LEGEND }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, onSize, isThere, isOpen]);
  if (!isThere) return null;
  const isFolded = formOf(place) === 'folded';
  const isWhole = !isFolded || isOpen;
  return (
    <div
      ref={box}
      className={`legend ${isFolded && isOpen ? place.replace('folded', 'narrow') : place}`}
      role="group"
      aria-label={isHiding ? 'Legend' : `Legend: ${LENS_WORDS[lens]}`}
    >
      {rated === null ? null : <LegendAnchors dimension={rated} isBrief={!isWhole} />}
      {shown.length === 0 || rated !== null || !isWhole ? null : (
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
      {lens === 'coverage' && !isHiding && isWhole ? (
        <WhatMeans words="covered, thin and uncovered" meanings={Object.entries(COVERAGE_SAYS)} opens="up" />
      ) : null}
      {(kinds.length > 0 || hasSigns) && rated === null && isWhole ? (
        <ul className="legend-lines">
          <LegendSigns {...signs} />
          {kinds.map((kind) => (
            <li key={kind}>
              <LineSample kind={kind} />
              {LINE_WORDS[kind]}
            </li>
          ))}
          {isSomeOutside ? (
            <li>
              <svg width="30" height="12" aria-hidden="true" className="outside-sample">
                <rect x="4" y="0.6" width="22" height="10.8" rx="4" />
                <rect x="7" y="3.4" width="16" height="5.2" rx="2" />
              </svg>
              From outside
            </li>
          ) : null}
        </ul>
      ) : null}
      <div className="legend-filter">
        {isFolded ? (
          <Button small aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Legend
          </Button>
        ) : null}
        {isHiding ? null : <FilterButton />}
        {marks.length > 0 || focus !== null ? (
          <Button small onClick={() => setSession({ marks: [], focus: null })}>
            Show everybody
          </Button>
        ) : null}
      </div>
    </div>
  );
};
