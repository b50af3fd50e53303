import { list, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { type Stakeholder } from '../document/stakeholder';
import type { Kind, RecordOf } from '../model';
import { byText } from './result';

export type GapSeverity = 'critical' | 'high' | 'medium' | 'low';
export type CheckLevel = 'error' | 'warning' | 'notice';
type Severity = GapSeverity | CheckLevel;

export type RecordRef = { readonly kind: Kind; readonly id: string };

/** Something the rules noticed: a gap (F6), an entry of the plan check, a suggested risk (F22b) or a trigger. */
export type Finding = {
  /** Which rule: G1–G13, or the short name of a plan section and a word (`P7.probability`), or the rule's own name. */
  readonly code: string;
  readonly severity: Severity;
  /** What it concerns; with the code it names the finding, in waivers too. */
  readonly ref: string;
  readonly records: readonly RecordRef[];
  readonly sentence: string;
  /** A title for the action that would close it. */
  readonly action: string;
  readonly isWaived: boolean;
  readonly waiver: RecordOf<'waiver'> | null;
};

/** What a rule says, before waivers. */
export type FindingDraft = Omit<Finding, 'isWaived' | 'waiver'>;

/** A draft about one record. */
export const recordDraft = (
  code: string,
  severity: CheckLevel,
  kind: Kind,
  id: string,
  sentence: string,
  action: string,
): FindingDraft => ({ code, severity, ref: id, records: [{ kind, id }], sentence, action });

/** A draft about a kind as a whole, or what else it concerns. */
export const kindDraft = (
  code: string,
  severity: CheckLevel,
  ref: string,
  sentence: string,
  action: string,
): FindingDraft => ({
  code,
  severity,
  ref,
  records: [],
  sentence,
  action,
});

/** The order of findings: the heavier first. */
const SEVERITIES: readonly Severity[] = ['error', 'critical', 'high', 'warning', 'medium', 'low', 'notice'];

/**
 * The waiver that sets a finding aside on the day: same code, same ref (or any), and not past its last day. An error is
 * never set aside.
 */
const waiverOf = (
  draft: FindingDraft,
  waivers: readonly RecordOf<'waiver'>[],
  asOf: string,
): RecordOf<'waiver'> | null =>
  draft.severity === 'error'
    ? null
    : (waivers.find(
        (waiver) =>
          waiver.code === draft.code &&
          (waiver.ref === null || waiver.ref === draft.ref) &&
          (waiver.until === null || asOf <= waiver.until),
      ) ?? null);

/** Findings of drafts, in the order given, with the waivers that hold on the day. */
export const withWaivers = (
  drafts: readonly FindingDraft[],
  document: Pick<Document, 'waiver'>,
  asOf: string,
): readonly Finding[] => {
  const waivers = list(document, 'waiver');
  return drafts.map((draft) => {
    const waiver = waiverOf(draft, waivers, asOf);
    return { ...draft, isWaived: waiver !== null, waiver };
  });
};

export const isOpen = (finding: Finding): boolean => !finding.isWaived;

/** Severity, then the code's number, then the ref. */
export const bySeverity = (a: FindingDraft, b: FindingDraft): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  numberOf(a.code) - numberOf(b.code) ||
  byText(a.code, b.code) ||
  byText(a.ref, b.ref);

const numberOf = (code: string): number => Number(/\d+/.exec(code)?.[0] ?? 0);

export const personRef = (id: string): RecordRef => ({ kind: 'person', id });

/** A person in a sentence: name and title, or what is known of them. */
export const personInWords = (one: Stakeholder): string => {
  const name = displayName(one);
  return one.title ? `${name} (${one.title})` : name;
};
