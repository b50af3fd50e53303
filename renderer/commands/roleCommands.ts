/** What is done about roles and results: begun, rated, kept to compare with, copied and saved. */
import { competences } from '../../shared/analysis/competences';
import { programmeScorecard } from '../../shared/analysis/programmeScorecard';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/analysis/settings';
import { ATLAS_ITSELF, find, list } from '../../shared/document/document';
import { beginRole, beginScorecard, takeMeasures, wantedLevels } from '../../shared/document/rolesBegun';
import { roleText } from '../../shared/exchange/roleText';
import { requirementsOf } from '../../shared/model/roleWords';
import { COMPETENCES, type Competence, type RoleLanguage } from '../../shared/model/scales';
import { call } from '../host';
import { ownLocale } from '../state/conventions';
import { editDocument, refusesHidden, settled, wholeDocument } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { asOfNow } from '../state/records';
import { setSession } from '../state/session';
import { today } from '../state/today';
import { sayExported } from './exported';
import { safeName } from './fileNames';
import { putOnClipboard } from './clipboardCommands';
import { optionsOf } from './portfolioCommands';
import { printPdf } from './printPdf';

/** Five measures to begin with. */
export const beginProgrammeScorecard = (): void => {
  editDocument('Begin the scorecard of the programme', beginScorecard);
};

/** Puts the measures of the programme into the account on screen, those it does not have by name. */
export const takeProgrammeMeasures = (): void => {
  editDocument('Take over the measures of the programme', takeMeasures);
};

/** Keeps the result of today, to be compared with later. One a day. */
export const keepScorecard = (): void => {
  const day = today();
  editDocument('Keep the result of the scorecard', (draft) => {
    const content = draft.current();
    const { score, payout, lines } = programmeScorecard(content, asOfNow());
    const result = {
      score: score.value,
      payout: payout.value,
      attained: Object.fromEntries(lines.map(({ measure, attained }) => [measure.id, attained.value])),
    };
    const sameDay = list(content, 'scorecardResult').find(({ takenOn }) => takenOn === day);
    if (sameDay === undefined) draft.add('scorecardResult', { takenOn: day, ...result });
    else draft.set('scorecardResult', sameDay.id, result);
  });
};

/** The corners of the payout curve; those the app begins with are no setting of anybody. */
export const setPayout = (payout: Settings['payout'], group?: string): void => {
  editDocument(
    'Change the payout curve',
    (draft) => {
      const isUsual = JSON.stringify(payout) === JSON.stringify(DEFAULT_SETTINGS.payout);
      const value = payout.map((corner) => [...corner]);
      const isThere = draft.current().setting.has('payout');
      if (isUsual) {
        if (isThere) draft.remove('setting', 'payout');
      } else if (isThere) draft.set('setting', 'payout', { value });
      else draft.add('setting', { id: 'payout', value });
    },
    group,
  );
};

/** A profile for somebody, with the role there is. Shows it. */
export const addCompetenceProfile = (memberId: string | null): void => {
  let id: string | null = null;
  editDocument('Add a competence profile', (draft) => {
    const [role] = list(draft.current(), 'roleProfile');
    id = draft.add('competenceProfile', { memberId, roleProfileId: role?.id ?? beginRole(draft, 'en') }).id;
  });
  setSession({ programmeProfileId: id });
};

const withLevel = (
  levels: readonly (number | null)[],
  competence: Competence,
  level: number | null,
): readonly (number | null)[] => COMPETENCES.map((one, at) => (one === competence ? level : (levels[at] ?? null)));

/** How somebody, or their manager, rates a competence. */
export const rateCompetence = (
  id: string,
  by: 'self' | 'manager',
  competence: Competence,
  level: number | null,
): void => {
  if (refusesHidden('competenceProfile', [by])) return;
  editDocument('Rate a competence', (draft) => {
    const profile = find(draft.current(), 'competenceProfile', id);
    if (profile) draft.set('competenceProfile', id, { [by]: withLevel(profile[by], competence, level) });
  });
};

/** What a role asks of a competence. */
export const wantCompetence = (id: string, competence: Competence, level: number | null): void => {
  editDocument('Say what the role asks for', (draft) => {
    const role = find(draft.current(), 'roleProfile', id);
    if (role) draft.set('roleProfile', id, { wanted: withLevel(role.wanted, competence, level) });
  });
};

/** Keeps a profile as it is today, to be compared with later. One a day. */
export const keepCompetences = (id: string): void => {
  const day = today();
  editDocument('Keep the competence profile', (draft) => {
    const content = draft.current();
    const view = competences(content, asOfNow()).find((one) => one.id === id);
    if (view === undefined) return;
    const result = {
      self: view.lines.map(({ self }) => self),
      manager: view.lines.map(({ manager }) => manager),
      wanted: view.lines.map(({ wanted }) => wanted),
    };
    const sameDay = list(content, 'competenceResult').find(
      ({ competenceProfileId, takenOn }) => competenceProfileId === id && takenOn === day,
    );
    if (sameDay === undefined) draft.add('competenceResult', { competenceProfileId: id, takenOn: day, ...result });
    else draft.set('competenceResult', sameDay.id, result);
  });
};

/** A step for the competence whose gap is the widest. */
export const addDevelopmentStep = (competenceProfileId: string, competence: Competence): void => {
  editDocument('Add a development step', (draft) => {
    const { id } = draft.add('developmentStep', { competenceProfileId, competence });
    setSession({ spot: { kind: 'developmentStep', id, isNew: true } });
  });
};

/** A role that is begun with the words of its language. Shows it. */
export const addRole = (language: RoleLanguage): void => {
  let id: string | null = null;
  editDocument('Add a role profile', (draft) => {
    id = beginRole(draft, language);
  });
  setSession({ programmeRoleId: id });
};

/** The requirements written anew from what the role asks for. */
export const requirementsFromLevels = (id: string): void => {
  editDocument('Write the requirements from the levels', (draft) => {
    const role = find(draft.current(), 'roleProfile', id);
    if (role) draft.set('roleProfile', id, { requirements: requirementsOf(role.language, wantedLevels(role.wanted)) });
  });
};

const roleOf = (id: string) => wholeDocument().roleProfile.get(id);
const fileName = (title: string, ending: string): string => `${safeName(title, 'Role profile')}.${ending}`;

export const copyRoleText = (id: string): void => {
  const role = roleOf(id);
  if (role === undefined) return;
  const text = roleText(wholeDocument(), role);
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (putOnClipboard({ text, html: `<pre>${escaped}</pre>` })) say('The role profile is copied as text.');
  else say('The browser let nothing onto the clipboard. Save it as a text instead.', 'refusal');
};

export const saveRoleText = async (id: string): Promise<void> => {
  const role = roleOf(id);
  if (role === undefined) return;
  await attempt(async () => {
    await settled();
    const chosen = await call('file.choose', { purpose: 'saveText', suggestedName: fileName(role.title, 'txt') });
    if (!chosen) return;
    const made = await call('roleText.export', { roleProfileId: id, locale: ownLocale(), file: chosen.file });
    sayExported(`Saved as ${made.name}.`, made);
  });
};

export const saveRolePdf = async (id: string): Promise<void> => {
  const role = roleOf(id);
  if (role === undefined) return;
  // It is handed on: the words of papers that stay inside would be wrong on it.
  const options = { ...optionsOf(['roleProfile']), roleProfileId: id, confidentiality: 'Role profile' };
  await printPdf(ATLAS_ITSELF, fileName(role.title, 'pdf'), options, () => undefined);
};
