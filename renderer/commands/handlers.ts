/** What each command does, by its name in `shared/commands`, and whether it can be run now. */
import type { NoteForm } from '../../shared/layout/notePlaces';
import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/commands';
import { find } from '../../shared/document/document';
import { holderOf } from '../../shared/document/occupancy';
import { shownOn } from '../../shared/document/maps';
import { drawnSeats } from '../../shared/document/people';
import { currentDocument, redo, undo, useDocument } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { goTo, openDialog, select, session, setSession, showHistory, showSection } from '../state/session';
import { isOnePageMode, setOnePageMode } from '../state/onePage';
import { saveHeld } from './personalCommands';
import { setFrames } from '../state/frames';
import { togglePanel } from '../state/panel';
import { stepFocus, toggleCollapsed } from '../state/lens';
import { toggleRoomSize } from '../state/roomSize';
import { setTheme } from '../state/theme';
import { setView } from '../state/view';
import { shownMap } from '../state/shownMap';
import {
  closeAtlas,
  importAccount,
  newAtlas,
  saveCopy,
  saveElsewhere,
  showAccountBefore,
  showAtlasPlace,
  startCsvImport,
} from './atlasCommands';
import {
  exportAccount,
  exportCalendar,
  exportCsv,
  exportReadingPage,
  exportSlides,
  exportText,
  exportWorkbook,
} from './exportCommands';
import { openAtlas } from './openAtlas';
import { chooseEverybody, stepChosen } from './gridCommands';
import { isRefusedWhileHiding, toggleHiding } from './hidingCommands';
import { askLeaving } from './leaveCommands';
import { lockNow } from './locking';
import { askMerge } from './mergeCommands';
import { chosenLine, deleteChosenLine, editChosenLine, nextLine, startLine } from './lineCommands';
import { copyShownTable } from './copyTable';
import { copyShownPicture } from './pictureCommands';
import { copyChosen, pasteFromMenu } from './clipboardCommands';
import { addNote } from './noteCommands';
import { makeGroup } from './groupCommands';
import { layoutHere, setLayout, sidesHere, sizeCards } from './mapChoice';
import { takeOffMap, takeAccountValues } from './opportunityCommands';
import { mapView } from './mapCommands';
import { alignChosen, distributeChosen, nudge, tidyBranch, tidyMap } from './placeCommands';
import { startRecordImport } from './recordTables';
import { savePortfolioPage, savePortfolioPages, savePortfolioSlide } from './portfolioCommands';
import { savePilotCharter, saveSelection, saveStart } from './selectionCommands';
import { saveProgramme } from './programmeCommands';
import { shapeMap } from './shapeCommands';
import { indent, moveAmongPeers, moveToTray, outdent } from './orderCommands';
import { logReview } from './planCommands';
import { stepClass, stepTrait } from './profileCommands';
import {
  closeProjector,
  openProjector,
  toggleAudience,
  toggleFollowing,
  toggleNeutral,
  togglePointing,
} from './projectorCommands';
import { saveView, startStepping } from './savedViewCommands';
import { showSlides } from './slideCommands';
import { mergeFromCopy, printMergeReport } from './mergeCopyCommands';
import { showTour } from './tourCommands';
import { saveLastMinutes } from './workshopPapers';
import { refusesUndoOfBegin } from './runCommands';
import { takeSnapshot } from './historyCommands';
import { openDefinition, openVote, refusesRedoOfVote, undoAnswer } from './voteCommands';
import { isRefusedInWhatIf, toggleWhatIf } from './whatIfCommands';
import { startSettingCards } from './wallCards';
import {
  adjustWallPhoto,
  chooseWallPhoto,
  isWallPhotoHere,
  straightenAgain,
  takeWallPhotoAway,
  toggleWallPhoto,
} from './wallCommands';
import { openNewWindow } from './windowCommands';
import { zoomPage } from './zoomCommands';
import {
  addBossOfChosen,
  addPeerOfChosen,
  addPeerOfManager,
  addReportOfChosen,
  addTop,
  deleteChosen,
  moveUnder,
  nextOwner,
  setAttitude,
  setInfluence,
  setRelationship,
  startNaming,
  stepAttitude,
  toggleRole,
  toggleVacant,
} from './peopleCommands';

