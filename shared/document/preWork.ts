/** Who does what before a workshop. */
import { ofAgenda, participantName, type Participant } from './agenda';
import type { Document } from './document';
import type { RecordOf } from '../model';

type PreWork = RecordOf<'preWork'>;
/** The tasks of one participant; those that are nobody’s have no name. */
export type PreWorkSheet = { readonly name: string | null; readonly tasks: readonly PreWork[] };

const EVERYBODY = new Set(['each', 'everybody', 'everyone', 'all']);
/** What a task calls somebody by their part in the workshop. */
const CALLED: Readonly<Partial<Record<Participant['role'], readonly string[]>>> = {
  accountLead: ['lead', 'account lead'],
  facilitator: ['facilitator'],
  sponsor: ['sponsor'],
  scribe: ['scribe'],
};

/** Whether a task is for somebody: for each, for their role, or for them by name or first name. */
const isFor = (who: string, name: string, role: Participant['role']): boolean => {
  const asked = who.trim().toLowerCase();
  const own = name.trim().toLowerCase();
  return EVERYBODY.has(asked) || (CALLED[role] ?? []).includes(asked) || asked === own || asked === own.split(/\s+/)[0];
};

/** What everybody does before a workshop, in the order of the participants; last what nobody is named for. */
export const preWorkSheets = (document: Document, agendaId: string): readonly PreWorkSheet[] => {
  const tasks = ofAgenda(document, 'preWork', agendaId);
  const taken = new Set<string>();
  const sheets = ofAgenda(document, 'participant', agendaId).map((one): PreWorkSheet => {
    const name = participantName(document, one);
    const own = tasks.filter(({ who }) => who !== null && isFor(who, name, one.role));
    for (const { id } of own) taken.add(id);
    return { name, tasks: own };
  });
  const open = tasks.filter(({ id }) => !taken.has(id));
  return [...sheets, { name: null, tasks: open }].filter((sheet) => sheet.tasks.length > 0);
};
