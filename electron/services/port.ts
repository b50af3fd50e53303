import type { FilePurpose } from '../../shared/api/contract';
import type { PdfOptions, PictureOptions, ReadingOptions } from '../../shared/api/outputs';
import type { Envelope } from '../../shared/api/errors';
import type { ZoomStep } from '../../shared/api/shapes';
import type { ComparedDrawn } from '../../shared/api/comparisonCalls';
import type { HandedOver, HandOverKind } from '../../shared/api/handedOver';
import type { AbovePaper } from '../../shared/api/abovePaper';
import type { Document } from '../../shared/document/document';
import type { AccountFacts } from '../../shared/analysis/accountFacts';
import type { HeldAbout } from '../../shared/personal/heldAbout';
import type { MadePicture, PictureJob } from './pictures';
import type { ForeignKind } from './readingProgram';
import type { TableChoice } from './tableFile';

export type FileRequest = { readonly purpose: FilePurpose; readonly suggestedName: string | null };

/** The keychain of the system: it seals a text for the user who is logged in. Both throw where it refuses. */
export type Keychain = {
  /** Asking may make the system ask the person, so it is asked only where somebody wants it. */
  readonly isThere: () => boolean;
  readonly seal: (text: string) => Buffer;
  readonly open: (sealed: Buffer) => string;
};

/**
 * What only a desktop can do. Two implementations: the shell's native dialogs and printing, the loopback host's own.
 */
export type Desktop = {
  /** Asks the person of a window for a file; an absolute path, or null when they cancel. */
  readonly chooseFile: (windowId: string, request: FileRequest) => Promise<string | null>;
  /** Absent where there is none, as behind a browser. */
  readonly keychain?: Keychain;
  /** Told when nothing should remember a folder any more, as where dialogs begin. */
  readonly forgetFolder?: (folder: string) => void;
  /** Told which atlases are listed as recent, the newest first; none where clients are not to be named. */
  readonly recentChanged?: (paths: readonly string[]) => void;
  /** Draws the page of a window a step larger or smaller, its size in percent; absent where a browser does it itself. */
  readonly zoom?: (windowId: string, step: ZoomStep) => number | null;
  /** Told when a file that was chosen for writing is complete on the disk. */
  readonly fileWritten: (windowId: string, path: string) => void;
  /**
   * Opens a file with the program the computer has for it, or shows it in its folder. Throws refused where there is
   * none.
   */
  readonly showFile: (path: string, how: 'open' | 'folder') => Promise<void>;
  /**
   * Opens another window beside `windowId`. Where only the page can do that, the answer is the address to open, good
   * for one visit.
   */
  readonly openWindow: (windowId: string) => Promise<string | null>;
  /**
   * Opens the projector's page as the window of this id, on another screen where there is one. Where only the page that
   * asks can do that, the answer is the address to open, good for one visit.
   */
  readonly openProjector: (projectorId: string) => Promise<string | null>;
  /** Closes it again, where that is not for its own page to do. */
  readonly closeProjector: (projectorId: string) => void;
  /** Begins to open the print page as the window `printWindowId`. What goes wrong is thrown where it is asked for. */
  readonly openPrintPage: (printWindowId: string) => PrintPage;
};

/**
 * A page that is printed. It stays until it is closed; what is asked of it then, or was not answered yet, throws
 * cannotPrint or whatever the host throws.
 */
