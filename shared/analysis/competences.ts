/** How far people are in the competences of their role: gaps, where the two views part, and what is done about it. */
import { list, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { COMPETENCES, type Competence } from '../model/scales';
import { figure } from './memo';
import { meanOf, sum } from './result';

type Levels = readonly (number | null)[];
/** Points between the own view and that of the manager from which the two talk about it. */
const TALK_FROM = 2;

/** One competence of somebody, 1–5. Null is not known, never low. */
export type CompetenceLine = {
  readonly competence: Competence;
  readonly self: number | null;
  readonly manager: number | null;
  /** What their role asks for. */
  readonly wanted: number | null;
  /** Mean of the two views; of one, where the other is missing. */
  readonly held: number | null;
  /** Wanted less held; below zero where there is more than the role asks for. */
  readonly gap: number | null;
  /** What was held when the profile was last kept. */
  readonly before: number | null;
  readonly isTalk: boolean;
};

type Totals = {
  /** Competences that have a gap, of those where it is known. */
  readonly open: number;
  readonly compared: number;
  /** Points missing over all of them; null where none can be compared. */
  readonly missing: number | null;
};

export type CompetenceView = Totals & {
  readonly id: string;
  readonly memberId: string | null;
  /** Null where nobody is chosen yet. */
  readonly name: string | null;
  readonly roleProfileId: string | null;
  readonly role: string | null;
  readonly lines: readonly CompetenceLine[];
  /** What is missing, the largest gap first. */
  readonly gaps: readonly CompetenceLine[];
  readonly last: (Totals & { readonly takenOn: string }) | null;
  /** Points missing more or fewer than when it was last kept, of what was known both times; null where nothing was. */
  readonly change: number | null;
  readonly steps: readonly RecordOf<'developmentStep'>[];
};

const at = (levels: Levels | undefined, place: number): number | null => levels?.[place] ?? null;

type Views = { readonly self: Levels; readonly manager: Levels; readonly wanted: Levels };

const linesOf = (now: Views, before: Views | null): readonly CompetenceLine[] =>
  COMPETENCES.map((competence, place) => {
    const [self, manager, wanted] = [at(now.self, place), at(now.manager, place), at(now.wanted, place)];
    const held = meanOf([self, manager]);
    return {
      competence,
      self,
      manager,
      wanted,
      held,
      gap: wanted === null || held === null ? null : wanted - held,
      before: before === null ? null : meanOf([at(before.self, place), at(before.manager, place)]),
      isTalk: self !== null && manager !== null && Math.abs(self - manager) >= TALK_FROM,
    };
  });

const totalsOf = (lines: readonly CompetenceLine[]): Totals => {
  const gaps = lines.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  return {
    open: gaps.filter((gap) => gap > 0).length,
    compared: gaps.length,
    missing: gaps.length === 0 ? null : sum(gaps.map((gap) => Math.max(0, gap))),
  };
};

/** Only what was known both times: what was not rated then is no worse now. */
const changeOf = (now: readonly CompetenceLine[], then: readonly CompetenceLine[]): number | null => {
  const both = now.flatMap(({ gap }, place) => {
    const before = then[place]?.gap ?? null;
    return gap === null || before === null ? [] : [Math.max(0, gap) - Math.max(0, before)];
  });
  return both.length === 0 ? null : sum(both);
};

const READ = ['competenceProfile', 'roleProfile', 'developmentStep', 'competenceResult', 'member'] as const;

const viewOf = (
  document: Pick<Document, (typeof READ)[number]>,
  profile: RecordOf<'competenceProfile'>,
): CompetenceView => {
  const role = profile.roleProfileId === null ? undefined : document.roleProfile.get(profile.roleProfileId);
  const kept = list(document, 'competenceResult')
    .filter((result) => result.competenceProfileId === profile.id)
    .reduce<RecordOf<'competenceResult'> | null>(
      (newest, result) => (newest === null || result.takenOn >= newest.takenOn ? result : newest),
      null,
    );
  const lines = linesOf({ self: profile.self, manager: profile.manager, wanted: role?.wanted ?? [] }, kept);
  const totals = totalsOf(lines);
  const then = kept === null ? [] : linesOf(kept, null);
  const last = kept === null ? null : { ...totalsOf(then), takenOn: kept.takenOn };
  return {
    ...totals,
    id: profile.id,
    memberId: profile.memberId,
    name: (profile.memberId === null ? undefined : document.member.get(profile.memberId))?.name ?? null,
    roleProfileId: profile.roleProfileId,
    role: role?.title ?? null,
    lines,
    gaps: lines.filter(({ gap }) => (gap ?? 0) > 0).toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0)),
    last,
    change: changeOf(lines, then),
    steps: list(document, 'developmentStep').filter((step) => step.competenceProfileId === profile.id),
  };
};

/** Everybody whose competences are looked at, against their role and against their own last result. */
export const competences = figure(READ, (document): readonly CompetenceView[] =>
  list(document, 'competenceProfile').map((profile) => viewOf(document, profile)),
);
