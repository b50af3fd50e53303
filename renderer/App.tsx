import { Fragment, useEffect, useState } from 'react';
import { on } from './host';
import { followClipboard } from './commands/clipboardCommands';
import { followDrops } from './commands/photoCommands';
import { onUrgentKey, onWindowKey } from './commands/keys';
import { onTypedAhead } from './commands/typedAhead';
import { onRunKey } from './commands/runKeys';
import { leaveKeysToInputMethod } from './commands/inputMethod';
import { run } from './commands/handlers';
import { followFocus } from './commands/followFocus';
import { startHiding } from './commands/hidingCommands';
import { beginWithTable, newAtlas, openSample, readAtlasAgain, showAtlas } from './commands/atlasCommands';
import { followPresence } from './commands/comeBack';
import { openAtlas, openBesideOther } from './commands/openAtlas';
import { mergeFromStart } from './commands/mergeCopyCommands';
import { giveApp, sayBegan } from './commands/beforeApp';
import { followProjector } from './commands/presenting';
import { followLocking } from './commands/locking';
import { tellNews } from './commands/newsCommands';
import { LENSES, type Lens } from '../shared/analysis/lenses';
import { COMMANDS, type CommandId } from '../shared/commands';
import { messageOf } from '../shared/api/messageOf';
import { Dialogs } from './Dialogs';
import { HatchPattern } from './parts/drawings/HatchPattern';
import { PointerLayer } from './parts/projector/PointerLayer';
import { Crashed } from './frame/Crashed';
import { crashWith } from './frame/CrashScreen';
import { AppFrame } from './frame/Frame';
import { AtlasFrame } from './frame/atlas/AtlasFrame';
import { HostNotice } from './frame/HostNotice';
import { StartPlace } from './places/waiting/StartPlace';
import { AccountsPlace } from './places/accounts/AccountsPlace';
import { LockedPage } from './places/start/LockedPage';
import { isFrameKind } from './state/frames';
import { followHost, settled, useDocument } from './state/documentStore';
import { followUnsaved, unsavedReason } from './state/unsaved';
import { UnsavedDialog } from './places/start/UnsavedDialog';
import { say } from './state/messages';
import { useCustomerScreen } from './state/run';
import { session, setSession, useSession } from './state/session';
import { useConventionsChanged } from './state/conventions';
import { useWordsChanged } from './state/words';
import { followTheme } from './state/theme';
import { followKeyboard } from './state/keyboard';
import { followIdle } from './state/idle';
import { followToday } from './state/today';
import { followVotes } from './state/vote';
import { later } from './parts/ui/later';
import { Messages } from './frame/Messages';

const MapPlace = later(async () => (await import('./places/people/map/MapPlace')).MapPlace);
const GridPlace = later(async () => (await import('./places/people/grid/GridPlace')).GridPlace);
const Compass = later(async () => (await import('./places/compass/Compass')).Compass);
const PlanPlace = later(async () => (await import('./places/plan/PlanPlace')).PlanPlace);
const ActionsPlace = later(async () => (await import('./places/actions/ActionsPlace')).ActionsPlace);
const WorkshopPlace = later(async () => (await import('./places/workshop/WorkshopPlace')).WorkshopPlace);
const ExportPlace = later(async () => (await import('./places/export/ExportPlace')).ExportPlace);
const AtlasChanges = later(async () => (await import('./places/history/AtlasChanges')).AtlasChanges);
const HistoryPlace = later(async () => (await import('./places/history/HistoryPlace')).HistoryPlace);
const WorkPlace = later(async () => (await import('./places/myWork/WorkPlace')).WorkPlace);
const PortfolioPlace = later(async () => (await import('./places/portfolio/PortfolioPlace')).PortfolioPlace);
const MethodPlace = later(async () => (await import('./places/method/MethodPlace')).MethodPlace);
const ProgrammePlace = later(async () => (await import('./places/programme/ProgrammePlace')).ProgrammePlace);
const SelectionPlace = later(async () => (await import('./places/selection/SelectionPlace')).SelectionPlace);
const VotePlace = later(async () => (await import('./places/vote/VotePlace')).VotePlace);
const CustomerScreen = later(async () => (await import('./projector/CustomerScreen')).CustomerScreen);
const Tour = later(async () => (await import('./frame/help/Tour')).Tour, { isPlace: false });
const SlideShow = later(async () => (await import('./places/slideShow/SlideShow')).SlideShow);

crashWith(Crashed);

/** While the start page rests. */
const warmUpLater = (): void => {
  requestIdleCallback(() => {
    // What is not there yet then is none the worse.
    import('./places/people/map/warmUp').then(({ warmUpMap }) => warmUpMap()).catch(() => undefined);
  });
};

const begin = async (): Promise<void> => {
  const { started } = session();
  if (started === null) return;
  // A window opened beside one that hides opinions hides them from the first moment.
  if (started.hidesOpinions) startHiding();
  const lens = started.settings.page['lens'];
  if (typeof lens === 'string' && (LENSES as readonly string[]).includes(lens)) setSession({ lens: lens as Lens });
  const frames = started.settings.page['frames'];
  setSession({ photos: started.settings.page['photos'] !== false });
  setSession({ groupsOver: started.settings.page['groupsOver'] === true });
  if (isFrameKind(frames) || frames === 'none') setSession({ frames: frames === 'none' ? null : frames });
  // The map is what an account opens with: fetched now, it is there when the account is.
  const fetching = MapPlace.fetch();
  if (started.atlas === null && started.beside === null) void fetching.then(warmUpLater);
  if (started.atlas) await showAtlas(started.atlas);
  else if (started.beside) await openBesideOther(started.beside);
  tellNews();
};

