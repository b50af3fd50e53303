import { exportPreWork, readPreWorkFile } from './preWork';
import { exportWords } from './words';
import { METHODS, type Method, type Output } from '../../shared/api/contract';
import { AtlasError, type Envelope } from '../../shared/api/errors';
import { DEEPEST_CALL, isNestedDeeper } from '../../shared/model/nesting';
import { failureOf } from '../../db/atlas';
import type { z } from 'zod';
import {
  createAccount,
  deleteAccount,
  duplicate,
  exportAccount,
  exportCalendar,
  exportText,
  exportWorkbook,
  importAccount,
  keepLayout,
  openAccount,
  factsOfAccounts,
} from './accounts';
import {
  changePassphrase,
  closeHere,
  createHere,
  openHereByChoice,
  openSample,
  rescue,
  saveCopy,
  saveElsewhere,
  sealHere,
  unsealHere,
} from './atlases';
import { counterpartsOf, joinableIn } from './counterparts';
import { addAttachment, saveAttachment } from './attachments';
import { chooseAgain, chooseFile, showFile } from './chosenFiles';
import { findDropped } from './droppedFiles';
import { exportCsv, readCsv, readDropped } from './csvFiles';
import { applyChange, redo, undo } from './documents';
import { handOverAccount } from './handOver';
import { exportHeldAbout } from './heldAbout';
import { lookAtKeychain, setKeychain } from './keychain';
import { giveInHand, lockHere, lockedState, takeActivity, takeLockAnswer } from './locking';
import { passphraseStrength } from './passphrases';
import { noticesIn } from './notices';
import { historyBetween } from './comparison';
import { figuresOfSnapshot, restoreMoment, tellOfStep } from './momentDetails';
import { documentAt, listMoments } from './moments';
import { dropMerge, finishMergeHere, lookAtMerge, startMerge } from './mergeCalls';
import { startInAll } from './startCalls';
import { startNextPeriod } from './nextPeriod';
import { forgetPerson, lookAtPerson, peopleSince } from './personal';
import { lookAtClient, removeClient } from './removal';
import { exportRoleText } from './roleTextFile';
import { decideExport } from './searched';
import { bringPerson } from './toAccount';
import {
  copyNow,
  safetyStateHere,
  setSafetyLimit,
  forgetLeft,
  openCopyBeside,
  takeOutCopy,
  verifyCopy,
} from './safetyCalls';
import { cancelPdf, exportPdf, hearDrawing, preparePdf, printJob, printPagesOf, printPlan, releasePdf } from './pdf';
import { copyPicture, exportPicture } from './pictures';
import { takeHandedOver } from './printPages';
import { exportReadingPage } from './readingPage';
import { exportSlides } from './slides';
import {
  closeProjector,
  look,
  projectedWallPhoto,
  openProjector,
  pointAt,
  present,
  setProjector,
  turnNeutral,
} from './projector';
import { samplesIn } from './samples';
import { openBeside, surroundings, takeBeside } from './surroundings';
import { dropVote, keepVote, readVote } from './votes';
import { keepWallPhoto, readWallPhoto } from './wallPhoto';
import { stateOf, type Caller } from './windows';

type Parsed<M extends Method> = z.output<(typeof METHODS)[M]['input']>;
type Service<M extends Method> = (caller: Caller, input: Parsed<M>) => Output<M> | Promise<Output<M>>;

