import type { ImportPlan } from '../../../../shared/exchange/csv/planImport';

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;
const contacts = (count: number): string => `${count} last ${count === 1 ? 'contact' : 'contacts'}`;

/** What the button of an import says: how many come in, and of how many a last contact is noted. */
export const buttonWords = (coming: number, seen: number): string => {
  if (coming === 0) return seen === 0 ? 'Nobody to import' : `Note ${contacts(seen)}`;
  return seen === 0 ? `Import ${people(coming)}` : `Import ${people(coming)}, note ${contacts(seen)}`;
};

/** What an import did, as a sentence. */
export const cameIn = (plan: ImportPlan, seen: number): string => {
  const vacant = plan.vacant > 0 ? ` and ${plan.vacant} vacant seats` : '';
  const came = plan.people + plan.vacant > 0 ? [`${people(plan.people)}${vacant} came in.`] : [];
  const noted = seen > 0 ? [`${contacts(seen)} noted.`] : [];
  const tray = plan.waiting > 0 ? [`${plan.waiting} ${plan.waiting === 1 ? 'waits' : 'wait'} in the tray.`] : [];
  return [...came, ...tray, ...noted, 'Ctrl Z takes the whole import back.'].join(' ');
};
