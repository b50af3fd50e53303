/** Every dialog by its name, with exactly what it is given. */
import type { Explained } from '../../shared/analysis/explain';
import type { RecordTableId } from '../../shared/exchange/records/recordColumns';
import type { AtlasState, Input, Output } from '../../shared/api/contract';
import type { SearchedFile } from '../../shared/api/outputs';
import type { Differing, InUse, KeptEdits, LeftStates, LostAtlas } from '../../shared/api/errorDetails';
import type { Corners } from '../../shared/layout/straighten';
import type { PreWorkAnswers } from '../../shared/exchange/preWorkAnswers';
import type { Kind } from '../../shared/model';

/** Where a copy is that is to be merged: a file that was chosen, or one a service set aside. */
export type WhichCopy = Pick<Input<'merge.start'>, 'file' | 'purpose' | 'conflict'>;
/** Which file is to be opened, and what the person said so far. */
export type OpenWhich = Input<'atlas.open'>;
/** What is done with an atlas that was opened; the answer is why it could not be, or null. */
export type ShowOpened = (atlas: AtlasState) => Promise<string | null>;

/** A file somebody asked for, and why it is not open yet. */
type ToOpen = {
  readonly which: OpenWhich;
  readonly name: string;
  readonly show: ShowOpened;
  readonly message: string;
};

/** Dialogs that are given nothing. */
export type PlainDialogName =
  | 'palette'
  | 'shortcuts'
  | 'about'
  | 'news'
  | 'numbers'
  | 'projector'
  | 'savedViews'
  | 'locking'
  | 'removeClient'
  | 'handOver'
  | 'retention'
  | 'safety'
  | 'mergeCopies'
  | 'newAccount'
  | 'seal'
  | 'findings'
  | 'present'
  | 'leave'
  | 'peopleLeft'
  | 'priorities'
  | 'reportTo'
  | 'filter'
  | 'newMap'
  | 'renameMap'
  | 'planState'
  | 'nextPeriod'
  | 'accountTable';

export type TableOfPeople = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notices: readonly string[];
  /** The row that holds the headings, from 1; 0 where there are none. */
  readonly headingRow: number;
  readonly firstRows: readonly string[];
  /** Whether it is a table, or people from cards, a mail or what stands below one. */
  readonly source: 'table' | 'cards' | 'mail' | 'signature';
  /** Pictures that came along in base64, by the row of their person. */
  readonly photos: readonly { readonly row: number; readonly image: string }[];
  /** Where it can be read again otherwise: the file it is from, what was dropped, or the text that was pasted. */
  readonly from:
    | {
        readonly file: string | { readonly name: string; readonly bytes: string };
        readonly encoding: string;
        readonly encodings: readonly { readonly encoding: string; readonly sample: string }[];
        /** The sheet of a workbook that is shown, and all it has. */
        readonly sheet: string | null;
        readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
      }
    | { readonly text: string };
};
/** What comes into a new account at once: a table of people, or names that are typed or pasted. */
export type Brought = TableOfPeople | 'names';
/** What was made and held back; see the contract. */
export type HeldFile = Pick<SearchedFile, 'name' | 'searched' | 'found'> & {
  readonly held: string;
  readonly sentence: string;
};
/** A photo as it was taken, its corners as they are known, and the file of the atlas that holds it; null: none does. */
export type ToStraighten = {
  readonly photo: HTMLCanvasElement;
  readonly corners: Corners;
  readonly originalId: string | null;
};
type RecordRef = { readonly kind: Kind; readonly id: string };

/** The pages of the settings, in their order. */
export const SETTINGS_PAGES = ['appearance', 'place', 'words', 'paper', 'keys', 'safety', 'start', 'limits'] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

