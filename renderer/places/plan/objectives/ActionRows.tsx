import type { ReactNode } from 'react';
import { dueFirst, isOpenAction } from '../../../../shared/analysis/openActions';
import { find } from '../../../../shared/document/document';
import type { Action } from '../../../../shared/model';
import { labelOf } from '../../../../shared/model/labels';
import { inWords } from '../../../../shared/model/words';
import { linesOf, Rows } from '../../../paper/Rows';
import type { PlanView } from '../../../paper/view';

const serves = (action: Action, view: PlanView): ReactNode =>
  linesOf([
    view.person(action.stakeholderId),
    find(view.content, 'risk', action.riskId)?.title,
    find(view.content, 'opportunity', action.opportunityId)?.title,
    action.waitingForUnit && `waits for ${action.waitingForUnit}`,
  ]);

/** Actions with whom they concern, who does them and by when. */
export const ActionRows = ({
  view,
  actions,
  label,
}: {
  readonly view: PlanView;
  readonly actions: readonly Action[];
  readonly label: string;
}) => (
  <Rows
    label={label}
    rows={actions.toSorted(dueFirst)}
    columns={[
      {
        head: labelOf('action', 'title'),
        of: (row) => (
          <>
            {row.title}
            {row.note ? <span className="line quiet">{row.note}</span> : null}
            {row.origin ? <span className="line quiet">{inWords(row.origin)}</span> : null}
          </>
        ),
        as: 'text',
      },
      {
        head: 'Concerns',
        of: (row) => serves(row, view),
        as: 'text',
      },
      { head: labelOf('action', 'ownerId'), of: (row) => view.member(row.ownerId) ?? <b className="alert">nobody</b> },
      {
        head: labelOf('action', 'due'),
        of: (row) => {
          const isLate = isOpenAction(row) && row.due !== null && row.due < view.asOf;
          return (
            <span className={isLate ? 'alert' : ''}>
              {view.day(row.due) ?? '–'}
              {isLate ? ', late' : ''}
            </span>
          );
        },
        as: 'short',
      },
      {
        head: labelOf('action', 'status'),
        of: (row) => `${inWords(row.status)}${row.completedOn ? ` ${view.day(row.completedOn) ?? ''}` : ''}`,
        as: 'short',
      },
    ]}
  />
);
