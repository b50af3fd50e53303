/** A role profile as plain text, for posting and for mails, in the language it is written in. */
import { pointsOf } from '../analysis/roleProfiles';
import { find, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { ROLE_WORDS } from '../model/roleWords';
import { wrapped } from './textLayout';

type Source = Pick<Document, 'roleProfile' | 'portfolioAccount'>;
type RolePart = { readonly head: string; readonly points: readonly string[] };

/** The lists of a role profile that hold something, with their headings. */
export const roleParts = (document: Source, role: RecordOf<'roleProfile'>): readonly RolePart[] => {
  const words = ROLE_WORDS[role.language];
  return [
    { head: words.duties, points: pointsOf(role.duties) },
    { head: words.requirements, points: pointsOf(role.requirements) },
    { head: words.measures, points: pointsOf(role.measures) },
    {
      head: words.accounts,
      points: role.portfolioAccountIds.flatMap((id) => find(document, 'portfolioAccount', id)?.name ?? []),
    },
  ].filter(({ points }) => points.length > 0);
};

const WIDEST_MARK = '  - ';
const pointText = (point: string): string => wrapped(point, ' '.repeat(WIDEST_MARK.length)).replace(/^ +/, WIDEST_MARK);

/** Lines end with a newline; parts nobody filled are left out. */
export const roleText = (document: Source, role: RecordOf<'roleProfile'>): string => {
  const words = ROLE_WORDS[role.language];
  const head = [
    role.title.trim().toLocaleUpperCase(role.language),
    role.reportsTo?.trim() ? `${words.reportsTo}: ${role.reportsTo.trim()}` : '',
  ].filter(Boolean);
  const summary = role.summary?.trim() ? [wrapped(role.summary.trim(), '')] : [];
  const parts = roleParts(document, role).map(({ head: title, points }) =>
    [title, ...points.map(pointText)].join('\n'),
  );
  return `${[head.join('\n'), ...summary, ...parts].join('\n\n')}\n`;
};