export type Dialog =
  | { readonly name: PlainDialogName }
  | { readonly name: 'settings'; readonly with: SettingsPage }
  /** A workshop is under way, and this window was away from it since the moment its clock was last seen. */
  | {
      readonly name: 'comeBack';
      readonly with: { readonly agendaId: string; readonly seen: number; readonly now: number };
    }
  /** A joint session that is about to begin where there is no projector. */
  | { readonly name: 'jointScreen'; readonly with: string }
  /** A colleague’s answers to the pre-work, to be looked at before they are taken in. */
  | { readonly name: 'preWork'; readonly with: PreWorkAnswers }
  /** An output in which hidden texts stand, and what is said once it is kept. */
  | { readonly name: 'foundTexts'; readonly with: HeldFile }
  /** The sample to begin anew. */
  | { readonly name: 'startOver'; readonly with: string }
  | {
      readonly name: 'unlock';
      readonly with: { readonly which: OpenWhich; readonly name: string; readonly show: ShowOpened };
    }
  | {
      readonly name: 'openElsewhere';
      readonly with: {
        readonly which: OpenWhich;
        readonly name: string;
        readonly message: string;
        /** Who has it, as was noted beside the file. */
        readonly inUse: InUse | null;
      };
    }
  | {
      readonly name: 'goOnWith';
      readonly with: {
        readonly which: OpenWhich;
        readonly name: string;
        readonly show: ShowOpened;
        /** Why a decision is needed. */
        readonly message: string;
        /** What the two states of the file hold, where there are two. */
        readonly states: LeftStates | null;
        /** What is kept of it beside the file. */
        readonly kept: LostAtlas | null;
      };
    }
  /** A file that is older than what was last saved in it, or another state of it. */
  | { readonly name: 'bringBack'; readonly with: ToOpen & { readonly kept: KeptEdits | null } }
  /** A file that is gone, damaged or half changed, of which a copy is kept. */
  | { readonly name: 'rescue'; readonly with: ToOpen & { readonly lost: LostAtlas | null } }
  /** A sealed copy that is to be merged. */
  | {
      readonly name: 'unlockCopy';
      readonly with: { readonly which: WhichCopy; readonly name: string };
    }
  /** An account file of an account that is in the atlas already. */
  | {
      readonly name: 'accountThere';
      readonly with: {
        readonly file: string;
        readonly fileName: string;
        readonly accountId: string;
        readonly name: string;
        readonly isArchived: boolean;
      };
    }
  | {
      readonly name: 'importAccount';
      readonly with: { readonly file: string; readonly records: readonly Differing[]; readonly asOwn: boolean };
    }
  | {
      readonly name: 'clientRemoved';
      readonly with: { readonly name: string; readonly removed: Output<'client.remove'> };
    }
  /** The first account of a new atlas, with what comes into it at once, and how its customer may be called. */
  | {
      readonly name: 'firstAccount';
      readonly with: { readonly bring: Brought | null; readonly customer: string };
    }
  | { readonly name: 'csvImport'; readonly with: TableOfPeople }
  /** A table of opportunities, revenue or contacts; null: it is still to be chosen or pasted. */
  | {
      readonly name: 'recordImport';
      readonly with: { readonly id: RecordTableId; readonly table: TableOfPeople | null };
    }
  | { readonly name: 'explain'; readonly with: Explained }
  /** The method to begin with; null: the first. */
  | { readonly name: 'methods'; readonly with: string | null }
  | {
      readonly name: 'line';
      readonly with: { readonly fromSeat: string; readonly toSeat: string | null };
    }
  /** The person one wants to reach. */
  | { readonly name: 'ways'; readonly with: string }
  /** The person whose card stays, and the other one where it is known. */
  | { readonly name: 'merge'; readonly with: { readonly keptId: string; readonly otherId: string | null } }
  /** The person who is to be forgotten. */
  | { readonly name: 'forgetPerson'; readonly with: string }
  /** The person who goes to another account of the atlas. */
  | { readonly name: 'toAccount'; readonly with: string }
  /** The person who might leave, or left. */
  | { readonly name: 'lossTest'; readonly with: string }
  /** The person whose ratings are asked about; null: everybody’s. */
  | { readonly name: 'assumptions'; readonly with: string | null }
  /** The person or the unit that is joined to another account. */
  | { readonly name: 'counterpart'; readonly with: { readonly kind: 'person' | 'businessUnit'; readonly id: string } }
  /** The scenario that becomes what is wanted. */
  | { readonly name: 'takeScenario'; readonly with: string }
  /** The seat of who moves. */
  | { readonly name: 'move'; readonly with: string }
  /** A photo of the wall whose corners are asked for. */
  | { readonly name: 'straighten'; readonly with: ToStraighten }
  /** The text to begin with. */
  | { readonly name: 'addMany'; readonly with: string }
  | { readonly name: 'links'; readonly with: RecordRef }
  | { readonly name: 'deleteRecord'; readonly with: RecordRef };

type Given = Extract<Dialog, { readonly with: unknown }>;
/** What a dialog is shown with. */
export type DialogProps<N extends Given['name']> = {
  readonly onClose: () => void;
  readonly given: Extract<Given, { readonly name: N }>['with'];
};
