import { CHECK_ANSWERS, CHECK_TITLES, programmeChecks, type CheckView } from '../../../shared/analysis/programmeChecks';
import { charterSentence, definitionView } from '../../../shared/analysis/programmeDefinition';
import { checkRemark, checkSentence, sinceWords } from '../../../shared/analysis/programmeWords';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { competences } from '../../../shared/analysis/competences';
import { find, list, single, type Document } from '../../../shared/document/document';
import { PROGRAMME_CHECKS } from '../../../shared/model/scales';
import { CheckFigure } from '../../parts/drawings/CheckFigure';
import { Rows } from '../Rows';
import { Prose } from '../texts';
import { CompetenceSheet } from './programme/CompetenceSheet';
import { RoleSheet } from './programme/RoleProfilePages';
import { RewardsSheet, ScorecardSheet } from './programme/ScorecardSheet';
import { SheetHead } from './programme/SheetHead';

type Props = { readonly content: Document; readonly asOf: string };

const CheckSheet = ({ view, content, asOf }: Props & { readonly view: CheckView }) => {
  const words = CHECK_ANSWERS[view.check];
  const remark = checkRemark(view, content, asOf);
  const wordsOf = (answer: number | null): string | null =>
    answer === null ? null : `${answer} ${words[answer] ?? ''}`;
  return (
    <section className="sheet plan-page programme-page" aria-label={CHECK_TITLES[view.check]}>
      <SheetHead
        content={content}
        asOf={asOf}
        kind={CHECK_TITLES[view.check]}
        title={checkSentence(view, content, asOf)}
      />
      {remark === null ? null : <p>{remark}</p>}
      <CheckFigure view={view} content={content} asOf={asOf} />
      <p className="quiet">{sinceWords(view)}</p>
      <Rows
        label={CHECK_TITLES[view.check]}
        rows={view.statements.map((statement) => ({ ...statement, id: String(statement.number) }))}
        columns={[
          { head: '', as: 'short', of: ({ number }) => number },
          { head: 'Statement', as: 'text', of: ({ text }) => text },
          { head: 'Where', of: ({ group }) => group },
          { head: 'Answer', as: 'short', of: ({ answer }) => wordsOf(answer) },
          {
            head: 'Before',
            as: 'short',
            of: ({ answer, before }) => (before === answer ? null : wordsOf(before)),
          },
          { head: 'Owner', of: ({ ownerId }) => find(content, 'member', ownerId)?.name },
          { head: 'Evidence', as: 'text', of: ({ evidence }) => evidence },
        ]}
      />
    </section>
  );
};

const CharterSheet = ({ content, asOf }: Props) => {
  const charter = single(content, 'programme')?.charter ?? null;
  const boxes = definitionView(content, asOf);
  return (
    <section className="sheet plan-page programme-page" aria-label="Charter and definition">
      <SheetHead content={content} asOf={asOf} kind="Charter and definition" title={charterSentence(content, asOf)} />
      <Prose text={charter?.purpose ?? null} />
      {boxes.length === 0 ? null : (
        <Rows
          label="What key account management is here"
          rows={boxes}
          columns={[
            { head: 'What key account management is here', as: 'text', of: ({ title }) => title },
            { head: 'What we say', as: 'text', of: ({ text }) => text },
            {
              head: 'We agree, 1 to 5',
              as: 'number',
              of: ({ mean }) => (mean === null ? null : withDecimals(mean, 1)),
            },
            { head: 'Spread', as: 'number', of: ({ spread }) => spread },
          ]}
        />
      )}
    </section>
  );
};

const ROLE_KINDS = ['programmeMeasure', 'reward', 'competenceProfile', 'roleProfile'] as const;

/** What the programme holds, a page for each check that is answered and one for its charter. */
export const ProgrammePages = ({ content, asOf }: Props) => {
  const checks = programmeChecks(content, asOf);
  const answered = PROGRAMME_CHECKS.map((check) => checks[check]).filter((view) => view.answered > 0);
  const hasCharter = (single(content, 'programme')?.charter ?? null) !== null || content.definitionBox.size > 0;
  const profiles = competences(content, asOf);
  const hasRoles = ROLE_KINDS.some((kind) => content[kind].size > 0);
  return (
    <>
      {answered.map((view) => (
        <CheckSheet key={view.check} view={view} content={content} asOf={asOf} />
      ))}
      {hasCharter || (answered.length === 0 && !hasRoles) ? <CharterSheet content={content} asOf={asOf} /> : null}
      {content.programmeMeasure.size > 0 ? <ScorecardSheet content={content} asOf={asOf} /> : null}
      {content.reward.size > 0 ? <RewardsSheet content={content} asOf={asOf} /> : null}
      {profiles.map((view) => (
        <CompetenceSheet key={view.id} view={view} content={content} asOf={asOf} />
      ))}
      {list(content, 'roleProfile').map((role) => (
        <RoleSheet key={role.id} content={content} role={role} />
      ))}
    </>
  );
};
