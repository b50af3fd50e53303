/** The actions of one owner as a text for a mail. */
import { accountOf, type Document } from '../document/document';
import type { Agenda } from '../document/agenda';
import type { RecordOf } from '../model';
import { longDate } from '../conventions/writeDay';

type Action = RecordOf<'action'>;

/** What somebody took on in a workshop, as they would be written to after it. */
export const actionMail = (
  document: Document,
  agenda: Agenda,
  owner: string | null,
  actions: readonly Action[],
): string => {
  const day = agenda.date === null ? '' : ` of ${longDate(agenda.date)}`;
  const lines = actions.map(
    ({ title, due }) => `- ${title}${due === null ? ' (no day yet: please name one)' : `, by ${longDate(due)}`}`,
  );
  return [
    `Subject: ${accountOf(document).name}: ${owner === null ? 'actions without an owner' : 'your actions'} from “${agenda.title}”`,
    '',
    owner === null
      ? `In “${agenda.title}”${day} these actions were left without an owner. Who takes them?`
      : `Hello ${owner.split(/\s+/)[0] ?? owner}, in “${agenda.title}”${day} you took on:`,
    '',
    ...lines,
    '',
    ...(owner === null ? [] : ['Please confirm within two days, or say what has to change.']),
  ].join('\n');
};
