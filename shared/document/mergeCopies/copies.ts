/** What two copies of an account are while they become one: three documents, questions, answers. */
import type { AnyRecord, Kind } from '../../model';
import { KIND_NAMES } from '../../model';
import type { Document } from '../document';

/** Whose of two copies: the one that is open and goes on, or the one it is merged with. */
export type Copy = 'mine' | 'theirs';
/** `both`: two texts one below the other, or two records that both stay. */
export type Answer = Copy | 'both';
export type Answers = ReadonlyMap<string, Answer>;

/** The tables of a document, whatever the kind. */
export type Tables = { readonly [K in Kind]: ReadonlyMap<string, AnyRecord> };
export type WritableTables = { [K in Kind]: Map<string, AnyRecord> };

export const tablesOf = (document: Document): Tables => document as unknown as Tables;
export const documentOf = (tables: Tables): Document => tables as unknown as Document;
export const copied = (tables: Tables): WritableTables =>
  Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Map(tables[kind])])) as WritableTables;

/** Stands in a common ancestor for a value nobody knows: it equals nothing, so that both copies changed it. */
export const UNKNOWN = { isUnknown: true } as const;

/** An edit by what it touched; a null field: the record as a whole. */
export type EditOf = { readonly kind: Kind; readonly id: string; readonly field: string | null };

type Asked = {
  /** Names the question as long as the copies are what they are. */
  readonly id: string;
  /** What their copy says of it, as a mark: an answer given once holds for another merge only where it is the same. */
  readonly mark: string;
  readonly kind: Kind;
  readonly recordId: string;
  readonly answers: readonly Answer[];
  /** The edits of either copy it came of: when they were made, and by whom, is told beside them. */
  readonly edited: { readonly [C in Copy]: readonly EditOf[] };
  /** What is proposed: the copy that was edited last, where that is known. Never taken unasked. */
  readonly proposed: Answer;
};

/** What somebody has to decide before two copies are one. */
export type CopyQuestion = Asked &
  (
    | {
        readonly about: 'field';
        readonly field: string;
        readonly mine: unknown;
        readonly theirs: unknown;
      }
    /**
     * One copy removed it, with all of `records`; the other went on with it. A null `field`: something new names it.
     */
    | {
        readonly about: 'gone';
        readonly removedIn: Copy;
        readonly records: readonly { readonly kind: Kind; readonly id: string }[];
        readonly edits: readonly EditOf[];
      }
    /** Added in both copies, and as it looks the same: `recordId` here, `otherId` there. */
    | { readonly about: 'alike'; readonly otherId: string }
    /** Reporting lines of both copies together run in a circle through these seats. */
    | { readonly about: 'circle'; readonly seatIds: readonly string[] }
    /** Each copy put somebody else into the seat. */
    | { readonly about: 'seat'; readonly mine: string; readonly theirs: string }
    /** Each copy put the person into another seat. */
    | { readonly about: 'person'; readonly mine: string; readonly theirs: string }
  );

/** What of both was noticed to be the same record: its id in their copy, and here. */
export type Joined = { readonly kind: Kind; readonly theirs: string; readonly mine: string };

/** A question before it is known which copy is proposed. */
export type ToAsk = CopyQuestion extends infer Q ? (Q extends CopyQuestion ? Omit<Q, 'proposed'> : never) : never;

/** When a field was last edited in a copy: ISO time, null where that is not known. A null field: the record at all. */
export type EditedAt = (kind: Kind, id: string, field: string | null) => string | null;

/** What is merged. */
export type Copies = {
  /** What both were once; null where nothing tells. */
  readonly base: Document | null;
  readonly mine: Document;
  readonly theirs: Document;
  readonly editedAt: { readonly mine: EditedAt; readonly theirs: EditedAt };
  /** What an account shares with others of its atlas comes along whole, or only where the account names it. */
  readonly brings: 'all' | 'named';
  /** Where nothing tells what both once were: when they still were one, as far as dates tell; ISO time. */
  readonly partedAt: string | null;
  /** Kinds whose records came without their dates. */
  readonly undated: ReadonlySet<Kind>;
  /** What was found to be one in earlier merges. */
  readonly joined: readonly Joined[];
  /** Answers of an earlier merge with this copy, by `rememberedAs`. */
  readonly remembered: ReadonlyMap<string, Answer>;
};

/** Two numbers of 32 bits from a text, as one word: enough to know it again. */
const markOf = (text: string): string => {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b);
  }
  return (one >>> 0).toString(36) + (two >>> 0).toString(36);
};

export const valueMark = (value: unknown): string => markOf(JSON.stringify(value) ?? '');

export const rememberedAs = ({ id, mark }: Pick<CopyQuestion, 'id' | 'mark'>): string => `${id} ${mark}`;

/** Which of two times is later; the open copy where nobody knows. */
export const newerOf = (mine: string | null, theirs: string | null): Copy =>
  theirs !== null && (mine === null || Date.parse(theirs) > Date.parse(mine)) ? 'theirs' : 'mine';
