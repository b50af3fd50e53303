/** Every dialog by its name, with exactly what it is given. */
import type { Explained } from '../../shared/analysis/explain';
import type { AtlasState, Input, Output } from '../../shared/api/contract';
import type { SearchedFile } from '../../shared/api/outputs';
import type { Differing, InUse, LeftStates } from '../../shared/api/errorDetails';
import type { Kind } from '../../shared/model';

/** Which file is to be opened, and what the person said so far. */
export type OpenWhich = Input<'atlas.open'>;
/** What is done with an atlas that was opened; the answer is why it could not be, or null. */
export type ShowOpened = (atlas: AtlasState) => Promise<string | null>;

/** Dialogs that are given nothing. */
export type PlainDialogName =
  | 'palette'
  | 'shortcuts'
  | 'numbers'
  | 'locking'
  | 'removeClient'
  | 'history'
  | 'newAccount'
  | 'seal'
  | 'findings'
  | 'present'
  | 'peopleLeft'
  | 'priorities'
  | 'reportTo'
  | 'filter'
  | 'newMap'
  | 'renameMap'
  | 'planState'
  | 'nextPeriod';

export type TableOfPeople = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notices: readonly string[];
  /** The row that holds the headings, from 1; 0 where there are none. */
  readonly headingRow: number;
  readonly firstRows: readonly string[];
  /** Where it can be read again otherwise: the file it is from, or the text that was pasted. */
  readonly from:
    | {
        readonly file: string;
        readonly encoding: string;
        readonly encodings: readonly { readonly encoding: string; readonly sample: string }[];
      }
    | { readonly text: string };
};
/** What was made and held back; see the contract. */
export type HeldFile = Pick<SearchedFile, 'name' | 'searched' | 'found'> & {
  readonly held: string;
  readonly sentence: string;
};
type RecordRef = { readonly kind: Kind; readonly id: string };

export type Dialog =
  | { readonly name: PlainDialogName }
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
      };
    }
  | {
      readonly name: 'importAccount';
      readonly with: { readonly file: string; readonly records: readonly Differing[] };
    }
  | {
      readonly name: 'clientRemoved';
      readonly with: { readonly name: string; readonly removed: Output<'client.remove'> };
    }
  | { readonly name: 'csvImport'; readonly with: TableOfPeople }
  | { readonly name: 'explain'; readonly with: Explained }
  /** The method to begin with; null: the first. */
  | { readonly name: 'methods'; readonly with: string | null }
  | {
      readonly name: 'line';
      readonly with: { readonly fromSeat: string; readonly toSeat: string | null };
    }
  /** The person one wants to reach. */
  | { readonly name: 'ways'; readonly with: string }
  /** The person who might leave. */
  | { readonly name: 'lossTest'; readonly with: string }
  /** The seat of who moves. */
  | { readonly name: 'move'; readonly with: string }
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
