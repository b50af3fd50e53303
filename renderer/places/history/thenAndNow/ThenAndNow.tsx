import { ImageDown, List, Network, Printer } from 'lucide-react';
import { useCallback, useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { COMPARED_LENSES, type ComparedLens } from '../../../../shared/analysis/thenAndNowPresent';
import { LENS_WORDS } from '../../../../shared/analysis/lenses';
import type { Moment } from '../../../../shared/document/moments';
import { HiddenNote } from '../../../parts/hiding/Hidden';
import { Button } from '../../../parts/ui/Button';
import { ChoiceMenu } from '../../../parts/ui/ChoiceMenu';
import { SelectField } from '../../../parts/ui/SelectField';
import { ownLocale } from '../../../state/conventions';
import { useDocument } from '../../../state/documentStore';
import { useLikeBefore } from '../../../state/likeBefore';
import { useAsOf, useIsHiding } from '../../../state/records';
import { printThenAndNow, saveThenAndNow } from './printThenAndNow';
import { RestoreButton } from './RestoreButton';
import { comparedBy, laterThan, momentsToChoose, tellsMore, nowOption, usualThen } from './choices';
import { ComparedList } from './ComparedList';
import { ComparedMap } from './ComparedMap';
import { ComparedPeople } from './ComparedPeople';
import { comparisonOf, placesFor, type Comparison } from './comparison';
import { MomentSlider, usePlaying } from './MomentSlider';
import { useLog, useMoments } from './useComparison';

type LensProps = { readonly lens: ComparedLens; readonly onChoose: (lens: ComparedLens) => void };
const LensChoice = ({ lens, onChoose }: LensProps) => {
  const name = useId();
  return (
    <fieldset className="lens-switch">
      <legend className="visually-hidden">Lens</legend>
      {COMPARED_LENSES.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={lens === one} onChange={() => onChoose(one)} />
          <span>{LENS_WORDS[one]}</span>
        </label>
      ))}
    </fieldset>
  );
};

const VIEWS = ['map', 'people'] as const;
type View = (typeof VIEWS)[number];
const VIEW_WORDS: Readonly<Record<View, string>> = { map: 'Map', people: 'People' };
const VIEW_ICONS = { map: Network, people: List } as const;

const ViewChoice = ({ view, onChoose }: { readonly view: View; readonly onChoose: (view: View) => void }) => {
  const name = useId();
  return (
    <fieldset className="lens-switch compared-views">
      <legend className="visually-hidden">Shown as</legend>
      {VIEWS.map((one) => {
        const Icon = VIEW_ICONS[one];
        return (
          <label key={one} title={`As ${one === 'map' ? 'a map' : 'a list of everybody'}`}>
            <input
              type="radio"
              name={name}
              aria-label={VIEW_WORDS[one]}
              checked={view === one}
              onChange={() => onChoose(one)}
            />
            <span aria-hidden="true">
              <Icon size={15} />
            </span>
          </label>
        );
      })}
    </fieldset>
  );
};

/** How many there were and are, and that nothing can be edited: what the status line says of a place. */
const Counts = ({ comparison }: { readonly comparison: Comparison }) => {
  const found = useStore(comparison.store, ({ shown }) => shown.found);
  const { thenCount, nowCount, changes } = found;
  return (
    <p className="compared-counts quiet">
      {thenCount} {thenCount === 1 ? 'seat' : 'seats'} then, {nowCount} now · {changes.length}{' '}
      {changes.length === 1 ? 'change' : 'changes'} · nothing here can be edited
    </p>
  );
};

type BodyProps = {
  readonly moments: readonly Moment[];
  readonly lens: ComparedLens;
  readonly view: View;
};
/** The slider keeps its place where only the lens is another. */
const useComparison = (moments: readonly Moment[], lens: ComparedLens): Comparison => {
  const places = useMemo(() => placesFor(moments), [moments]);
  return useLikeBefore(
    useCallback(
      (before: Comparison | undefined) =>
        comparisonOf(moments, places, lens, before?.moments === moments ? before.store.getState().place : undefined),
      [moments, places, lens],
    ),
  );
};

