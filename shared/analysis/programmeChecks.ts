/** The checks of the programme as lists of statements, each with its evidence and its own last result. */
import { list, single, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { PROGRAMME_CHECKS, type ProgrammeCheck } from '../model/scales';
import { inWords } from '../model/words';
import { figure } from './memo';
import { sevenKeysIndex } from './ratios';
import { readiness, READINESS_STATEMENTS } from './readiness';
import type { Reason } from './result';
import { AUDIT_DIMENSIONS, AUDIT_LEVELS, AUDIT_STATEMENTS, stGallenAudit } from './stGallenAudit';

type Programme = RecordOf<'programme'>;
type Answers = readonly (number | null)[];
type Text = { readonly text: string; readonly group: string | null };

export const SEVEN_KEYS = [
  'Key account management is a business, not a sales initiative',
  'The firm is aligned and committed to it',
  'The right number of the right accounts',
  'The right manager and team for each account',
  'Relationships from firm to firm, at many levels',
  'Value is measured and told',
  'Learning and tools',
] as const;

const AUDIT_CELLS = AUDIT_DIMENSIONS.flatMap((dimension) => AUDIT_LEVELS.map((level) => ({ dimension, level })));
const LEVEL_WORDS = { account: 'manager and team', corporate: 'company' } as const;
const PER_CELL = 3;

/** What each answer means, the lowest first. */
export const CHECK_ANSWERS: Readonly<Record<ProgrammeCheck, readonly string[]>> = {
  readiness: ['no', 'partly', 'yes'],
  stGallenAudit: ['absent', 'ad hoc', 'defined', 'practised', 'proven'],
  sevenKeys: ['not started', 'started', 'in place', 'proven'],
};
export const CHECK_TITLES: Readonly<Record<ProgrammeCheck, string>> = {
  readiness: 'Readiness check',
  get stGallenAudit() {
    return inWords('stGallen');
  },
  sevenKeys: 'Seven keys',
};

const TEXTS: Readonly<Record<ProgrammeCheck, readonly Text[]>> = {
  readiness: READINESS_STATEMENTS.map((text) => ({ text, group: null })),
  stGallenAudit: AUDIT_CELLS.flatMap(({ dimension, level }) =>
    AUDIT_STATEMENTS[dimension][level].map((text) => ({
      text,
      // Read when it is shown: words change with the pack.
      get group() {
        return `${inWords(dimension)}: ${LEVEL_WORDS[level]}`;
      },
    })),
  ),
  sevenKeys: SEVEN_KEYS.map((text) => ({ text, group: null })),
};

/** The answers of a check in the order of its statements, as many as there are statements. */
export const answersOf = (record: Programme | undefined, check: ProgrammeCheck): Answers => {
  const given =
    check === 'stGallenAudit'
      ? AUDIT_CELLS.flatMap(({ dimension, level }) =>
          Array.from({ length: PER_CELL }, (_, at) => record?.stGallenAudit?.[dimension][level][at] ?? null),
        )
      : (record?.[check] ?? []);
  return TEXTS[check].map((_, at) => given[at] ?? null);
};

/** The field of the programme that holds the answers of a check. */
export const withAnswers = (check: ProgrammeCheck, answers: Answers): Partial<Programme> => {
  if (check !== 'stGallenAudit') return { [check]: answers };
  const cellAt = (at: number): Answers => answers.slice(PER_CELL * at, PER_CELL * (at + 1));
  return {
    stGallenAudit: Object.fromEntries(
      AUDIT_DIMENSIONS.map((dimension, at) => [dimension, { account: cellAt(2 * at), corporate: cellAt(2 * at + 1) }]),
    ) as Programme['stGallenAudit'],
  };
};

type Read = Pick<Document, 'programme' | 'setting'>;

/** The figures of a check, F26a, F26b or F35: 0–100, null with a reason, and what it says. */
export type CheckScore = {
  readonly score: number | null;
  readonly verdict: string | null;
  readonly reason: Reason | null;
};
const scoreOf = (document: Read, check: ProgrammeCheck, asOf: string): CheckScore => {
  if (check === 'readiness') return readiness(document, asOf);
  if (check === 'sevenKeys') {
    const { value, reason } = sevenKeysIndex(document, asOf);
    return { score: value, verdict: null, reason };
  }
  const { overall, label, maturity, reason } = stGallenAudit(document, asOf);
  return { score: overall, verdict: label === null ? null : `${label}, level ${maturity ?? ''} of 5`, reason };
};

export type Statement = Text & {
  /** 1 is the first. */
  readonly number: number;
  readonly answer: number | null;
  /** In the last result that was kept; null too where there is none. */
  readonly before: number | null;
  readonly evidence: string | null;
  readonly ownerId: string | null;
};
export type CheckView = CheckScore & {
  readonly check: ProgrammeCheck;
  readonly statements: readonly Statement[];
  readonly answered: number;
  /** The last result somebody kept. */
  readonly last: (CheckScore & { readonly takenOn: string; readonly document: Read }) | null;
  /** Points since the last result; null where one of the two is not known. */
  readonly change: number | null;
  /** What to improve first: the statements with the lowest answer, where that is not the highest there is. */
  readonly lowest: readonly Statement[];
};

const lastOf = (results: readonly RecordOf<'programmeResult'>[]): RecordOf<'programmeResult'> | undefined =>
  results.reduce<RecordOf<'programmeResult'> | undefined>(
    (newest, result) => (newest === undefined || result.takenOn >= newest.takenOn ? result : newest),
    undefined,
  );

/** Every check of the programme with its statements, against the last result that was kept of it. */
export const programmeChecks = figure(
  ['programme', 'setting', 'statementEvidence', 'programmeResult'],
  (document, asOf): Readonly<Record<ProgrammeCheck, CheckView>> => {
    const record = single(document, 'programme');
    const viewOf = (check: ProgrammeCheck): CheckView => {
      const kept = lastOf(list(document, 'programmeResult').filter((result) => result.check === check));
      const then: Read | null =
        kept === undefined
          ? null
          : {
              setting: document.setting,
              programme: new Map([['programme', { ...BARE, ...withAnswers(check, kept.answers) }]]),
            };
      const last =
        kept === undefined || then === null
          ? null
          : { ...scoreOf(then, check, kept.takenOn), takenOn: kept.takenOn, document: then };
      const now = scoreOf(document, check, asOf);
      const notes = new Map(
        list(document, 'statementEvidence')
          .filter((note) => note.check === check)
          .map((note) => [note.statement, note]),
      );
      const answers = answersOf(record, check);
      const statements = TEXTS[check].map((text, at): Statement => ({
        ...text,
        number: at + 1,
        answer: answers[at] ?? null,
        before: kept?.answers[at] ?? null,
        evidence: notes.get(at + 1)?.evidence ?? null,
        ownerId: notes.get(at + 1)?.ownerId ?? null,
      }));
      const given = answers.filter((answer): answer is number => answer !== null);
      const least = Math.min(...given);
      return {
        check,
        score: now.score,
        verdict: now.verdict,
        reason: now.reason,
        statements,
        answered: given.length,
        last,
        change: now.score === null || last === null || last.score === null ? null : now.score - last.score,
        lowest:
          least >= CHECK_ANSWERS[check].length - 1 ? [] : statements.filter((statement) => statement.answer === least),
      };
    };
    return Object.fromEntries(PROGRAMME_CHECKS.map((check) => [check, viewOf(check)])) as Record<
      ProgrammeCheck,
      CheckView
    >;
  },
);

const BARE: Programme = {
  id: 'programme',
  ordinal: 0,
  updatedAt: null,
  readiness: [],
  stGallenAudit: null,
  sevenKeys: [],
  charter: null,
};
