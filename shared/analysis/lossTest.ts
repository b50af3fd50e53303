/** What is lost if a person leaves: found by taking them out and looking again. */
import { edited } from '../document/draft';
import { find, list, type Document } from '../document/document';
import { leaveSeat } from '../document/people';
import type { Action, Link } from '../model';
import { labelOf } from '../model/labels';
import type { BuyingRole } from '../model/scales';
import { missingRoles } from './buyingCentre';
import { coverageRate } from './coverage';
import type { RecordRef } from './finding';
import { openActions } from './openActions';
import { singleThread } from './singleThread';
import { supportIndex } from './supportIndex';
import { touches } from './touches';

/** Null where it cannot be worked out. */
type BeforeAndAfter = { readonly before: number | null; readonly after: number | null };

export type LossTest = {
  /** Open lines that end with them. */
  readonly lines: readonly Link[];
  /** Roles nobody else has in an opportunity. */
  readonly roles: readonly { readonly opportunityId: string; readonly roles: readonly BuyingRole[] }[];
  /** Open actions that are about them. */
  readonly actions: readonly Action[];
  /** Whatever else names them: goals, committees, projects, agreed value, sponsors. */
  readonly others: readonly { readonly record: RecordRef; readonly as: readonly string[] }[];
  /** F2 (−100 … +100), F5 (percent) and the share of F7 that hangs on one person (0–1), with them and without. */
  readonly support: BeforeAndAfter;
  readonly coverage: BeforeAndAfter;
  readonly singleThread: BeforeAndAfter;
};

/** Told on their own above, or the person's own records. */
const TOLD: ReadonlySet<string> = new Set(['link', 'action', 'basis', 'contactNote', 'override', 'vote', 'holding']);

const figuresOf = (document: Document, asOf: string) => ({
  support: supportIndex(document, asOf).value,
  coverage: coverageRate(document, asOf).value,
  singleThread: singleThread(document, asOf).customer,
});

/** Records that name a person, each once, with what they name them as. */
const othersNaming = (document: Document, personId: string): LossTest['others'] => {
  const found = new Map<string, { readonly record: RecordRef; readonly as: string[] }>();
  for (const { record, kind, field } of touches(document, 'person', personId).isNamedBy) {
    if (TOLD.has(record.kind)) continue;
    const key = `${record.kind} ${record.id}`;
    const one = found.get(key) ?? { record, as: [] };
    one.as.push(labelOf(kind, field).toLowerCase());
    found.set(key, one);
  }
  return [...found.values()];
};

/** Null for a person who is not there or sits nowhere. */
export const lossTest = (document: Document, asOf: string, personId: string): LossTest | null => {
  const person = find(document, 'person', personId);
  if (person === undefined || person.status === 'left' || person.status === 'vacant') return null;
  const without = edited(document, (draft) => leaveSeat(draft, personId, asOf));
  const [now, then] = [figuresOf(document, asOf), figuresOf(without, asOf)];
  const missingNow = missingRoles(document, asOf);
  return {
    lines: list(document, 'link').filter(
      (link) => link.until === null && (link.fromId === personId || link.toId === personId),
    ),
    roles: [...missingRoles(without, asOf)].flatMap(([opportunityId, missing]) => {
      const before = missingNow.get(opportunityId) ?? [];
      const roles = missing.filter((role) => !before.includes(role));
      return roles.length === 0 ? [] : [{ opportunityId, roles }];
    }),
    actions: openActions(document).filter((action) => action.stakeholderId === personId),
    others: othersNaming(document, personId),
    support: { before: now.support, after: then.support },
    coverage: { before: now.coverage, after: then.coverage },
    singleThread: { before: now.singleThread, after: then.singleThread },
  };
};
