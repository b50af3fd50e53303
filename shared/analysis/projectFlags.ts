import { list } from '../document/document';
import type { RecordOf } from '../model';
import { daysBetween } from './days';
import { figure } from './memo';
import { settingsOf } from './settings';

/** What to look at in a customer project. Days are null where the day is not near. */
type ProjectFlags = {
  readonly startsIn: number | null;
  readonly endsIn: number | null;
  readonly isThreatWithoutRisk: boolean;
};

const isRunning = (project: Pick<RecordOf<'project'>, 'status'>): boolean =>
  project.status === 'planned' || project.status === 'inProgress';

/**
 * Projects that start or end within 90 days, and threats without a risk, by id. Projects with nothing to look at are
 * left out.
 */
export const projectFlags = figure(
  ['project', 'setting'],
  (document, asOf): ReadonlyMap<string, ProjectFlags> => {
    const { projectDays } = settingsOf(document, asOf);
    const near = (day: string | null): number | null => {
      if (day === null) return null;
      const days = daysBetween(asOf, day);
      return days >= 0 && days <= projectDays ? days : null;
    };
    return new Map(
      list(document, 'project')
        .filter(isRunning)
        .flatMap((project) => {
          const flags = {
            startsIn: near(project.start),
            endsIn: near(project.end),
            isThreatWithoutRisk: project.planImpact === 'threat' && project.riskIds.length === 0,
          };
          return flags.startsIn === null && flags.endsIn === null && !flags.isThreatWithoutRisk
            ? []
            : [[project.id, flags] as const];
        }),
    );
  },
  { reveals: [], isForCustomer: true },
);
