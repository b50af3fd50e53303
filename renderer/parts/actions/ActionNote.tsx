import { actionViews } from '../../../shared/analysis/actionBoard';
import type { Action } from '../../../shared/model';
import { useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';

/** What has to be said about an action: late by days, or what it lacks. */
export const lateWords = (lateDays: number, lacks: readonly string[]): string =>
  [
    lateDays > 0 ? `${lateDays} ${lateDays === 1 ? 'day' : 'days'} late` : '',
    lacks.length > 0 ? `no ${lacks.join(', no ')}` : '',
  ]
    .filter(Boolean)
    .join(' · ');

const Remark = ({ id }: { readonly id: string }) => {
  const asOf = useAsOf();
  const words = useDocument((state) => {
    const view = actionViews(state.document, asOf).find((one) => one.id === id);
    return view ? lateWords(view.lateDays, view.lacks) : '';
  });
  return words === '' ? null : <span className="late">{words}</span>;
};

export const ActionNote = (action: Action) => <Remark id={action.id} />;
