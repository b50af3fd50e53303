import type { RoleNode } from '../../../shared/analysis/programmeDesign';

type Props = { readonly nodes: readonly RoleNode[]; readonly nameOf: (memberId: string | null) => string | null };

const Branch = ({ nodes, nameOf }: Props) => (
  <ul>
    {nodes.map(({ role, below }) => {
      const name = nameOf(role.memberId);
      return (
        <li key={role.id}>
          <p className={name === null ? 'role-box vacant' : 'role-box'}>
            <b>{role.title || 'Untitled role'}</b>
            <span>{name ?? 'nobody yet'}</span>
          </p>
          {below.length === 0 ? null : <Branch nodes={below} nameOf={nameOf} />}
        </li>
      );
    })}
  </ul>
);

/** Who reports to whom in the team of the programme, from the top down. */
export const RoleTree = (props: Props) =>
  props.nodes.length === 0 ? null : (
    <div className="role-tree" role="group" aria-label="Team structure">
      <Branch {...props} />
    </div>
  );