/** For the person chosen last. */
const onPerson = (work: (personId: string) => void) => (): void => {
  const personId = holderOf(currentDocument(), session().selection.at(-1) ?? '');
  if (personId !== null) work(personId);
};
const isOnMap = (): boolean => session().place === 'map' && session().view === 'map';
const onMap = (work: () => void) => (): void => {
  if (session().place !== 'map') goTo('map');
  work();
};

/** A note stands on the map: from elsewhere one goes there first. */
const addNoteOnMap = (form: NoteForm): void => {
  if (isOnMap()) {
    addNote(form);
    return;
  }
  setView('map');
  requestAnimationFrame(() => requestAnimationFrame(() => addNote(form)));
};

const chooseAllOnMap = onMap(() =>
  select(
    (session().view === 'map' ? shownOn(currentDocument(), shownMap()).seats : drawnSeats(currentDocument())).map(
      (seat) => seat.id,
    ),
  ),
);

/** Where the chosen card goes with the edit that is taken back, one goes on at its manager. */
const undoHere = async (): Promise<void> => {
  const seatId = session().selection.at(-1) ?? null;
  const manager = find(currentDocument(), 'seat', seatId)?.reportsToId ?? null;
  await undo();
  const { seat } = currentDocument();
  if (seatId !== null && !seat.has(seatId) && manager !== null && seat.has(manager)) select([manager]);
};

