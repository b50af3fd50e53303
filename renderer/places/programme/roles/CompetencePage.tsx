import { useCallback } from 'react';
import {
  COMPETENCE_WORDS,
  competenceSentence,
  competenceSince,
  levelWords,
  LEVEL_WORDS,
  talkLines,
} from '../../../../shared/analysis/competenceWords';
import { withinSentence } from '../../../../shared/model/words';
import { competences, type CompetenceLine, type CompetenceView } from '../../../../shared/analysis/competences';
import { signedTo } from '../../../../shared/conventions/writeNumber';
import type { RecordOf } from '../../../../shared/model';
import type { Competence } from '../../../../shared/model/scales';
import {
  addCompetenceProfile,
  addDevelopmentStep,
  keepCompetences,
  rateCompetence,
} from '../../../commands/roleCommands';
import { deleteRecord } from '../../../commands/recordCommands';
import { CompetenceRadar, RadarKey } from '../../../parts/drawings/CompetenceRadar';
import { HiddenNote } from '../../../parts/hiding/Hidden';
import { RecordField } from '../../../parts/records/RecordField';
import { RecordTable } from '../../../parts/records/RecordTable';
import { Button } from '../../../parts/ui/Button';
import { Choice } from '../../../parts/ui/Choice';
import { HelpMeChoose } from '../../../parts/ui/HelpMeChoose';
import { SelectField } from '../../../parts/ui/SelectField';
import { useFigures } from '../../../state/figures';
import { useIsHiding } from '../../../state/records';
import { setSession, useSession } from '../../../state/session';

const LEVELS = [
  ...LEVEL_WORDS.map((word, at) => ({ value: at + 1, face: String(at + 1), name: `${at + 1}, ${word}` })),
  { value: null, face: '?', name: 'not known' },
];

const gapWords = (gap: number | null): string =>
  gap === null ? '–' : gap === 0 ? 'none' : gap < 0 ? `${signedTo(-gap, 1)}` : signedTo(-gap, 1);

type LevelProps = {
  readonly profileId: string;
  readonly competence: Competence;
  /** Whose view it is. */
  readonly by: 'self' | 'manager';
  readonly called: string;
  readonly level: number | null;
};

const Level = ({ profileId, competence, by, called, level }: LevelProps) => {
  const rate = (rated: number | null): void => rateCompetence(profileId, by, competence, rated);
  return (
    <div>
      <Choice legend={called} value={level} options={LEVELS} onChoose={rate} />
      <HelpMeChoose
        scale="competence"
        called={called}
        wordOf={(value) => `${value}, ${LEVEL_WORDS[Number(value) - 1]}`}
        onTake={(value) => rate(Number(value))}
      />
    </div>
  );
};

const Line = ({ profileId, line }: { readonly profileId: string; readonly line: CompetenceLine }) => {
  const { competence, self, manager, wanted, gap, held, before, isTalk } = line;
  const name = COMPETENCE_WORDS[competence];
  return (
    <li className="competence-line">
      <div>
        <b>{name}</b>
        <small className="quiet">
          wanted {levelWords(wanted)}, held {levelWords(held)}
          {before === null || before === held ? null : `, was ${levelWords(before)}`}
          {isTalk ? <span className="warning"> · talk</span> : null}
        </small>
      </div>
      <Level profileId={profileId} competence={competence} by="self" called={`${name}, own view`} level={self} />
      <Level profileId={profileId} competence={competence} by="manager" called={`${name}, manager`} level={manager} />
      <span className={`tabular gap ${(gap ?? 0) > 0 ? 'warning' : 'quiet'}`}>
        <span className="visually-hidden">Against the role: </span>
        {gapWords(gap)}
      </span>
    </li>
  );
};