const Body = ({ moments, lens, view }: BodyProps) => {
  const comparison = useComparison(moments, lens);
  const { isPlaying, toggle } = usePlaying(comparison);
  return (
    <div className="compared">
      <div className="compared-main">
        {view === 'map' ? (
          <ComparedMap key={moments[0]?.day} comparison={comparison} onPlay={toggle} />
        ) : (
          <ComparedPeople comparison={comparison} />
        )}
        <MomentSlider comparison={comparison} isPlaying={isPlaying} onPlay={toggle} />
      </div>
      <aside className="compared-side" aria-label="What changed">
        <ComparedList comparison={comparison} />
        <div className="compared-foot">
          <Counts comparison={comparison} />
          <RestoreButton comparison={comparison} />
        </div>
      </aside>
    </div>
  );
};

/** Two moments of the account on one map, in one list, and everything between them day by day. Nothing is edited here. */
export const ThenAndNow = () => {
  const content = useDocument((state) => state.document);
  const { snapshot, account } = content;
  const asOf = useAsOf();
  const isHiding = useIsHiding();
  const log = useLog(ownLocale());
  const [lens, setLens] = useState<ComparedLens>('attitude');
  const [view, setView] = useState<View>('map');
  const [wantedThen, setThen] = useState<string | null>(null);
  const [wantedNow, setNow] = useState<string | null>(null);
  const steps = log === null || 'failed' in log ? null : log;
  const options = useMemo(
    () => (steps === null ? [] : momentsToChoose({ snapshot, account }, isHiding ? steps.filter(tellsMore) : steps)),
    [snapshot, account, steps, isHiding],
  );
  const then = options.some(({ value }) => value === wantedThen) ? wantedThen : usualThen(options, asOf);
  const later = useMemo(
    () => [nowOption(asOf, steps ?? []), ...laterThan(options, then)],
    [asOf, steps, options, then],
  );
  const now = later.some(({ value }) => value === wantedNow) ? wantedNow : (later[0]?.value ?? null);
  const compared = useMemo(() => comparedBy(then, now), [then, now]);
  const moments = useMoments(compared);
  const failure =
    log !== null && 'failed' in log ? log.failed : moments !== null && 'failed' in moments ? moments.failed : null;
  const isThere = moments !== null && !('failed' in moments);
  return (
    <>
      <header className="place-bar history-tools compared-bar">
        <div className="compared-moments">
          <SelectField label="Then" value={then} options={options} onChoose={setThen} />
          <SelectField label="now" value={now} options={later} onChoose={setNow} />
        </div>
        {isHiding || view === 'people' ? null : <LensChoice lens={lens} onChoose={setLens} />}
        <ViewChoice view={view} onChoose={setView} />
        {compared === null ? null : (
          <>
            <Button disabled={!isThere} onClick={() => void printThenAndNow(compared, lens)}>
              <Printer size={15} aria-hidden="true" />
              Print
            </Button>
            <ChoiceMenu
              label="Save as a picture"
              face={<ImageDown size={15} aria-hidden="true" />}
              sections={[
                {
                  title: null,
                  kind: 'actions',
                  entries: [
                    { label: 'PNG', run: () => void saveThenAndNow(compared, lens, 'png') },
                    { label: 'SVG', run: () => void saveThenAndNow(compared, lens, 'svg') },
                  ],
                },
              ]}
            />
          </>
        )}
      </header>
      <div className="history-ground then-and-now">
        {isHiding ? <HiddenNote what="Ratings are hidden. Who came, left and moved is shown." /> : null}
        {failure !== null ? (
          <div className="map-empty">
            <p role="alert">{failure}</p>
          </div>
        ) : isThere && compared !== null ? (
          <Body moments={moments} lens={isHiding ? 'attitude' : lens} view={view} />
        ) : (
          <div className="map-empty">
            <p className="quiet">Reading the history…</p>
          </div>
        )}
      </div>
    </>
  );
};
