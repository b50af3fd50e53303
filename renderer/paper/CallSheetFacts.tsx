import type { RecordOf } from '../../shared/model';
import { find } from '../../shared/document/document';
import { longDate } from '../../shared/model/dates';
import { Facts } from './texts';
import type { PlanView } from './view';

/** What somebody wrote for a talk with one person. */
export const CallSheetFacts = ({
  view,
  sheet,
  headed = true,
}: {
  readonly view: PlanView;
  readonly sheet: RecordOf<'callSheet'>;
  readonly headed?: boolean;
}) => (
  <>
    {headed ? <h3 className="entry-head">{view.person(sheet.stakeholderId)}</h3> : null}
    <Facts
      wide
      facts={[
        ['For', find(view.document, 'opportunity', sheet.opportunityId)?.title],
        ['On', sheet.date && longDate(sheet.date)],
        ['Objective of the call', sheet.callObjective],
        ['Opening question', sheet.openingQuestion],
        ['Need', sheet.need],
        ['Feature', sheet.feature],
        ['Advantage', sheet.advantage],
        ['Benefit', sheet.benefit],
        ['Proof', sheet.proof],
        ['Objections to expect', sheet.objections],
        ['Answers', sheet.answers],
        ['Next step', sheet.nextStep],
      ]}
    />
  </>
);
