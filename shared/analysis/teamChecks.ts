/** Rules of the account team and the measures of its work. */
import { find, list, type Document } from '../document/document';
import { kindDraft, recordDraft, type FindingDraft } from './finding';
import { isEqual } from './compare';
import { matrixPosition } from './portfolioMatrix';
import { accountableMembers } from './requirements';
import { sum } from './result';

type Tables = Pick<
  Document,
  | 'assignment'
  | 'member'
  | 'kpi'
  | 'portfolioAccount'
  | 'attractivenessFactor'
  | 'attractivenessScore'
  | 'strengthFactor'
  | 'diagnostic'
  | 'setting'
>;

export const teamDrafts = (document: Tables, asOf: string): readonly FindingDraft[] => {
  const team = list(document, 'assignment');
  const { quadrant } = matrixPosition(document, asOf);
  const drafts: FindingDraft[] = [];
  if (team.length === 0) return drafts;
  if (accountableMembers(document).length > 1)
    drafts.push(
      kindDraft(
        'P15.lead',
        'error',
        'assignment',
        'More than one person is accountable for the account.',
        'Name one accountable lead',
      ),
    );
  const shares = team.flatMap((one) => one.accountablePct ?? []);
  if (shares.length > 0 && !isEqual(sum(shares), 100))
    drafts.push(
      kindDraft(
        'P15.accountable',
        'warning',
        'assignment',
        `The accountable shares sum to ${sum(shares)} %, not 100 %.`,
        'Make the accountable shares sum to 100 %',
      ),
    );
  const sponsors = team.filter((one) => one.role === 'executiveSponsor').length;
  if (sponsors !== 1 && (quadrant === 'Strategic' || quadrant === 'Star'))
    drafts.push(
      kindDraft(
        'P15.sponsor',
        'warning',
        'assignment',
        `A ${quadrant} account needs exactly one executive sponsor; you have ${sponsors}.`,
        'Name one executive sponsor',
      ),
    );
  for (const one of team) {
    const member = find(document, 'member', one.memberId);
    if (one.role === 'clientExecutive' && quadrant === 'Strategic' && (member?.level ?? 1) > 2)
      drafts.push(
        recordDraft(
          'P15.level',
          'notice',
          'member',
          one.memberId,
          `${member?.name ?? ''} leads a Strategic account below executive level.`,
          'Consider a client executive at level 1 or 2',
        ),
      );
  }
  const functions = team
    .map((one) => ({
      name: find(document, 'member', one.memberId)?.ourFunction ?? null,
      hours: one.hoursPerMonth ?? 0,
    }))
    .filter((one) => one.name !== null);
  const outsideSales = new Set(
    functions.filter((one) => one.hours > 0 && !/sales/i.test(one.name ?? '')).map((one) => one.name),
  );
  if (functions.length > 0 && (new Set(functions.map((one) => one.name)).size < 3 || outsideSales.size < 2)) {
    drafts.push(
      kindDraft(
        'P15.functions',
        'notice',
        'assignment',
        'The team has few functions outside sales; a key account is a business, not a sales initiative.',
        'Bring functions outside sales into the team',
      ),
    );
  }
  const kpis = document.kpi.size;
  if (kpis > 0 && (kpis < 3 || kpis > 8))
    drafts.push(
      kindDraft(
        'P16.kpis',
        'notice',
        'kpi',
        `You have ${kpis} measures; three to eight work.`,
        'Keep three to eight measures',
      ),
    );
  return drafts;
};
