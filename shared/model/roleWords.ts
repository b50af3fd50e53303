/** What a role profile says in the languages it may be written in: its headings, and what a new one begins with. */
import type { Competence, RoleLanguage } from './scales';

type RoleStart = {
  readonly title: string;
  readonly reportsTo: string;
  readonly summary: string;
  readonly duties: string;
};
type Words = {
  readonly language: string;
  readonly reportsTo: string;
  readonly summary: string;
  readonly duties: string;
  readonly requirements: string;
  readonly measures: string;
  readonly accounts: string;
  /** Above the competences with their levels. */
  readonly levels: string;
  /** Levels 1 to 5 as a requirement says them; `{}` stands for the competence. */
  readonly asked: readonly string[];
  readonly competences: Readonly<Record<Competence, string>>;
  readonly start: RoleStart;
};

const lines = (...all: readonly string[]): string => all.join('\n');

export const ROLE_WORDS: Readonly<Record<RoleLanguage, Words>> = {
  en: {
    language: 'English',
    reportsTo: 'Reports to',
    summary: 'Summary',
    duties: 'Duties',
    requirements: 'Requirements',
    measures: 'Measured by',
    accounts: 'Accounts',
    levels: 'What it takes',
    asked: [
      'First experience of {}',
      'Working knowledge of {}',
      'Practised in {}',
      'Strong in {}, in hard cases too',
      'A master of {} who teaches others',
    ],
    competences: {
      strategicThinking: 'strategic thinking',
      customerBusiness: 'the customer’s business',
      finance: 'finance',
      leadership: 'leading without authority',
      teamManagement: 'managing a team',
      projectManagement: 'project management',
      planning: 'planning',
      negotiation: 'negotiation',
      valueSelling: 'selling value',
      communication: 'communication',
    },
    start: {
      title: 'Key account manager',
      reportsTo: 'Head of key account management',
      summary:
        'Responsible for a few of the most important accounts: knows their business and their people, plans with them where both sides grow, and leads the team that delivers it.',
      duties: lines(
        'Keep the account plan: goals, actions, figures, reviewed every quarter',
        'Know who decides and keep relationships on three levels and in three functions',
        'Lead the account team across functions, with agreed time',
        'Find and prove value the customer agrees to, in money',
        'Prepare and lead negotiations and renewals',
        'Report growth, contribution after cost to serve and risks',
      ),
    },
  },
  de: {
    language: 'Deutsch',
    reportsTo: 'Berichtet an',
    summary: 'Kurzfassung',
    duties: 'Aufgaben',
    requirements: 'Anforderungen',
    measures: 'Gemessen an',
    accounts: 'Kunden',
    levels: 'Was es braucht',
    asked: [
      'Erste Erfahrung: {}',
      'Grundkenntnisse: {}',
      'Sicher in der Praxis: {}',
      'Stark, auch in schwierigen Fällen: {}',
      'Meisterhaft, gibt es an andere weiter: {}',
    ],
    competences: {
      strategicThinking: 'strategisches Denken',
      customerBusiness: 'das Geschäft des Kunden',
      finance: 'Finanzen',
      leadership: 'Führen ohne Weisungsbefugnis',
      teamManagement: 'Teamführung',
      projectManagement: 'Projektmanagement',
      planning: 'Planung',
      negotiation: 'Verhandlung',
      valueSelling: 'Verkauf über den Nutzen',
      communication: 'Kommunikation',
    },
    start: {
      title: 'Key Account Manager (m/w/d)',
      reportsTo: 'Leitung Key Account Management',
      summary:
        'Verantwortlich für wenige der wichtigsten Kunden: kennt ihr Geschäft und ihre Menschen, plant mit ihnen, wo beide Seiten wachsen, und führt das Team, das es liefert.',
      duties: lines(
        'Den Kundenplan führen: Ziele, Maßnahmen, Zahlen, jedes Quartal geprüft',
        'Wissen, wer entscheidet, und Beziehungen auf drei Ebenen und in drei Funktionen pflegen',
        'Das Kundenteam über Funktionen hinweg führen, mit vereinbarter Zeit',
        'Nutzen finden und belegen, dem der Kunde zustimmt, in Geld',
        'Verhandlungen und Verlängerungen vorbereiten und führen',
        'Über Wachstum, Deckungsbeitrag nach Betreuungskosten und Risiken berichten',
      ),
    },
  },
};

/** What a new role asks for, 1–5 in the order of the competences. */
export const WANTED_AT_FIRST: readonly number[] = [4, 5, 3, 4, 3, 3, 4, 4, 4, 4];

/** What the wanted levels come to as requirements, the highest first. */
export const requirementsOf = (
  language: RoleLanguage,
  wanted: readonly (readonly [competence: Competence, level: number])[],
): string =>
  wanted
    .toSorted((a, b) => b[1] - a[1])
    .map(([competence, level]) => {
      const { asked, competences } = ROLE_WORDS[language];
      return (asked[level - 1] ?? '{}').replace('{}', competences[competence]);
    })
    .join('\n');