/** What each command does. One entry for menu, key, palette and button alike. */
const HANDLERS: Readonly<Record<CommandId, () => void>> = {
  'atlas.new': () => void newAtlas(),
  'atlas.open': () => void openAtlas(),
  'window.new': () => void openNewWindow(),
  'atlas.close': () => void closeAtlas(),
  'atlas.saveCopy': () => void saveCopy(),
  'atlas.saveElsewhere': () => void saveElsewhere(),
  'atlas.safety': () => openDialog('safety'),
  'atlas.seal': () => openDialog('seal'),
  'atlas.lock': () => void lockNow(),
  'account.handOver': () => openDialog('handOver'),
  'people.data': () => openDialog('retention'),
  'person.held': onPerson((personId) => void saveHeld(personId)),
  'person.forget': onPerson((personId) => openDialog({ name: 'forgetPerson', with: personId })),
  'client.remove': () => openDialog('removeClient'),
  'account.new': () => openDialog('newAccount'),
  'account.list': () => void showAtlasPlace('accounts'),
  'portfolio.pdf': () => void savePortfolioPage(),
  'portfolio.pages': () => void savePortfolioPages(),
  'portfolio.slide': () => void savePortfolioSlide(),
  'selection.pdf': () => void saveSelection(),
  'pilot.pdf': () => void savePilotCharter(),
  'start.pdf': () => void saveStart(),
  'portfolio.import': () => openDialog('accountTable'),
  'programme.pdf': () => void saveProgramme(),
  'go.programme': () => void showAtlasPlace('programme'),
  'go.method': () => void showAtlasPlace('method'),
  'go.portfolio': () => void showAtlasPlace('portfolio'),
  'go.waiting': () => void showAtlasPlace('start'),
  'go.atlasChanges': () => void showAtlasPlace('changes'),
  'go.selection': () => void showAtlasPlace('selection'),
  'go.account': () => void attempt(showAccountBefore),
  'account.import': () => void importAccount(),
  'account.merge': () => void mergeFromCopy(),
  'account.mergeReport': () => void printMergeReport(),
  'account.export': () => void exportAccount(),
  'csv.import': () => void startCsvImport(),
  'table.opportunities': () => startRecordImport('opportunities'),
  'table.revenue': () => startRecordImport('revenue'),
  'table.contacts': () => startRecordImport('contacts'),
  'csv.export': () => void exportCsv(),
  'text.export': () => void exportText(),
  'calendar.export': () => void exportCalendar(),
  'readingPage.export': () => void exportReadingPage(),
  'workbook.export': () => void exportWorkbook(),
  'slides.export': () => void exportSlides(),
  'picture.copy': () => void copyShownPicture(),
  'table.copy': copyShownTable,
  'pdf.export': () => goTo('export'),
  'customer.show': () => {
    goTo('export');
    setSession({ exportView: 'customer' });
  },

  'slides.show': showSlides,
  'plan.state': () => openDialog('planState'),
  'plan.review': () => {
    showSection('review');
    logReview();
  },
  'plan.next': () => openDialog('nextPeriod'),

  'edit.undo': () => {
    if (!undoAnswer() && !refusesUndoOfBegin()) void undoHere();
  },
  'edit.redo': () => {
    if (!refusesRedoOfVote()) void redo();
  },
  'edit.selectAll': () => {
    if (session().place === 'grid') chooseEverybody();
    else chooseAllOnMap();
  },

  'go.compass': () => goTo('compass'),
  'go.map': () => goTo('map'),
  'go.grid': () => goTo('grid'),
  'go.plan': () => goTo('plan'),
  'go.actions': () => goTo('actions'),
  'go.export': () => goTo('export'),
  'go.workshop': () => goTo('workshop'),
  'workshop.vote': () => void openVote(),
  'workshop.definition': openDefinition,
  'workshop.saveMinutes': () => void saveLastMinutes(),
  'go.work': () => goTo('work'),
  'go.history': () => showHistory(),
  'history.thenAndNow': () => showHistory('thenAndNow'),
  'history.snapshots': () => showHistory('snapshots'),
  'history.takeSnapshot': () => takeSnapshot(),
  'go.start': () => void closeAtlas(),

  'view.palette': () => openDialog('palette'),
  'view.fit': onMap(() => mapView()?.fit()),
  'view.zoomIn': onMap(() => mapView()?.zoomBy(1.25)),
  'view.zoomOut': onMap(() => mapView()?.zoomBy(0.8)),
  'view.larger': () => void zoomPage('larger'),
  'view.smaller': () => void zoomPage('smaller'),
  'view.usualSize': () => void zoomPage('usual'),
  'view.list': () => setView(session().place === 'map' && session().view === 'list' ? 'map' : 'list'),
  'view.contacts': () => setView('contacts'),
  'compass.steps': () => {
    if (session().place === 'compass') setOnePageMode(!isOnePageMode());
    else {
      setOnePageMode(true);
      goTo('compass');
    }
  },
  'view.tidy': onMap(tidyMap),
  'view.shapeWindow': onMap(() => shapeMap('window')),
  'view.shapePaper': onMap(() => shapeMap('paper')),
  'view.panel': togglePanel,
  'view.hideOpinions': toggleHiding,
  'view.settings': () => openDialog({ name: 'settings', with: 'appearance' }),
  'view.limits': () => openDialog({ name: 'settings', with: 'limits' }),
  'view.numbers': () => openDialog('numbers'),
  'view.locking': () => openDialog('locking'),
  'projector.open': () => void openProjector(),
  'projector.neutral': toggleNeutral,
  'projector.follow': toggleFollowing,
  'projector.audience': toggleAudience,
  'projector.close': () => void closeProjector(),
  'view.pointer': () => togglePointing('pointer'),
  'view.spotlight': () => togglePointing('spotlight'),
  'views.save': saveView,
  'views.show': () => openDialog('savedViews'),
  'views.present': () => startStepping(),
  'view.light': () => setTheme('light'),
  'view.roomSize': toggleRoomSize,
  'view.dark': () => setTheme('dark'),
  'view.system': () => setTheme('system'),

  'person.add': onMap(addTop),
  'person.addMany': () => openDialog({ name: 'addMany', with: '' }),
  'person.peer': onMap(addPeerOfChosen),
  'person.report': onMap(addReportOfChosen),
  'person.boss': onMap(addBossOfChosen),
  'person.rename': onMap(() => {
    if (chosenLine() === null) startNaming();
    else editChosenLine();
  }),
  'person.delete': () => {
    if (chosenLine() === null) deleteChosen();
    else deleteChosenLine();
  },
  'person.managersPeer': onMap(addPeerOfManager),
  'person.reportTo': () => openDialog('reportTo'),
  'person.detach': () => void moveUnder(session().selection, null),
  'person.tray': moveToTray,
  'person.moveUp': () => moveAmongPeers(-1),
  'person.moveDown': () => moveAmongPeers(1),
  'person.indent': indent,
  'person.outdent': outdent,
  'person.unpin': tidyBranch,
  'people.priorities': () => openDialog('priorities'),
  'people.assumptions': () => openDialog({ name: 'assumptions', with: null }),
  'people.left': () => openDialog('peopleLeft'),
  'person.leaves': askLeaving,
  'person.lossTest': onPerson((personId) => openDialog({ name: 'lossTest', with: personId })),
  'person.ways': onPerson((personId) => openDialog({ name: 'ways', with: personId })),
  'person.move': () => {
    const seatId = session().selection.at(-1);
    if (seatId !== undefined) openDialog({ name: 'move', with: seatId });
  },
  'person.merge': askMerge,
  'person.toAccount': onPerson((personId) => openDialog({ name: 'toAccount', with: personId })),
  'person.vacant': toggleVacant,
  'person.influence1': () => setInfluence(1),
  'person.influence2': () => setInfluence(2),
  'person.influence3': () => setInfluence(3),
  'person.influence4': () => setInfluence(4),
  'person.influence5': () => setInfluence(5),
  'person.influenceUnknown': () => setInfluence(null),
  'person.influenceUp': () => stepChosen({ influence: 1, attitude: 0 }),
  'person.influenceDown': () => stepChosen({ influence: -1, attitude: 0 }),
  'person.attitudeUp': () => stepAttitude(1),
  'person.attitudeDown': () => stepAttitude(-1),
  'person.attitudeMost': () => setAttitude(2),
  'person.attitudeLeast': () => setAttitude(-2),
  'person.attitudeNeutral': () => setAttitude(0),
  'person.attitudeUnknown': () => setAttitude(null),
  'person.relationship0': () => setRelationship(0),
  'person.relationship1': () => setRelationship(1),
  'person.relationship2': () => setRelationship(2),
  'person.relationship3': () => setRelationship(3),
  'person.relationship4': () => setRelationship(4),
  'person.relationshipUnknown': () => setRelationship(null),
  'person.wanted': () => stepTrait('targetRelationship'),
  'person.political': () => stepTrait('politicalStatus'),
  'person.adaptability': () => stepTrait('adaptability'),
  'person.orientation': () => stepTrait('decisionOrientation'),
  'person.responseMode': () => stepTrait('responseMode'),
  'person.class': stepClass,
  'person.line': startLine,
  'person.nextLine': onMap(nextLine),
  'person.basis': onPerson((personId) => openDialog({ name: 'assumptions', with: personId })),
  'person.focus': stepFocus,
  'person.collapse': () => {
    if (isOnMap() && layoutHere() === 'network') say('A network has no branches to fold.');
    else toggleCollapsed();
  },
  'person.owner': nextOwner,
  'person.roleUser': () => toggleRole('user'),
  'person.roleInfluencer': () => toggleRole('influencer'),
  'person.roleBuyer': () => toggleRole('buyer'),
  'person.roleDecider': () => toggleRole('decider'),
  'person.roleGatekeeper': () => toggleRole('gatekeeper'),
  'person.roleInitiator': () => toggleRole('initiator'),
  'person.roleApprover': () => toggleRole('approver'),

  'edit.copy': copyChosen,
  'edit.paste': () => void pasteFromMenu(),
  'person.group': makeGroup,
  'person.offMap': takeOffMap,
  'person.asAccount': () => takeAccountValues(),
  'person.nudgeUp': () => nudge(session().selection, 0, -1),
  'person.nudgeDown': () => nudge(session().selection, 0, 1),
  'person.nudgeLeft': () => nudge(session().selection, -1, 0),
  'person.nudgeRight': () => nudge(session().selection, 1, 0),
  'person.alignLeft': () => alignChosen('left'),
  'person.alignCentre': () => alignChosen('centre'),
  'person.alignRight': () => alignChosen('right'),
  'person.alignTop': () => alignChosen('top'),
  'person.alignMiddle': () => alignChosen('middle'),
  'person.alignBottom': () => alignChosen('bottom'),
  'person.spreadAcross': () => distributeChosen('across'),
  'person.spreadDown': () => distributeChosen('down'),
  'view.filter': () => openDialog('filter'),
  'map.note': () => addNoteOnMap('sticky'),
  'map.words': () => addNoteOnMap('words'),
  'wall.choose': chooseWallPhoto,
  'wall.cards': onMap(startSettingCards),
  'wall.adjust': onMap(adjustWallPhoto),
  'wall.straighten': onMap(() => void straightenAgain()),
  'wall.show': onMap(toggleWallPhoto),
  'wall.remove': onMap(takeWallPhotoAway),
  'view.sized': onMap(() => sizeCards(shownMap()?.sizedByInfluence !== true)),
  'view.newMap': () => openDialog('newMap'),
  'view.framesNone': onMap(() => setFrames(null)),
  'view.framesGroups': onMap(() => setFrames('group')),
  'view.framesUnits': onMap(() => setFrames('businessUnit')),
  'view.framesDepartments': onMap(() => setFrames('department')),
  'view.layoutDown': onMap(() => setLayout('down')),
  'view.layoutRows': onMap(() => setLayout('rows')),
  'view.layoutRight': onMap(() => setLayout('right')),
  'view.layoutNetwork': onMap(() => setLayout('network')),
  'view.layoutSides': onMap(() => setLayout('sides')),
  'help.about': () => openDialog('about'),
  'help.tour': () => void showTour(),
  'help.news': () => openDialog('news'),
  'help.methods': () => openDialog({ name: 'methods', with: null }),
  'view.whatIf': toggleWhatIf,
  'view.findings': () => openDialog('findings'),
  'help.shortcuts': () => openDialog('shortcuts'),
};