export type PrintPage = {
  /** Waits until what it was told to draw is laid out. Throws cannotPrint. */
  readonly laidOut: () => Promise<void>;
  /** Tells it to draw its job anew, or only the pages of its contents. */
  readonly drawAgain: (what: 'job' | 'pages') => Promise<void>;
  /**
   * Waits until it is laid out and prints it: the bytes of a PDF, whole with tags and outline. A draft has neither; its
   * pages are the same and it takes half as long.
   */
  readonly print: (how: 'draft' | 'whole') => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/** What goes on paper: a document as it is at that moment, already filtered for its reader. */
export type PrintJob = {
  readonly accountId: string;
  readonly asOf: string;
  readonly options: PdfOptions;
  readonly document: Document;
  /** Pages of headings, known from an earlier printing. */
  readonly pageOf?: PageOf;
  /** The photo of the wall behind the map, as an address that holds it. */
  readonly wallPhoto?: string | null;
  /** Two moments that are compared. */
  readonly compared?: ComparedDrawn | null;
  /** What the accounts say of themselves, where what is above them is printed. */
  readonly facts?: readonly AccountFacts[];
  /** Everything that is held about a person, where that is all its page draws. */
  readonly held?: HeldAbout;
  /** What pages above the accounts are drawn from beyond the document. */
  readonly above?: AbovePaper | null;
  /** Which picture its page draws, where it gives one. */
  readonly picture?: PictureOptions;
  /** What its page hands over, and who takes it; where it is there, nothing is printed. */
  readonly handOver?: { readonly gives: HandOverKind; readonly take: (drawn: HandedOver) => void };
};
/** On which page, counted from 1, each heading that the contents name stands. */
export type PageOf = Readonly<Record<string, number>>;
/** How far below the upper edge of its page a heading stands, by its id, in points. */
export type TopOf = Readonly<Record<string, number>>;

/** What a reader may take up before it is ended. */
export type ReaderLimits = { readonly memoryMb: number; readonly answerBytes: number };
/** How reading came out: the answer of the program, or why its process ended without one. */
export type ReaderEnd = { readonly text: string } | { readonly ended: 'memory' | 'answer' | 'failed' };
/** The bytes of a file, and what a person said of a table that was read otherwise before. */
export type ReaderWork = { readonly kind: ForeignKind; readonly bytes: Uint8Array; readonly choice?: TableChoice };
/**
 * Starts a process of its own that reads the bytes of one foreign file, so that it can be ended whatever the file does
 * to it. Tells once or more often how it came out; the first counts. Returns the way to end it at once, which may be
 * called at any time.
 */
export type StartReader = (work: ReaderWork, limits: ReaderLimits, answered: (end: ReaderEnd) => void) => () => void;

export type HostOptions = {
  readonly desktop: Desktop;
  /** Reads files from elsewhere. A thread is not enough: one that runs out of memory takes its process with it. */
  readonly startReader: StartReader;
  /** The user-data folder; made when missing. */
  readonly dataFolder: string;
  /** Where `samples/` lies. */
  readonly assetsFolder: string;
  readonly version: string;
};

/** A window that outlived its host, and the runs it lived through. */
export type ReturningWindow = {
  readonly windowId: string;
  readonly sessions: readonly string[];
  /** The window it was the projector of. */
  readonly presenterId?: string | undefined;
};

/** The services behind every transport. A window is known by its id alone; transports decide who may speak for one. */
export type Host = {
  /** This run, as the log of an atlas names it. */
  readonly sessionId: string;
  readonly openWindow: (returning?: ReturningWindow) => string;
  /** Closes the window's atlas when no other window shows it. */
  readonly closeWindow: (windowId: string) => Promise<void>;
  /** Answers one call. Never throws: what goes wrong is in the envelope. */
  readonly dispatch: (windowId: string, method: string, input: unknown) => Promise<Envelope<unknown>>;
  /** Hears the events for a window; returns the way to stop. */
  readonly listen: (windowId: string, listener: (event: string, value: unknown) => void) => () => void;
  /** Prints a document that no window shows, for the command line. Throws cannotPrint. */
  readonly printPdf: (job: PrintJob) => Promise<{ readonly pdf: Uint8Array; readonly pages: number }>;
  /** Draws a document that no window shows as a page for reading, for the command line. Throws cannotPrint. */
  readonly makeReadingPage: (
    job: Omit<PrintJob, 'options' | 'handOver'> & { readonly options: ReadingOptions },
  ) => Promise<string>;
  /** Makes a picture of a document that no window shows, for the command line. Throws cannotPrint and refused. */
  readonly makePicture: (job: PictureJob) => Promise<MadePicture>;
  /** Makes a presentation of a document that no window shows, for the command line. Throws cannotPrint. */
  readonly makeSlides: (job: PrintJob) => Promise<{ readonly file: Uint8Array; readonly slides: number }>;
  /** The window a projector belongs to; null for all others. */
  readonly presenterOf: (windowId: string) => string | null;
  /** What the page of a window could not write, in a sentence; null when all is written, or the window is closed. */
  readonly unsaved: (windowId: string) => string | null;
  /** Locks every sealed atlas that no window holds open, as when the computer is locked or goes to sleep. */
  readonly lockSealed: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Closes every atlas before it returns, whatever is in turn: for a computer that goes down now. */
  readonly closeNow: () => void;
};
