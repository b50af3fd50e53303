import {
  COMPETENCE_WORDS,
  competenceSentence,
  competenceSince,
  levelWords,
  talkLines,
} from '../../../shared/analysis/competenceWords';
import { competences, type CompetenceView } from '../../../shared/analysis/competences';
import { signedTo } from '../../../shared/conventions/writeNumber';
import { longDate } from '../../../shared/conventions/writeDay';
import { find, list, type Document } from '../../../shared/document/document';
import { CompetenceRadar, RadarKey } from '../../parts/drawings/CompetenceRadar';
import { Rows } from '../Rows';
import { Label, Prose } from '../texts';
import type { HandbookChapter, HandbookView } from './handbook';
import { Lead } from './Lead';
import { RoleBody } from './RoleBody';

type Props = { readonly view: CompetenceView; readonly content: Document };

const day = (on: string | null): string | null => (on === null ? null : longDate(on));

/** Somebody against their role: the radar, each competence with both views, and what is done about it. */
const Competences = ({ view, content }: Props) => {
  const talk = talkLines(view.lines);
  return (
    <section className="handbook-one" aria-label={`Competences of ${view.name ?? 'nobody yet'}`}>
      <Label>{[view.name ?? 'Nobody yet', view.role].filter(Boolean).join(' · ')}</Label>
      <Lead sentence={competenceSentence(view)} remark={[talk, competenceSince(view)].filter(Boolean).join(' ')}>
        <div className="handbook-figure">
          <CompetenceRadar lines={view.lines} />
          <RadarKey hasHeld hasBefore={view.last !== null} />
        </div>
      </Lead>
      <Rows
        label="Competences"
        rows={view.lines.map((line) => ({ ...line, id: line.competence }))}
        columns={[
          { head: 'Competence', as: 'text', of: ({ competence }) => COMPETENCE_WORDS[competence] },
          { head: 'Own view', as: 'number', of: ({ self }) => self },
          { head: 'Manager', as: 'number', of: ({ manager }) => manager },
          { head: 'Held', as: 'number', of: ({ held }) => (held === null ? null : levelWords(held)) },
          { head: 'Wanted', as: 'number', of: ({ wanted }) => wanted },
          {
            head: 'To the role',
            as: 'number',
            of: ({ gap }) => (gap === null ? null : gap === 0 ? 'none' : signedTo(-gap, 1)),
          },
          { head: 'Before', as: 'number', of: ({ before }) => (before === null ? null : levelWords(before)) },
        ]}
      />
      {view.steps.length === 0 ? null : (
        <>
          <Label>What is done about it</Label>
          <Rows
            label="What is done about it"
            rows={view.steps}
            columns={[
              { head: 'Step', as: 'text', of: ({ title }) => title },
              { head: 'Competence', of: ({ competence }) => COMPETENCE_WORDS[competence] },
              { head: 'By', as: 'short', of: ({ dueDate }) => day(dueDate) },
              { head: 'Done on', as: 'short', of: ({ doneOn }) => day(doneOn) },
            ]}
          />
        </>
      )}
      <Prose text={find(content, 'competenceProfile', view.id)?.note ?? null} />
    </section>
  );
};

const CompetencesBody = ({ content, asOf }: HandbookView) =>
  competences(content, asOf).map((view) => <Competences key={view.id} view={view} content={content} />);

export const competencesChapter: HandbookChapter = {
  id: 'competences',
  title: 'Competences',
  holds: ({ content }) => content.competenceProfile.size > 0,
  Body: CompetencesBody,
};

const RolesBody = ({ content }: HandbookView) =>
  list(content, 'roleProfile').map((role) => (
    <section key={role.id} className="handbook-one role-page" lang={role.language} aria-label={role.title}>
      <Label>{role.title}</Label>
      <RoleBody content={content} role={role} />
    </section>
  ));

export const rolesChapter: HandbookChapter = {
  id: 'roleProfiles',
  title: 'Role profiles',
  holds: ({ content }) => content.roleProfile.size > 0,
  Body: RolesBody,
};