/** Commands for a photo of the wall that is there. */
const OF_WALL_PHOTO: ReadonlySet<CommandId> = new Set(
  COMMAND_IDS.filter((id) => id.startsWith('wall.') && id !== 'wall.choose'),
);

/** The account one came from, while one is above all of them and it is still there. */
const accountBefore = (): string | null => {
  const { cameFrom, atlas } = session();
  if (!useDocument.getState().isAtlas || cameFrom === null) return null;
  return atlas?.accounts.some(({ id }) => id === cameFrom) === true ? cameFrom : null;
};

/** Whether a command makes sense now. */
export const isAvailable = (id: CommandId): boolean => {
  switch (COMMANDS[id].needs) {
    case 'nothing':
      return true;
    case 'atlas':
      return session().atlas !== null;
    case 'records':
      return useDocument.getState().accountId !== null || useDocument.getState().isAtlas;
    case 'above':
      return accountBefore() !== null;
    case 'account':
      return (
        useDocument.getState().accountId !== null &&
        (id !== 'view.layoutSides' || sidesHere() !== null) &&
        (!OF_WALL_PHOTO.has(id) || isWallPhotoHere())
      );
    case 'person':
      return (
        useDocument.getState().accountId !== null &&
        session().selection.some((seatId) => find(currentDocument(), 'seat', seatId))
      );
  }
};

/** Commands that set opinions or show nothing else. */
const OF_OPINIONS: ReadonlySet<CommandId> = new Set(
  COMMAND_IDS.filter((id) => /^person\.(influence|attitude|relationship|role|line|asAccount|merge)/.test(id)).concat(
    'csv.import',
    'table.opportunities',
    'table.revenue',
    'table.contacts',
    'portfolio.pdf',
    'portfolio.pages',
    'portfolio.slide',
    'selection.pdf',
    'pilot.pdf',
    'start.pdf',
    'portfolio.import',
    'programme.pdf',
    'view.filter',
    'view.findings',
    'view.whatIf',
    'view.sized',
    'wall.choose',
    'people.assumptions',
    'person.basis',
  ),
);

export const run = (id: CommandId): void => {
  if (isAvailable(id) && !isRefusedInWhatIf(id) && !(OF_OPINIONS.has(id) && isRefusedWhileHiding())) HANDLERS[id]();
};
