import { COMPETENCE_WORDS, LEVEL_WORDS } from '../../../../shared/analysis/competenceWords';
import { roleProfiles, roleSentence, type RoleView } from '../../../../shared/analysis/roleProfiles';
import { ROLE_WORDS } from '../../../../shared/model/roleWords';
import { COMPETENCES, ROLE_LANGUAGES, type RoleLanguage } from '../../../../shared/model/scales';
import {
  addRole,
  copyRoleText,
  requirementsFromLevels,
  saveRolePdf,
  saveRoleText,
  wantCompetence,
} from '../../../commands/roleCommands';
import { deleteRecord } from '../../../commands/recordCommands';
import { CompetenceRadar, RadarKey } from '../../../parts/drawings/CompetenceRadar';
import { HiddenBar } from '../../../parts/hiding/Hidden';
import { RecordField } from '../../../parts/records/RecordField';
import { ActionMenu } from '../../../parts/ui/ActionMenu';
import { Button } from '../../../parts/ui/Button';
import { SelectField } from '../../../parts/ui/SelectField';
import { useClientsHidden } from '../../../state/clients';
import { useFigures } from '../../../state/figures';
import { useRecord } from '../../../state/records';
import { setSession, useSession } from '../../../state/session';

const LEVELS = LEVEL_WORDS.map((word, at) => ({ value: String(at + 1), label: `${at + 1} ${word}` }));

const AddRole = () => (
  <ActionMenu
    label="Add a role"
    face="Add a role"
    className="button"
    items={ROLE_LANGUAGES.map((language) => ({
      label: ROLE_WORDS[language].language,
      run: () => addRole(language),
    }))}
  />
);

/** What the role asks for, competence by competence. */
const Wanted = ({ id, wanted }: { readonly id: string; readonly wanted: readonly (number | null)[] }) => (
  <section className="part" aria-labelledby="wanted">
    <h3 id="wanted">What it takes</h3>
    <div className="fields two wanted-levels">
      {COMPETENCES.map((competence, at) => (
        <SelectField
          key={competence}
          label={COMPETENCE_WORDS[competence]}
          value={wanted[at] == null ? null : String(wanted[at])}
          none="Not said"
          options={LEVELS}
          onChoose={(level) => wantCompetence(id, competence, level === null ? null : Number(level))}
        />
      ))}
    </div>
  </section>
);

const Chosen = ({ view, all }: { readonly view: RoleView; readonly all: readonly RoleView[] }) => {
  const role = useRecord('roleProfile', view.id);
  const isHidden = useClientsHidden();
  const wanted = role?.wanted ?? [];
  const lines = COMPETENCES.map((competence, at) => ({
    competence,
    held: null,
    before: null,
    wanted: wanted[at] ?? null,
  }));
  return (
    <>
      <section className="programme-says" aria-label="Role profile">
        <div className="programme-choice">
          <SelectField
            label="Role"
            value={view.id}
            options={all.map(({ id, title }, at) => ({ value: id, label: title.trim() || `Role ${at + 1}` }))}
            onChoose={(id) => setSession({ programmeRoleId: id })}
          />
          <AddRole />
        </div>
        <h3 className="serif portfolio-sentence" aria-live="polite">
          {roleSentence(view)}
        </h3>
        <CompetenceRadar lines={lines} />
        <RadarKey hasHeld={false} hasBefore={false} />
        {view.heldBy.length === 0 ? null : <p className="quiet">Measured by it: {view.heldBy.join(', ')}.</p>}
        <div className="button-row">
          <Button tone="primary" onClick={() => void saveRolePdf(view.id)}>
            Save the role as PDF
          </Button>
          <Button onClick={() => void saveRoleText(view.id)}>Save as text</Button>
          <Button onClick={() => copyRoleText(view.id)}>Copy text</Button>
        </div>
      </section>
      <section className="programme-sheet role-fields" aria-label="What the role says">
        <div className="fields three">
          <RecordField kind="roleProfile" id={view.id} field="title" oneLine />
          <RecordField kind="roleProfile" id={view.id} field="reportsTo" oneLine />
          <RecordField
            kind="roleProfile"
            id={view.id}
            field="language"
            words={(value) => ROLE_WORDS[value as RoleLanguage].language}
          />
        </div>
        <RecordField kind="roleProfile" id={view.id} field="summary" hint={`${view.words} of 80 words`} />
        <RecordField kind="roleProfile" id={view.id} field="duties" hint={`${view.duties}, a line for each`} />
        <RecordField kind="roleProfile" id={view.id} field="requirements" hint="A line for each" />
        <div>
          <Button small onClick={() => requirementsFromLevels(view.id)}>
            Write them from what it takes
          </Button>
        </div>
        <RecordField kind="roleProfile" id={view.id} field="measures" hint="A line for each" />
        {isHidden ? <HiddenBar /> : <RecordField kind="roleProfile" id={view.id} field="portfolioAccountIds" />}
        <Wanted id={view.id} wanted={wanted} />
        <div>
          <Button small tone="bare" onClick={() => deleteRecord('roleProfile', view.id)}>
            Delete this role
          </Button>
        </div>
      </section>
    </>
  );
};

/** What a role is for, what it takes and how it is measured, to be handed on as a page or a text. */
export const RolePage = () => {
  const { content, asOf } = useFigures();
  const chosen = useSession((state) => state.programmeRoleId);
  const all = roleProfiles(content, asOf);
  const view = all.find(({ id }) => id === chosen) ?? all[0];
  if (view === undefined)
    return (
      <section className="programme-says" aria-label="Role profile">
        <p className="portfolio-label">Role profiles</p>
        <h3 className="serif portfolio-sentence">No role is described yet.</h3>
        <p className="quiet">A role begins with a text that fits most account managers, and with what it asks for.</p>
        <AddRole />
      </section>
    );
  return <Chosen key={view.id} view={view} all={all} />;
};
