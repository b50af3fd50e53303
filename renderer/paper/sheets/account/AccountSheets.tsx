import type { AccountSheetPart } from '../../../../shared/api/outputs';
import type { Document } from '../../../../shared/document/document';
import { planView } from '../../view';
import { ApproachSheet } from './Approach';
import { CharterSheet } from './CharterSheet';
import { ContactMatrixSheet } from './ContactMatrixSheet';
import { HandoverSheets } from './HandoverSheets';
import { MergeReportSheets } from './MergeReportSheets';
import { PersonCardSheets } from './PersonCardSheets';
import { RewardSheet } from './RewardSheet';
import { RoleTableSheet } from './RoleTableSheet';
import { ValueCaseSheet } from './ValueCaseSheet';

const SHEETS = {
  approachCard: ApproachSheet,
  charter: CharterSheet,
  valueCase: ValueCaseSheet,
  rewardSheet: RewardSheet,
  roleTable: RoleTableSheet,
  contactMatrix: ContactMatrixSheet,
  peopleCards: PersonCardSheets,
  handoverPack: HandoverSheets,
  mergeReport: MergeReportSheets,
} as const satisfies { readonly [P in AccountSheetPart]: unknown };

type Props = { readonly part: AccountSheetPart; readonly content: Document; readonly asOf: string };

/** A sheet about the account that is a part of a PDF by itself. */
export const AccountSheets = ({ part, content, asOf }: Props) => {
  const Sheet = SHEETS[part];
  return <Sheet view={planView(content, asOf)} />;
};
