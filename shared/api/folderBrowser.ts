/** What the loopback host and the folder browser in its page say to each other. */

/** A file is to be chosen; its name is suggested where one is written. */
export type ChooseRequest = {
  readonly ask: 'choose';
  readonly id: string;
  readonly title: string;
  readonly isSaving: boolean;
  readonly canDownload: boolean;
  readonly folder: string;
  readonly name: string;
  readonly ending: string;
};
export type DownloadRequest = { readonly ask: 'download'; readonly href: string; readonly name: string };
/** What the folder browser in the page is asked to do. */
export type BrowserRequest = ChooseRequest | DownloadRequest;

/** The language tag by which the page writes days, by this name of `dataset`: the folder browser writes as it does. */
export const WRITES_AS = 'writesAs';

/** A file of a folder, and the day it was last changed where the computer is; null where the disk does not say. */
export type ListedFile = { readonly name: string; readonly changed: string | null };

/** What a folder holds. */
export type Listing = {
  readonly folder: string;
  readonly parent: string | null;
  readonly folders: readonly string[];
  readonly files: readonly ListedFile[];
  /** Why the folder could not be read, or null. */
  readonly problem: string | null;
};

/** What is at a place somebody typed or pressed. */
export type Look = {
  readonly path: string;
  readonly what: 'folder' | 'file' | 'nothing';
  readonly hasFolder: boolean;
  /** Why it cannot be chosen, or null. */
  readonly problem: string | null;
};

/** What becomes of a choice. */
export type Chosen = { readonly problem: string | null };