const SERVICES: { readonly [M in Method]: Service<M> } = {
  'app.start': ({ services, window }) => ({
    version: services.options.version,
    settings: services.settings.read(),
    recent: services.settings.recent(),
    atlas: window.open ? stateOf(window.open.atlas) : null,
    samples: [...samplesIn(services.options.assetsFolder)],
    locked: lockedState(window),
    beside: takeBeside(window),
    hidesOpinions: [...services.windows.values()].some((one) => one.hidesOpinions),
  }),
  'window.hides': ({ services, window }, { hides }) => {
    const isOther = window.hidesOpinions !== hides;
    window.hidesOpinions = hides;
    if (isOther) services.followers.hid(window);
    return null;
  },
  'window.open': async ({ services, window }) => ({ address: await services.options.desktop.openWindow(window.id) }),
  'window.openBeside': openBeside,
  'projector.open': openProjector,
  'projector.show': present,
  'projector.set': setProjector,
  'projector.point': pointAt,
  'projector.close': closeProjector,
  'projector.look': look,
  'projector.neutral': turnNeutral,
  'settings.set': ({ services }, change) => services.settings.set(change),
  'window.zoom': ({ services, window }, { step }) => ({
    percent: services.options.desktop.zoom?.(window.id, step) ?? null,
  }),
  'app.notices': ({ services }) => noticesIn(services.options.assetsFolder),
  'window.unsaved': ({ window }, { unsaved }) => {
    window.unsaved = unsaved;
    return null;
  },
  'recent.forget': ({ services }, { recentId }) => {
    services.settings.forget(recentId);
    return services.settings.recent();
  },
  'file.choose': chooseFile,
  'file.dropped': findDropped,
  'file.again': chooseAgain,
  'atlas.create': createHere,
  'atlas.open': openHereByChoice,
  'atlas.openSample': openSample,
  'atlas.rescue': rescue,
  'safety.state': safetyStateHere,
  'safety.limit': setSafetyLimit,
  'safety.copyNow': copyNow,
  'safety.verify': verifyCopy,
  'safety.takeOut': takeOutCopy,
  'safety.openBeside': openCopyBeside,
  'safety.forgetLeft': forgetLeft,
  'atlas.close': closeHere,
  'atlas.surroundings': surroundings,
  'client.look': lookAtClient,
  'client.remove': removeClient,
  'personal.since': peopleSince,
  'personal.export': exportHeldAbout,
  'personal.look': lookAtPerson,
  'personal.forget': forgetPerson,
  'account.handOver': handOverAccount,
  'atlas.lock': lockHere,
  'lock.ready': takeLockAnswer,
  'lock.inHand': giveInHand,
  'window.activity': takeActivity,
  'atlas.saveCopy': saveCopy,
  'atlas.saveElsewhere': saveElsewhere,
  'atlas.seal': sealHere,
  'atlas.unseal': unsealHere,
  'atlas.changePassphrase': changePassphrase,
  'keychain.look': lookAtKeychain,
  'keychain.set': setKeychain,
  'passphrase.strength': (_, { passphrase }) => passphraseStrength(passphrase),
  'account.create': createAccount,
  'account.open': openAccount,
  'map.keepLayout': keepLayout,
  'account.joinable': joinableIn,
  'account.counterparts': counterpartsOf,
  'account.facts': factsOfAccounts,
  'account.start': startInAll,
  'account.duplicate': duplicate,
  'account.nextPeriod': startNextPeriod,
  'account.delete': deleteAccount,
  'account.import': importAccount,
  'account.export': exportAccount,
  'merge.start': startMerge,
  'merge.look': lookAtMerge,
  'merge.finish': finishMergeHere,
  'merge.drop': ({ window }) => dropMerge(window),
  'person.toAccount': bringPerson,
  'text.export': exportText,
  'roleText.export': exportRoleText,
  'calendar.export': exportCalendar,
  'workbook.export': exportWorkbook,
  'preWork.export': exportPreWork,
  'words.export': exportWords,
  'preWork.read': readPreWorkFile,
  'document.apply': applyChange,
  'vote.keep': keepVote,
  'vote.read': readVote,
  'vote.drop': dropVote,
  'history.undo': undo,
  'history.redo': redo,
  'history.moments': listMoments,
  'history.documentAt': documentAt,
  'history.between': historyBetween,
  'history.step': tellOfStep,
  'history.restore': restoreMoment,
  'history.figuresOf': figuresOfSnapshot,
  'csv.read': readCsv,
  'csv.readDropped': readDropped,
  'csv.export': exportCsv,
  'file.show': showFile,
  'pdf.export': exportPdf,
  'pdf.cancel': cancelPdf,
  'print.prepare': preparePdf,
  'print.release': releasePdf,
  'readingPage.export': exportReadingPage,
  'slides.export': exportSlides,
  'picture.export': exportPicture,
  'picture.copy': copyPicture,
  'export.decide': decideExport,
  'plan.print': printPlan,
  'attachment.add': addAttachment,
  'attachment.save': saveAttachment,
  'projector.wallPhoto': projectedWallPhoto,
  'wallPhoto.keep': keepWallPhoto,
  'wallPhoto.read': readWallPhoto,
  'print.job': printJob,
  'print.pages': printPagesOf,
  'print.drawing': hearDrawing,
  'print.handOver': takeHandedOver,
};

const isMethod = (name: string): name is Method => Object.hasOwn(METHODS, name);
/** All a print window may ask for. */
const PRINTING: readonly Method[] = ['print.job', 'print.pages', 'print.drawing', 'print.handOver'];
/** All a projector may ask for; what it is told is made for its audience. */
const PROJECTING: readonly Method[] = ['projector.look', 'projector.neutral', 'projector.wallPhoto'];

/**
 * Answers one call: checks the input against the contract, does the work, and puts what goes wrong in words. Never
 * throws.
 */
export const dispatch = async (caller: Caller, method: string, input: unknown): Promise<Envelope<unknown>> => {
  try {
    if (!isMethod(method)) throw new AtlasError('invalidInput', 'There is no such method.');
    if (caller.window.job !== null && !PRINTING.includes(method))
      throw new AtlasError('refused', 'A window that prints can do nothing else.');
    if (caller.window.projects !== null && !PROJECTING.includes(method))
      throw new AtlasError('refused', 'A projector window shows what is presented and can do nothing else.');
    if (isNestedDeeper(input, DEEPEST_CALL)) {
      throw new AtlasError('invalidInput', `${method}: the input does not fit (it is nested too deeply).`);
    }
    const parsed = METHODS[method].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new AtlasError(
        'invalidInput',
        `${method}: ${issue?.path.join('.') || 'the input'} does not fit (${issue?.message ?? 'unknown'}).`,
      );
    }
    return { ok: true, value: await (SERVICES[method] as Service<Method>)(caller, parsed.data as never) };
  } catch (error) {
    const { code, message, details } = failureOf(error, null);
    return { ok: false, error: details === undefined ? { code, message } : { code, message, details } };
  }
};
