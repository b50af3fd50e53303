import {
  COMPETENCE_WORDS,
  competenceSentence,
  competenceSince,
  levelWords,
  talkLines,
} from '../../../../shared/analysis/competenceWords';
import type { CompetenceView } from '../../../../shared/analysis/competences';
import { signedTo } from '../../../../shared/conventions/writeNumber';
import { longDate } from '../../../../shared/conventions/writeDay';
import { find, type Document } from '../../../../shared/document/document';
import { CompetenceRadar, RadarKey } from '../../../parts/drawings/CompetenceRadar';
import { Rows } from '../../Rows';
import { Label, Prose } from '../../texts';
import { SheetHead } from './SheetHead';

type Props = { readonly view: CompetenceView; readonly content: Document; readonly asOf: string };

const day = (on: string | null): string | null => (on === null ? null : longDate(on));

/** Somebody against their role: the radar, each competence with both views, and what is done about it. */
export const CompetenceSheet = ({ view, content, asOf }: Props) => {
  const talk = talkLines(view.lines);
  return (
    <section className="sheet plan-page programme-page" aria-label={`Competences of ${view.name ?? 'nobody yet'}`}>
      <SheetHead
        content={content}
        asOf={asOf}
        kind={['Competences', view.role].filter(Boolean).join(' · ')}
        title={competenceSentence(view)}
      />
      <CompetenceRadar lines={view.lines} />
      <RadarKey hasHeld hasBefore={view.last !== null} />
      {talk === null ? null : <p>{talk}</p>}
      <p className="quiet">{competenceSince(view)}</p>
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
