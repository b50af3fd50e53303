import type { RecordOf } from '../../shared/model';
import { find } from '../../shared/document/document';
import { longDate } from '../../shared/conventions/writeDay';
import { labelOf } from '../../shared/model/labels';
import { Facts } from './texts';
import type { PlanView } from './view';

/** What stands on the sheet in words, in the order of the talk. */
const TOLD = [
  'callObjective',
  'openingQuestion',
  'need',
  'feature',
  'advantage',
  'benefit',
  'proof',
  'objections',
  'answers',
  'nextStep',
] as const;

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
        ['For', find(view.content, 'opportunity', sheet.opportunityId)?.title],
        ['On', sheet.date && longDate(sheet.date)],
        ...TOLD.map((field) => [labelOf('callSheet', field), sheet[field]] as const),
      ]}
    />
  </>
);
