/** In which language a plan is written: what programs read it out in, and check its spelling by. */
import { single, type Document } from './document';
import { spokenOf } from './spokenWords';

type Language = {
  readonly tag: string;
  readonly name: string;
  /** With the country programs for offices expect. */ readonly full: string;
};

const language = (full: string, name: string): Language => ({ tag: full.split('-')[0] ?? full, name, full });

/** The first is that of the app. */
export const PLAN_LANGUAGES: readonly Language[] = [
  language('en-GB', 'English'),
  language('ar-SA', 'Arabic'),
  language('zh-CN', 'Chinese'),
  language('cs-CZ', 'Czech'),
  language('da-DK', 'Danish'),
  language('nl-NL', 'Dutch'),
  language('fi-FI', 'Finnish'),
  language('fr-FR', 'French'),
  language('de-DE', 'German'),
  language('el-GR', 'Greek'),
  language('he-IL', 'Hebrew'),
  language('hu-HU', 'Hungarian'),
  language('it-IT', 'Italian'),
  language('ja-JP', 'Japanese'),
  language('ko-KR', 'Korean'),
  language('nb-NO', 'Norwegian'),
  language('pl-PL', 'Polish'),
  language('pt-PT', 'Portuguese'),
  language('ro-RO', 'Romanian'),
  language('ru-RU', 'Russian'),
  language('es-ES', 'Spanish'),
  language('sv-SE', 'Swedish'),
  language('tr-TR', 'Turkish'),
  language('uk-UA', 'Ukrainian'),
];
const [ENGLISH = language('en-GB', 'English')] = PLAN_LANGUAGES;

/**
 * The language of the plan: the one that was chosen, else that of the words the atlas speaks, as long as this version
 * knows it.
 */
export const planLanguage = (document: Pick<Document, 'plan' | 'wordPack'>): Language => {
  const chosen = single(document, 'plan')?.language ?? spokenOf(document).language;
  return PLAN_LANGUAGES.find(({ tag }) => tag === chosen) ?? ENGLISH;
};
