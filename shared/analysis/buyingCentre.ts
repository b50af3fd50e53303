import { list, type Document } from '../document/document';
import type { Stakeholder } from '../document/stakeholder';
import type { RecordOf } from '../model';
import { BUYING_ROLES, type BuyingRole } from '../model/scales';
import { coverageOf } from './coverage';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { phasesOf, type Phases } from './phases';
import type { Figure } from './result';
import { settingsOf } from './settings';
import { supportOf, type SupportIndex } from './supportIndex';

const OPEN_STAGES = ['identified', 'qualified', 'proposed', 'negotiation'] as const;

/** Whether an opportunity is in the pipeline. An idea is not: it counts in potential, never in pipeline. */
export const isOpenOpportunity = (opportunity: Pick<RecordOf<'opportunity'>, 'stage'>): boolean =>
  (OPEN_STAGES as readonly string[]).includes(opportunity.stage);

export const openOpportunities = (document: Pick<Document, 'opportunity'>): readonly RecordOf<'opportunity'>[] =>
  list(document, 'opportunity').filter(isOpenOpportunity);

/** The people who decide an opportunity, with the attitude and roles they have in it, by opportunity id. */
export const buyingCentres = figure(
  ['opportunity', 'override', ...PEOPLE],
  (document, asOf): ReadonlyMap<string, readonly Stakeholder[]> => {
    const people = new Map(countedPeople(document, asOf).map((one) => [one.id, one]));
    const overrides = new Map(
      list(document, 'override').map((override) => [
        JSON.stringify([override.opportunityId, override.personId]),
        override,
      ]),
    );
    const memberOf = (opportunityId: string, personId: string): Stakeholder | null => {
      const one = people.get(personId);
      if (!one) return null;
      const override = overrides.get(JSON.stringify([opportunityId, personId]));
      return override
        ? { ...one, attitude: override.attitude ?? one.attitude, buyingRoles: override.buyingRoles ?? one.buyingRoles }
        : one;
    };
    return new Map(
      list(document, 'opportunity').map((opportunity) => [
        opportunity.id,
        [...new Set(opportunity.stakeholderIds)].flatMap((id) => memberOf(opportunity.id, id) ?? []),
      ]),
    );
  },
  { reveals: ['opinion'] },
);

/**
 * People an opportunity names as economic buyer or champion, or says something of, who are not in its buying centre, by
 * opportunity id: the centre is a list of its own, so they count neither in its figures nor on its map.
 */
export const outsideCentre = figure(
  ['opportunity', 'override', ...PEOPLE],
  (document, asOf): ReadonlyMap<string, readonly Stakeholder[]> => {
    const people = new Map(countedPeople(document, asOf).map((one) => [one.id, one]));
    return new Map(
      list(document, 'opportunity').map(({ id, economicBuyerId, championId, stakeholderIds }) => {
        const said = list(document, 'override').flatMap((one) => (one.opportunityId === id ? one.personId : []));
        const named = [...new Set([economicBuyerId, championId, ...said])];
        return [
          id,
          named.flatMap((one) => (one === null || stakeholderIds.includes(one) ? [] : (people.get(one) ?? []))),
        ];
      }),
    );
  },
  { reveals: ['opinion'], blank: (): ReadonlyMap<string, readonly Stakeholder[]> => new Map() },
);

type BuyingCentreFigures = {
  readonly support: SupportIndex;
  readonly coverage: Figure;
  readonly phases: Phases;
};

/** F2, F5 and F10 for the people of each opportunity, by opportunity id. */
export const buyingCentreFigures = figure(
  ['opportunity', 'override', ...PEOPLE, 'setting'],
  (document, asOf): ReadonlyMap<string, BuyingCentreFigures> => {
    const settings = settingsOf(document, asOf);
    return new Map(
      [...buyingCentres(document, asOf)].map(([id, members]) => [
        id,
        {
          support: supportOf(members, settings),
          coverage: coverageOf(members, asOf, settings),
          phases: phasesOf(members, asOf, settings),
        },
      ]),
    );
  },
  { reveals: ['opinion'] },
);

/** Buying roles nobody has in an opportunity, by opportunity id. */
export const missingRoles = figure(
  ['opportunity', 'override', ...PEOPLE],
  (document, asOf): ReadonlyMap<string, readonly BuyingRole[]> =>
    new Map(
      [...buyingCentres(document, asOf)].map(([id, members]) => [
        id,
        BUYING_ROLES.filter((role) => !members.some((one) => one.buyingRoles.includes(role))),
      ]),
    ),
  { reveals: ['opinion'] },
);

/** F2 and F5 of the people of a business unit or a department. */
export const unitFigures = (
  document: Pick<Document, (typeof PEOPLE)[number] | 'setting'>,
  asOf: string,
  kind: 'businessUnit' | 'department',
  id: string,
): { readonly support: SupportIndex; readonly coverage: Figure } => {
  const settings = settingsOf(document, asOf);
  const people = countedPeople(document, asOf).filter(
    (one) => (kind === 'businessUnit' ? one.businessUnitId : one.departmentId) === id,
  );
  return { support: supportOf(people, settings), coverage: coverageOf(people, asOf, settings) };
};

/** F2 and F5 of a group's members, and what its decision rule makes of them. */
type GroupFigures = {
  readonly members: readonly Stakeholder[];
  readonly support: SupportIndex;
  readonly coverage: Figure;
  readonly chair: Stakeholder | null;
  /** How many members are for, neutral, against or unknown; what counts where the majority decides. */
  readonly votes: {
    readonly inFavour: number;
    readonly neutral: number;
    readonly against: number;
    readonly unknown: number;
  };
};

/** Committees by group id. The chair is a member. */
export const groupFigures = figure(
  ['group', ...PEOPLE, 'setting'],
  (document, asOf): ReadonlyMap<string, GroupFigures> => {
    const people = new Map(countedPeople(document, asOf).map((one) => [one.id, one]));
    return new Map(
      list(document, 'group').map((group) => {
        const members = [...new Set([...(group.chairId ? [group.chairId] : []), ...group.memberIds])].flatMap(
          (id) => people.get(id) ?? [],
        );
        const count = (test: (attitude: number | null) => boolean): number =>
          members.filter((one) => test(one.attitude)).length;
        return [
          group.id,
          {
            members,
            support: supportOf(members, settingsOf(document, asOf)),
            coverage: coverageOf(members, asOf, settingsOf(document, asOf)),
            chair: people.get(group.chairId ?? '') ?? null,
            votes: {
              inFavour: count((a) => a !== null && a > 0),
              neutral: count((a) => a === 0),
              against: count((a) => a !== null && a < 0),
              unknown: count((a) => a === null),
            },
          },
        ];
      }),
    );
  },
);
