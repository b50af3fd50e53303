/** What the checks of the programme say, in sentences. */
import { longDate } from '../conventions/writeDay';
import { signedTo, withDecimals } from '../conventions/writeNumber';
import type { Document } from '../document/document';
import { CHECK_ANSWERS, type CheckView } from './programmeChecks';
import { readiness } from './readiness';
import { settingsOf } from './settings';
import { stGallenAudit } from './stGallenAudit';

type Read = Pick<Document, 'programme' | 'setting'>;

const points = (score: number): string => withDecimals(score, 1);
/** From this answer on a key is in place. */
const IN_PLACE = 2;

const neededWords = (view: CheckView, document: Read, asOf: string): string => {
  const { readiness: limits } = settingsOf(document, asOf);
  const all = view.statements.length;
  if (view.check === 'readiness') return `${limits.minAnswers} of ${all} are needed`;
  if (view.check === 'sevenKeys') return `all ${all} are needed`;
  return 'more of them are needed';
};

/** The answer of the check in one sentence. */
export const checkSentence = (view: CheckView, document: Read, asOf: string): string => {
  if (view.score === null) {
    const answered = view.answered === 0 ? 'Nothing is answered yet' : `${view.answered} answered`;
    return `${answered}: ${neededWords(view, document, asOf)} for a result.`;
  }
  if (view.check !== 'sevenKeys') return `${view.verdict ?? ''}: ${points(view.score)} of 100.`;
  const there = view.statements.filter(({ answer }) => (answer ?? 0) >= IN_PLACE).length;
  return `${there} of ${view.statements.length} keys are in place: ${points(view.score)} of 100.`;
};

/** What stands against a better result, beyond the points. */
export const checkRemark = (view: CheckView, document: Read, asOf: string): string | null => {
  if (view.check === 'readiness') {
    const { readinessCritical } = settingsOf(document, asOf);
    const missing = view.statements.filter(({ number, answer }) => answer === 0 && readinessCritical.includes(number));
    if (!readiness(document, asOf).isCriticalMissing) return null;
    return `Statement ${missing.map(({ number }) => number).join(' and ')} is answered with no: until it is not, the result is never better than Improve.`;
  }
  if (view.check === 'sevenKeys') return null;
  const { isImbalanced, levels } = stGallenAudit(document, asOf);
  const { account, corporate } = levels;
  if (!isImbalanced || account === null || corporate === null) return null;
  const apart = points(Math.abs(account - corporate));
  return account > corporate
    ? `Manager and team are ${apart} points ahead of the company.`
    : `The company is ${apart} points ahead of manager and team.`;
};

/** The two levels of the audit (F26b) side by side; null for what has no levels, or where one is not known. */
export const levelsWords = ({ check }: CheckView, document: Read, asOf: string): string | null => {
  if (check !== 'stGallenAudit') return null;
  const { account, corporate } = stGallenAudit(document, asOf).levels;
  if (account === null || corporate === null) return null;
  return `Manager and team reach ${points(account)}, the company ${points(corporate)}.`;
};

/** The result against the last one that was kept. */
export const sinceWords = ({ last, change }: CheckView): string => {
  if (last === null) return 'No result is kept yet to compare with.';
  const then = last.score === null ? 'no result' : [points(last.score), last.verdict].filter(Boolean).join(', ');
  const moved =
    change === null ? '' : Math.abs(change) < 0.05 ? ' Nothing has changed since.' : ` ${signedTo(change, 1)} since.`;
  return `Kept on ${longDate(last.takenOn)}: ${then}.${moved}`;
};

/** Most statements that are named one by one as those to improve first. */
const NAMED = 5;

/** What to improve first. */
export const lowestWords = (view: CheckView): string | null => {
  const [first] = view.lowest;
  if (first === undefined || first.answer === null) return null;
  const many = view.lowest.length;
  const word = CHECK_ANSWERS[view.check][first.answer] ?? '';
  return many > NAMED ? `${many} statements are lowest, at “${word}”:` : `Lowest, at “${word}”:`;
};
/** Those that are named. */
export const lowestNamed = (view: CheckView): CheckView['lowest'] => view.lowest.slice(0, NAMED);