const Steps = ({ view }: { readonly view: CompetenceView }) => {
  const [widest] = view.gaps;
  const isOfProfile = useCallback(
    (step: RecordOf<'developmentStep'>) => step.competenceProfileId === view.id,
    [view.id],
  );
  return (
    <section className="part" aria-labelledby="development">
      <h3 id="development">What is done about it</h3>
      <RecordTable
        kind="developmentStep"
        layout="development-columns"
        columns={[
          { field: 'title' },
          { field: 'competence', words: (value) => COMPETENCE_WORDS[value as keyof typeof COMPETENCE_WORDS] },
          { field: 'dueDate' },
          { field: 'doneOn' },
        ]}
        only={isOfProfile}
        empty="Nothing is planned yet."
        addLabel={null}
      />
      <div>
        <Button small onClick={() => addDevelopmentStep(view.id, widest?.competence ?? 'strategicThinking')}>
          {widest === undefined
            ? 'Add a step'
            : `Add a step for ${withinSentence(COMPETENCE_WORDS[widest.competence])}`}
        </Button>
      </div>
    </section>
  );
};

const Chosen = ({ view, all }: { readonly view: CompetenceView; readonly all: readonly CompetenceView[] }) => {
  const talk = talkLines(view.lines);
  return (
    <>
      <section className="programme-says" aria-label="Competences">
        <div className="programme-choice">
          <SelectField
            label="Competences of"
            value={view.id}
            options={all.map(({ id, name }, at) => ({ value: id, label: name ?? `Profile ${at + 1}` }))}
            onChoose={(id) => setSession({ programmeProfileId: id })}
          />
          <Button onClick={() => addCompetenceProfile(null)}>Add a profile</Button>
        </div>
        <h3 className="serif portfolio-sentence" aria-live="polite">
          {competenceSentence(view)}
        </h3>
        <CompetenceRadar lines={view.lines} />
        <RadarKey hasHeld hasBefore={view.last !== null} />
        {talk === null ? null : <p className="warning">{talk}</p>}
        <p className="quiet">{competenceSince(view)}</p>
        <div className="button-row">
          <Button disabled={view.lines.every(({ held }) => held === null)} onClick={() => keepCompetences(view.id)}>
            Keep today’s result
          </Button>
          <Button
            disabled={view.roleProfileId === null}
            onClick={() => setSession({ programmePage: 'roleProfiles', programmeRoleId: view.roleProfileId })}
          >
            Show the role
          </Button>
        </div>
      </section>
      <section className="programme-sheet" aria-label="Levels and steps">
        <div className="fields two">
          <RecordField kind="competenceProfile" id={view.id} field="memberId" none="Nobody yet" />
          <RecordField kind="competenceProfile" id={view.id} field="roleProfileId" none="No role yet" />
        </div>
        <div className="competence-heads small quiet" aria-hidden="true">
          <span>1 beginner, 3 on their own, 5 teaches others</span>
          <span>Own view</span>
          <span>Manager</span>
          <span>To the role</span>
        </div>
        <ul className="competence-lines" aria-label="Competences">
          {view.lines.map((line) => (
            <Line key={line.competence} profileId={view.id} line={line} />
          ))}
        </ul>
        <Steps view={view} />
        <RecordField kind="competenceProfile" id={view.id} field="note" />
        <div>
          <Button small tone="bare" onClick={() => deleteRecord('competenceProfile', view.id)}>
            Delete this profile
          </Button>
        </div>
      </section>
    </>
  );
};

/** How far each of yours is in what their role asks for, and what is done about it. */
export const CompetencePage = () => {
  const { content, asOf } = useFigures();
  const chosen = useSession((state) => state.programmeProfileId);
  const isHiding = useIsHiding();
  const all = competences(content, asOf);
  const view = all.find(({ id }) => id === chosen) ?? all[0];
  if (isHiding)
    return (
      <section className="programme-says">
        <HiddenNote what="What is thought of your people is hidden." />
      </section>
    );
  if (view === undefined)
    return (
      <section className="programme-says" aria-label="Competences">
        <p className="portfolio-label">Competences</p>
        <h3 className="serif portfolio-sentence">Nobody’s competences are looked at yet.</h3>
        <p className="quiet">
          Ten competences from 1 to 5, as somebody sees themselves and as their manager does, against what the role asks
          for.
        </p>
        <Button tone="primary" onClick={() => addCompetenceProfile(null)}>
          Add a profile
        </Button>
      </section>
    );
  return <Chosen key={view.id} view={view} all={all} />;
};
