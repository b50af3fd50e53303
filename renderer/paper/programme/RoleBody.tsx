import { COMPETENCES } from '../../../shared/model/scales';
import type { Document } from '../../../shared/document/document';
import { roleParts } from '../../../shared/exchange/roleText';
import type { RecordOf } from '../../../shared/model';
import { ROLE_WORDS } from '../../../shared/model/roleWords';
import { Label, Points, Prose } from '../texts';
import { Rows } from '../Rows';

/** One role as it is handed on, below its title, in the language it is written in. */
export const RoleBody = ({ content, role }: { readonly content: Document; readonly role: RecordOf<'roleProfile'> }) => {
  const words = ROLE_WORDS[role.language];
  const wanted = COMPETENCES.flatMap((competence, at) => {
    const level = role.wanted[at] ?? null;
    return level === null ? [] : [{ id: competence, name: words.competences[competence], level }];
  });
  return (
    <>
      {role.reportsTo?.trim() ? (
        <p className="cover-kind">
          {words.reportsTo}: {role.reportsTo}
        </p>
      ) : null}
      <div className="role-summary">
        <Prose text={role.summary} />
      </div>
      {roleParts(content, role).map(({ head, points }) => (
        <div key={head} className="role-part">
          <Label>{head}</Label>
          <Points items={points.map((text, at) => ({ id: `${at} ${text}`, text }))} />
        </div>
      ))}
      {wanted.length === 0 ? null : (
        <Rows
          label={words.levels}
          shape="role-levels"
          rows={wanted}
          columns={[
            { head: words.levels, as: 'text', of: ({ name }) => name },
            {
              head: '1 – 5',
              as: 'short',
              of: ({ level }) => (
                <>
                  <span aria-hidden="true">
                    {'●'.repeat(level)}
                    <span className="quiet">{'○'.repeat(5 - level)}</span>
                  </span>{' '}
                  {level}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
};
