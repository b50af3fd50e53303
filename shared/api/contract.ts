import { abovePaper } from './abovePaper';
import { accountFacts } from './accountFacts';
import { START_METHODS } from './startCalls';
import { z } from 'zod';
import { AUDIENCES } from '../audience/viewer';
import { LONGEST_LABEL } from '../document/changeLabel';
import { LONGEST_WALL_PHOTO } from '../model/image';
import { preWorkAnswers } from '../exchange/preWorkAnswers';
import { runningVote } from '../model/runningVote';
import { isTemplate } from '../model/templates';
import { handedOver, PRINT_GIVES } from './handedOver';
import { COMPARISON_METHODS, comparedDrawn } from './comparisonCalls';
import { ROLE_METHODS } from './roleCalls';
import { HISTORY_METHODS } from './historyCalls';
import { keptLayout, LAYOUT_METHODS } from './layoutCalls';
import { MERGE_METHODS } from './mergeCalls';
import { method } from './method';
import { printProgress } from './printing';
import { presentedView, projectedPoint, projection, projectorState } from './projector';
import { SAFETY_METHODS, type safetyState } from './safetyCalls';
import { heldPages, PERSONAL_METHODS } from './personalCalls';
import { WORD_METHODS } from './wordCalls';
import { SEAL_METHODS } from './sealCalls';
import { locale, pdfOptions, pictureOptions, searchedFile, viewer } from './outputs';
import { LONGEST_DROPPED, readTable, tableChoice } from './tableCalls';
import {
  accountSummary,
  type ACTIVITIES,
  applied,
  atlasState,
  day,
  diff,
  FILE_PURPOSES,
  fileToken,
  goOnWith,
  historyState,
  id,
  lockedAtlas,
  nothing,
  notice,
  pageSettings,
  passphrase,
  recentAtlas,
  records,
  revision,
  settings,
  THEMES,
  whose,
  writtenFile,
  ZOOM_STEPS,
} from './shapes';

/**
 * Every method the page may call and every event it may hear: flat dotted name, one argument, one value, JSON only.
 * Adding a method touches this table and the function that does the work, nothing else.
 */

