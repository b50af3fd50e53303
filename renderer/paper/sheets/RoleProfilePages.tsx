import { find, list, type Document } from '../../../shared/document/document';
import { RoleBody } from '../programme/RoleBody';

type Props = { readonly content: Document; readonly roleProfileId: string | null };

/** The role that is asked for, on a page to hand on; the first where none is. */
export const RoleProfilePages = ({ content, roleProfileId }: Props) => {
  const role = find(content, 'roleProfile', roleProfileId) ?? list(content, 'roleProfile')[0];
  if (role === undefined) return null;
  return (
    <section className="sheet plan-page role-page" lang={role.language} aria-label={role.title || 'Role profile'}>
      <h1>{role.title}</h1>
      <RoleBody content={content} role={role} />
    </section>
  );
};