const useHost = (): string | null => {
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    begin().then(sayBegan, (error: unknown) => setFailure(messageOf(error)));
    const stops = [
      followHost(),
      followPresence(),
      followUnsaved(),
      followClipboard(),
      followDrops(),
      followTheme(),
      followToday(),
      followFocus(),
      followIdle(),
      followKeyboard(),
      followLocking(),
      followProjector(),
      followVotes(),
      leaveKeysToInputMethod(window),
      on('atlas.changed', ({ atlas, message }) => {
        if (atlas) setSession({ atlas });
        if (message) say(message, 'alert');
      }),
      // What was missed may have been about the atlas itself.
      on('events.missed', () => void readAtlasAgain()),
      on('atlas.removed', () => location.reload()),
      on('command.run', ({ command }) => {
        if (command in COMMANDS) run(command as CommandId);
      }),
    ];
    window.addEventListener('keydown', onTypedAhead, true);
    window.addEventListener('keydown', onUrgentKey, true);
    window.addEventListener('keydown', onRunKey, true);
    window.addEventListener('keydown', onWindowKey);
    giveApp({
      run,
      openSample,
      openAtlas,
      newAtlas,
      beginWithTable,
      mergeCopies: () => mergeFromStart(() => openAtlas()),
    });
    // Typing that has not rested yet is flushed by the fields when they lose focus.
    const flush = (event: BeforeUnloadEvent) => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (useDocument.getState().saved.state !== 'saved' || unsavedReason() !== null) {
        void settled();
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', flush);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener('keydown', onTypedAhead, true);
      window.removeEventListener('keydown', onUrgentKey, true);
      window.removeEventListener('keydown', onRunKey, true);
      window.removeEventListener('keydown', onWindowKey);
      window.removeEventListener('beforeunload', flush);
    };
  }, []);
  return failure;
};

const PlaceView = () => {
  const place = useSession((state) => state.place);
  const isVoting = useSession((state) => state.voting !== null && state.running !== null);
  const isTheirs = useCustomerScreen() === 'theirs';
  if (isVoting) return <VotePlace />;
  if (isTheirs && place !== 'workshop') return <CustomerScreen />;
  switch (place) {
    case 'map':
      return <MapPlace />;
    case 'grid':
      return <GridPlace />;
    case 'compass':
      return <Compass />;
    case 'plan':
      return <PlanPlace />;
    case 'actions':
      return <ActionsPlace />;
    case 'workshop':
      return <WorkshopPlace />;
    case 'export':
      return <ExportPlace />;
    case 'history':
      return <HistoryPlace />;
    case 'work':
      return <WorkPlace />;
  }
};

const AtlasPlaceView = () => {
  const place = useSession((state) => state.atlasPlace);
  switch (place) {
    case 'start':
      return <StartPlace />;
    case 'accounts':
      return <AccountsPlace />;
    case 'portfolio':
      return <PortfolioPlace />;
    case 'selection':
      return <SelectionPlace />;
    case 'changes':
      return <AtlasChanges />;
    case 'programme':
      return <ProgrammePlace />;
    case 'method':
      return <MethodPlace />;
  }
};

export const App = () => {
  const failure = useHost();
  const started = useSession((state) => state.started);
  const atlas = useSession((state) => state.atlas);
  const isLocked = useSession((state) => state.locked !== null);
  const accountId = useDocument((state) => state.accountId);
  const written = useConventionsChanged();
  const said = useWordsChanged();
  // Words are edited in Method: what one types in stays, and everything else speaks anew once one leaves it.
  const isMethod = useSession((state) => state.atlasPlace === 'method') && accountId === null;
  const isShowing = useSession((state) => state.slide !== null);
  const name = useDocument((state) =>
    state.accountId === null ? null : (state.document.account.get(state.accountId)?.name ?? null),
  );
  useEffect(() => {
    document.title = name === null ? 'Account Atlas' : `${name} · Account Atlas`;
  }, [name]);
  if (failure)
    return (
      <main className="start">
        <p role="alert">{failure}</p>
      </main>
    );
  if (!started) return null;
  return (
    <>
      <Fragment key={isMethod ? `${written} method` : `${written} ${said}`}>
        {atlas === null ? <HostNotice /> : null}
        {atlas === null ? (
          isLocked ? (
            <LockedPage />
          ) : null
        ) : accountId === null ? (
          <AtlasFrame>
            <AtlasPlaceView />
          </AtlasFrame>
        ) : (
          <AppFrame>
            <PlaceView />
          </AppFrame>
        )}
      </Fragment>
      <HatchPattern />
      {isShowing && accountId !== null ? <SlideShow /> : null}
      {accountId === null ? null : <Tour />}
      <Dialogs />
      <UnsavedDialog />
      <PointerLayer />
      <Messages />
    </>
  );
};