export const METHODS = {
  /** Everything a window needs to draw its first screen. */
  'app.start': method(
    nothing,
    z.object({
      version: z.string(),
      settings,
      recent: z.array(recentAtlas),
      atlas: atlasState.nullable(),
      samples: z.array(z.object({ sample: z.string(), title: z.string(), about: z.string() })),
      /** Whether this window or another one hides opinions now: then it begins without them. */
      hidesOpinions: z.boolean(),
      /** The sealed atlas this window showed when it was locked; null where none is locked in it. */
      locked: lockedAtlas.nullable(),
      /** What this window was opened for, to be opened for reading only: a file, or without one a copy of Safety. */
      beside: z.object({ file: fileToken.nullable(), name: z.string() }).nullable(),
    }),
  ),
  /** Whether this window hides opinions, for windows that are opened meanwhile. */
  'window.hides': method(z.strictObject({ hides: z.boolean() }), nothing),
  /** Opens another window; where the page has to open it, the answer is an address that is good for one visit. */
  'window.open': method(nothing, z.object({ address: z.string().max(300).nullable() })),
  /**
   * Opens the projector of this window: a second one, for those in the room, that shows what `projector.show` says, as
   * its audience may see it. Where the page has to open it, the answer is an address that is good for one visit.
   */
  'projector.open': method(
    z.strictObject({ audience: z.enum(AUDIENCES) }),
    z.object({ address: z.string().max(300).nullable() }),
  ),
  /** What this window has on screen; null where it is nothing to be shown. Throws refused without a projector. */
  'projector.show': method(
    z.strictObject({
      view: presentedView.nullable(),
      looks: z.strictObject({ theme: z.enum(THEMES), locale: z.string().max(35) }),
    }),
    nothing,
  ),
  /** For whom the projector is, whether it goes along with this window, whether its page is neutral. */
  'projector.set': method(
    z.strictObject({
      audience: z.enum(AUDIENCES).optional(),
      follows: z.boolean().optional(),
      isNeutral: z.boolean().optional(),
    }),
    projectorState,
  ),
  /** Where the presenter points; null: nowhere. */
  'projector.point': method(z.strictObject({ point: projectedPoint.nullable() }), nothing),
  'projector.close': method(nothing, nothing),
  /** What a projector's page begins with; only a projector gets an answer. */
  'projector.look': method(nothing, projection),
  /** Turns the projector's page neutral, or back, in the projector's own window. */
  'projector.neutral': method(nothing, z.object({ isNeutral: z.boolean() })),
  /** The picture of a photo of the wall that lies in what the projector was sent. */
  'projector.wallPhoto': method(z.strictObject({ attachmentId: id }), z.object({ image: z.string() })),
  'settings.set': method(z.strictObject({ theme: z.enum(THEMES).optional(), page: pageSettings.optional() }), settings),
  'recent.forget': method(z.strictObject({ recentId: z.string().max(200) }), z.array(recentAtlas)),

  /** Draws the page a step larger or smaller: its size in percent, or null where the browser does that itself. */
  'window.zoom': method(z.strictObject({ step: z.enum(ZOOM_STEPS) }), z.object({ percent: z.number().nullable() })),
  /** The parts of others the app is made of, and what they ask to be told. */
  'app.notices': method(nothing, z.array(notice)),
  /** What this window could not write, in a sentence; null when all is written. The host asks before it closes it. */
  'window.unsaved': method(z.strictObject({ unsaved: z.string().max(500).nullable() }), nothing),

  /** Asks the person for a file; null when they cancel. */
  /** The file this window wrote before, to be written anew; null where it is not there any more. */
  'file.again': method(
    z.strictObject({ written: z.string().max(80), purpose: z.enum(FILE_PURPOSES) }),
    z.object({ file: fileToken, name: z.string() }).nullable(),
  ),
  /**
   * A file that was dropped on a page that knows no paths: the one of that name, size and moment of its last change (ms
   * since 1970) in a folder people keep files in; null where there is none, or more than one.
   */
  'file.dropped': method(
    z.strictObject({ name: z.string().min(1).max(255), size: z.number().int().min(0), changed: z.number() }),
    z.object({ file: fileToken, name: z.string() }).nullable(),
  ),
  'file.choose': method(
    z.strictObject({ purpose: z.enum(FILE_PURPOSES), suggestedName: z.string().max(200).optional() }),
    z.object({ file: fileToken, name: z.string(), folder: z.string() }).nullable(),
  ),

  'atlas.create': method(
    z.strictObject({ file: fileToken, passphrase: passphrase.optional() }),
    z.object({ atlas: atlasState, recoveryCode: z.string().nullable() }),
  ),
  /** Opens an atlas in this window; the one open before stays open and whole if this fails. */
  'atlas.open': method(
    z.strictObject({
      file: fileToken.optional(),
      recentId: z.string().max(200).optional(),
      /** The working copy of a sample. */
      sample: z.string().max(40).optional(),
      /** The one that was locked in this window; where this run knows of none, `recentId` says which. */
      locked: z.literal(true).optional(),
      /**
       * A copy of a file that another program has open, the file itself, or the copy of Safety this window was opened
       * for: for reading only.
       */
      forReading: z.enum(['copy', 'file', 'kept']).optional(),
      passphrase: passphrase.optional(),
      recoveryCode: z.string().max(200).optional(),
      /**
       * What the person chose after journalLeft or halfChange: the file as it lies there, or with the journal rolled
       * into it.
       */
      goOnWith: goOnWith.optional(),
      /**
       * What the person chose after editsKept: the edits that are kept come back, or the file is gone on with as it is.
       */
      edits: z.enum(['bringBack', 'leave']).optional(),
    }),
    atlasState,
  ),
  ...SAFETY_METHODS,
  'atlas.openSample': method(z.strictObject({ sample: z.string().max(40), startOver: z.boolean() }), atlasState),
  'atlas.close': method(nothing, nothing),
  'atlas.saveCopy': method(z.strictObject({ file: fileToken }), z.object({ name: z.string() })),
  /** Writes everything to another file and goes on there; the old one stays as it is. */
  'atlas.saveElsewhere': method(
    z.strictObject({ file: fileToken }),
    z.object({
      atlas: atlasState,
      /** What could not be saved because the old file can no longer be read, in words, or null. */
      notice: z.string().nullable(),
    }),
  ),
  ...SEAL_METHODS,
  ...PERSONAL_METHODS,
  ...WORD_METHODS,

  'account.create': method(
    z.strictObject({
      name: z.string().min(1).max(200),
      currency: z.string().length(3),
      template: z.string().max(80).refine(isTemplate, 'is not a template').optional(),
    }),
    z.object({ accountId: id, atlas: atlasState }),
  ),
  'account.open': method(
    z.strictObject({ accountId: whose }),
    z.object({
      accountId: whose,
      revision: z.number(),
      records,
      history: historyState,
      /** All accounts of the atlas as they are now: one may have been renamed or joined to another since. */
      accounts: z.array(accountSummary),
      /** Where the cards of its maps stood last. */
      layouts: z.array(keptLayout),
    }),
  ),
  ...LAYOUT_METHODS,
  /** People and units of another account of the atlas, to be joined to some of this one. */
  'account.joinable': method(
    z.strictObject({ accountId: id }),
    z.object({
      person: z.array(z.object({ id, name: z.string(), title: z.string().nullable() })),
      businessUnit: z.array(z.object({ id, name: z.string(), title: z.null() })),
    }),
  ),
  /** What other accounts of the atlas have joined to this one. */
  'account.counterparts': method(
    z.strictObject({ accountId: id }),
    z.array(
      z.object({
        accountId: id,
        kind: z.enum(['person', 'businessUnit']),
        id,
        name: z.string(),
        /** What of this account it is joined to; null: the account as a whole. */
        hereId: z.string().nullable(),
      }),
    ),
  ),
  /** What is looked at above the accounts, of each that is not archived; the day is for those that have none. */
  'account.facts': method(z.strictObject({ asOf: day }), z.array(accountFacts)),
  ...START_METHODS,
  'account.duplicate': method(z.strictObject({ accountId: id }), z.object({ accountId: id, atlas: atlasState })),
  /** Clones the account into its next period and archives this one. */
  'account.nextPeriod': method(
    z.strictObject({ accountId: id, periodStart: z.string().max(10), periodEnd: z.string().max(10), asOf: day }),
    z.object({ accountId: id, atlas: atlasState }),
  ),
  'account.delete': method(z.strictObject({ accountId: id }), atlasState),
  /**
   * Brings an account file in. Where atlas-level records differ from the file's, the answer is `importConflict` until
   * the person chose.
   */
  'account.import': method(
    z.strictObject({
      file: fileToken,
      onConflict: z.enum(['keep', 'replace']).optional(),
      /** The account is here already and comes in beside it; without it that is accountExists, with its name and id. */
      asOwn: z.literal(true).optional(),
    }),
    z.object({ accountId: id, atlas: atlasState, notices: z.array(z.string()) }),
  ),
  ...MERGE_METHODS,
  'account.export': method(z.strictObject({ accountId: id, file: fileToken }), writtenFile),

  /** Brings a person into another account of the atlas, with what is their own. The account they come from stays as it is. */
  'person.toAccount': method(
    z.strictObject({ accountId: id, personId: id, toAccountId: id, on: day }),
    z.object({ seatId: id, atlas: atlasState }),
  ),

  /** The plan as a presentation: a topic a slide, in native shapes. */
  'slides.export': method(
    z.strictObject({ accountId: whose, asOf: day, options: pdfOptions, file: fileToken }),
    searchedFile.extend({ slides: z.number() }),
  ),
  /** The map or the grid as a picture. */
  'picture.export': method(
    z.strictObject({ accountId: id, asOf: day, locale, viewer, picture: pictureOptions, file: fileToken }),
    searchedFile,
  ),
  /** The same for the clipboard: the bytes of a PNG in base64. */
  'picture.copy': method(
    z.strictObject({ accountId: id, asOf: day, locale, viewer, picture: pictureOptions }),
    z.object({ png: z.string() }),
  ),
  /** The plan as plain text. */
  'text.export': method(z.strictObject({ accountId: id, asOf: day, locale, viewer, file: fileToken }), searchedFile),

  /** What has a day in the plan, as a calendar file. */
  'calendar.export': method(
    z.strictObject({ accountId: id, asOf: day, viewer, file: fileToken }),
    searchedFile.extend({ /** Entries in it. */ days: z.number() }),
  ),

  /** People, contacts, actions, opportunities, whitespace and risks as a workbook for a spreadsheet. */
  'workbook.export': method(z.strictObject({ accountId: id, asOf: day, viewer, file: fileToken }), searchedFile),

  /** The pre-work of a workshop as a form that opens in any browser. */
  'preWork.export': method(
    z.strictObject({ accountId: id, agendaId: id, locale, viewer, file: fileToken }),
    searchedFile,
  ),
  /** What a colleague saved in that form. Nothing is taken in yet. */
  'preWork.read': method(z.strictObject({ file: fileToken }), preWorkAnswers),

  'document.apply': method(
    z.strictObject({
      accountId: whose,
      baseRevision: revision,
      /** The same edit sent again, because its answer was lost, is answered again and not applied twice. */
      editId: id.optional(),
      label: z.string().min(1).max(LONGEST_LABEL),
      diff,
      /** Changes of one gesture or one focus carry the same group and are one step of undo. */
      group: z.string().max(80).optional(),
      /** It brings in what a file holds: a copy of the atlas as it was is made beforehand. */
      isImport: z.boolean().optional(),
    }),
    applied,
  ),
  /**
   * Keeps the vote that runs in an account beside the atlas, sealed as it is. `isOnDisk` is false where only this run of
   * the app knows it.
   */
  'vote.keep': method(z.strictObject({ accountId: id, vote: runningVote }), z.object({ isOnDisk: z.boolean() })),
  /** The vote that runs in an account; null where none does. */
  'vote.read': method(z.strictObject({ accountId: id }), z.object({ vote: runningVote.nullable() })),
  /** Overwrites and takes away what is kept of the votes. */
  'vote.drop': method(z.strictObject({ accountId: id }), nothing),
  ...HISTORY_METHODS,
  ...COMPARISON_METHODS,
  ...ROLE_METHODS,

  /**
   * The cells of a table file as text; the page maps them. Large or broken files are refused in words. The file can be
   * read again in another encoding, with other headings, or from another sheet of a workbook.
   */
  'csv.read': method(z.strictObject({ file: fileToken, ...tableChoice }), readTable),
  /** The same of a file that was dropped on the page, whose bytes come along in base64. */
  'csv.readDropped': method(
    z.strictObject({ name: z.string().max(400), bytes: z.string().max(LONGEST_DROPPED), ...tableChoice }),
    readTable,
  ),
  'csv.export': method(z.strictObject({ accountId: id, locale, viewer, file: fileToken }), searchedFile),

  'pdf.export': method(
    z.strictObject({
      accountId: whose,
      asOf: day,
      options: pdfOptions,
      file: fileToken,
      /** Without which nobody opens the file; null for none. It is kept nowhere. */
      passphrase: passphrase.nullable().default(null),
    }),
    searchedFile.extend({ pages: z.number() }),
  ),
  /**
   * Draws what is about to be printed, while it is still chosen. Answers once that is done: how far below the upper edge
   * of its page each heading stands, by its id, in points; none where pages are not counted.
   */
  'print.prepare': method(
    z.strictObject({ accountId: whose, asOf: day, options: pdfOptions }),
    z.object({ topOf: z.record(z.string(), z.number()) }),
  ),
  /** Lets go of what was drawn. */
  'print.release': method(nothing, nothing),
  /** Ends what is printed for this window: its call throws cancelled and nothing is written. */
  'pdf.cancel': method(nothing, nothing),
  /** The plan as one page for reading, in a file that opens in any browser. */
  'readingPage.export': method(
    z.strictObject({
      accountId: id,
      asOf: day,
      locale,
      viewer,
      /** In place of the usual words for whose eyes it is. */
      confidentiality: z.string().max(200).nullable().default(null),
      file: fileToken,
    }),
    searchedFile,
  ),
  /** Writes what was held back because hidden texts were found in it, or drops it. */
  'export.decide': method(z.strictObject({ held: z.string().max(80), keep: z.boolean() }), writtenFile.nullable()),
  /** Prints the whole plan and keeps the PDF in the atlas, for a version that becomes final. */
  'plan.print': method(
    z.strictObject({ accountId: id, asOf: day, version: z.number().int().min(1).max(9999), locale }),
    z.object({ attachmentId: id, pages: z.number() }),
  ),
  /** Copies a file into the atlas. */
  'attachment.add': method(
    z.strictObject({ accountId: id, file: fileToken }),
    z.object({ attachmentId: id, name: z.string() }),
  ),
  'attachment.save': method(z.strictObject({ attachmentId: id, file: fileToken }), writtenFile),
  /** Keeps a picture of the wall, made in the page, in the atlas. */
  'wallPhoto.keep': method(
    z.strictObject({ accountId: id, image: z.string().max(LONGEST_WALL_PHOTO) }),
    z.object({ attachmentId: id }),
  ),
  /** A picture of the wall as an address that holds it. */
  'wallPhoto.read': method(z.strictObject({ attachmentId: id }), z.object({ image: z.string() })),
  /** Opens a file this window wrote with the program of the computer, or shows it in its folder. */
  'file.show': method(z.strictObject({ written: z.string().max(80), how: z.enum(['open', 'folder']) }), nothing),
  /** What a print window shows; only the window opened for a print job gets an answer. */
  'print.job': method(
    nothing,
    z.object({
      accountId: whose,
      asOf: z.string(),
      options: pdfOptions,
      records,
      /** On which page each heading of the contents stands, as an earlier printing showed; empty before the first. */
      pageOf: z.record(z.string(), z.number().int()),
      /** What the page gives: itself, to be printed, or what it hands over. */
      gives: z.enum(PRINT_GIVES),
      /** Which picture, where it gives one. */
      picture: pictureOptions.nullable(),
      /** The photo of the wall under the map that is printed, as an address that holds it; null: none. */
      wallPhoto: z.string().nullable(),
      /** Two moments that are compared on it. */
      compared: comparedDrawn.nullable(),
      /** Everything that is held about a person, where that is all it prints. */
      held: heldPages.nullable(),
      /** What pages above the accounts are drawn from beyond the document. */
      above: abovePaper.nullable(),
    }),
  ),
  /** The pages its contents name, for a print window that is told they are known. */
  'print.pages': method(nothing, z.object({ pageOf: z.record(z.string(), z.number().int()) })),
  /** What a print window draws, and how much of all it has. */
  'print.drawing': method(z.strictObject({ section: z.string().max(200), part: z.number().min(0).max(1) }), nothing),
  /** What a print window drew that was asked for something else than to be printed. */
  'print.handOver': method(handedOver, nothing),
} as const;

