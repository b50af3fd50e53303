import { teamSentence } from '../../../../shared/analysis/designWords';
import { roleTree } from '../../../../shared/analysis/programmeDesign';
import { find } from '../../../../shared/document/document';
import { RoleTree } from '../../../parts/drawings/RoleTree';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useFigures } from '../../../state/figures';
import { DesignPage } from '../DesignPage';

/** Who works for the programme, in which role, and to whom it reports. */
export const TeamPage = () => {
  const { content } = useFigures();
  return (
    <DesignPage
      label="Team structure"
      sentence={teamSentence(content)}
      figure={<RoleTree nodes={roleTree(content)} nameOf={(id) => find(content, 'member', id)?.name ?? null} />}
    >
      <RecordTable
        kind="teamRole"
        layout="role-columns"
        columns={[
          { field: 'title' },
          { field: 'memberId', none: 'Nobody yet' },
          { field: 'reportsToId', none: 'Nobody' },
          { field: 'purpose' },
        ]}
        empty="Head of the programme, account managers, experts, support: who works for it?"
        addLabel="Add a role"
      />
    </DesignPage>
  );
};