export const EVENTS = {
  /** Another window, or the host itself, changed the document this window shows. */
  'document.changed': z.object({
    accountId: whose.nullable(),
    revision: z.number(),
    at: z.string(),
    label: z.string(),
    diff,
    history: historyState,
  }),
  /** Another window of the account typed, showed or closed a vote; null: it is over. */
  'vote.changed': z.object({ accountId: id, vote: runningVote.nullable() }),
  /** An account of the atlas changed while this window shows what is above all of them. */
  'accounts.changed': z.null(),
  /** Events were lost on the way: whoever shows a document reads it anew. */
  'events.missed': z.null(),
  /** The atlas is about to be locked: the window writes what is on its way and answers by `lock.ready`. */
  'lock.asked': z.null(),
  /** The atlas was locked: its file is closed and its key is gone, and so must be everything of it in the window. */
  'atlas.locked': lockedAtlas,
  /** The atlas was removed from this computer: nothing of it may be left in the window. */
  'atlas.removed': z.null(),
  'atlas.changed': z.object({ atlas: atlasState.nullable(), message: z.string().nullable() }),
  /** How the projector of this window stands; null: there is none. */
  'projector.state': projectorState.nullable(),
  /** For a projector: what it shows from now on, and how the account it shows differs from what it has. */
  'projector.shows': projection,
  'projector.points': z.object({ point: projectedPoint.nullable() }),
  /** For a projector: nothing of what it has may be left in its page. It begins anew. */
  'projector.forget': z.null(),
  /** For a projector: nobody presents in it any more. */
  'projector.ended': z.null(),
  /** How far the PDF is that this window waits for. */
  'pdf.progress': printProgress,
  /** A command chosen in a native menu. */
  'command.run': z.object({ command: z.string() }),
} as const;

export type Method = keyof typeof METHODS;
export type Input<M extends Method> = z.input<(typeof METHODS)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof METHODS)[M]['output']>;
export type EventName = keyof typeof EVENTS;
export type EventValue<E extends EventName> = z.output<(typeof EVENTS)[E]>;
export type AppSettings = z.output<typeof settings>;
export type RecentAtlas = z.output<typeof recentAtlas>;
export type AtlasState = z.output<typeof atlasState>;
export type LockedAtlas = z.output<typeof lockedAtlas>;
export type Activity = (typeof ACTIVITIES)[number];
export type HistoryState = z.output<typeof historyState>;
export type SafetyState = z.output<typeof safetyState>;
export type FilePurpose = (typeof FILE_PURPOSES)[number];
