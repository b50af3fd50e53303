/** How well a heading fits a field, by its words alone. */
import { currentWords, type SpokenWords } from '../../packs/spoken';
import { IMPORT_FIELDS, type ImportColumn, type ImportField } from './columns';
import { plainWords } from './words';

/** A heading with one of these names something else than the field it sounds like. */
const MISLEADING_WORDS = [
  String.raw`cost|costs|pay|salary|parent department|parent organisation|parent organization|group name|count|total`,
  String.raw`uri|url|link|label|type|prefix|suffix|code|number of|anzahl|verified|opt out|opt in|opted|domain`,
  String.raw`(?:relation|beziehung|relacion|relazione) \d+|relation etablie`,
];
const MISLEADING = new RegExp(`\\b(${MISLEADING_WORDS.join('|')})\\b`);
/** A heading with one of these speaks of somebody else than the person of the row, or of how a name sounds. */
const OF_ANOTHER_WORDS = [
  String.raw`manager|managers|supervisor|supervisors|vorgesetzte[rn]?|superieur|superior`,
  String.raw`assistant|assistants|spouse|referred|emergency|phonetic|yomi|created|modified`,
  String.raw`account|company|associated|owner|assistent\w*|notfall|parent|campaign|source`,
];
const OF_ANOTHER = new RegExp(`\\b(${OF_ANOTHER_WORDS.join('|')})\\b`);
/** Who stands above, in a heading of several words as `Supervisor email` or `Manager: name`. */
export const MANAGER =
  /\b(manager|managers|supervisor|supervisors|vorgesetzte[rn]?|leidinggevende|superieur|przelozony)\b/;
const MANAGER_AS =
  /\b(email|e mail|mail|id|eid|no|number|nummer|nr|name|employee|user|userid|worker|direct|line|current)\b/;
const NOT_THE_MANAGER_WORDS = [
  String.raw`level|title|position|phone|department|first|last|given|family|since|date|count`,
  String.raw`dotted|matrix|functional|second|secondary|2|3|assistant|account|role|status`,
];
const NOT_THE_MANAGER = new RegExp(`\\b(${NOT_THE_MANAGER_WORDS.join('|')})\\b`);

/** Fields of the person themselves. */
const OF_THE_PERSON: ReadonlySet<ImportField> = new Set<ImportField>([
  'id',
  'name',
  'firstName',
  'middleName',
  'lastName',
  'title',
  'email',
  'phone',
  'mobile',
]);
/** A single word of theirs within a longer heading says too little: `Account Name`, `Mobile Number`, `Lead Status`. */
const WHOLE_ONLY: ReadonlySet<ImportField> = new Set<ImportField>([
  'id',
  'name',
  'firstName',
  'middleName',
  'lastName',
  'unit',
  'company',
  'level',
  'status',
  'mobile',
]);

const LAST_NAME_WORDS = [
  // English
  String.raw`last names?|lastnames?|surnames?|family names?`,
  // German, French, Spanish, Italian, Dutch, Polish
  String.raw`nachnamen?|familienname|nom de famille|apellidos?|cognome|achternaam|nazwisko`,
  // Others
  String.raw`sobrenome|efternamn|efternavn|etternavn|prijmeni|last|soyadi?`,
];
export const LAST_NAME = new RegExp(`\\b(${LAST_NAME_WORDS.join('|')})\\b`);
const FIRST_NAME_WORDS = [
  // English
  String.raw`first names?|firstnames?|given names?|forenames?`,
  // German, French, Spanish, Italian, Dutch, Polish
  String.raw`vornamen?|vor|prenoms?|nombres?|nome|voornaam|voor|imie`,
  // Others
  String.raw`fornamn|fornavn|jmeno|first|adi?`,
];
export const FIRST_NAME = new RegExp(`\\b(${FIRST_NAME_WORDS.join('|')})\\b`);
const PLAIN_LAST_NAME = /^(name|nom|naam|namn|navn) /;

/** Whether one column holds the whole name in two parts, and which part its heading names first. */
export const nameOrder = (heading: string): 'lastFirst' | 'firstLast' | null => {
  const words = wordsOf(heading).replace(/\b(name )+(?=(last|first|given|family)\b)/, '');
  if (OF_ANOTHER.test(words)) return null;
  const first = FIRST_NAME.exec(words);
  if (!first) return null;
  if (PLAIN_LAST_NAME.test(words)) return 'lastFirst';
  const last = LAST_NAME.exec(words);
  if (!last || last.index === first.index) return null;
  return last.index < first.index ? 'lastFirst' : 'firstLast';
};

const squeezed = (words: string): string => words.replaceAll(' ', '');

/** Some programs write before each heading what the record is: `Person - Name`. */
const OF_THE_RECORD = /^\s*(?:person|personne|persona|contact|kontakt)\s+[-–]\s+(?=\S)/i;

/**
 * Dynamics begins an export with the key of the record, a checksum and the day of the last change, each marked so in the
 * language of whoever exported it.
 */
const NOT_TO_BE_CHANGED_WORDS = [
  String.raw`do not (?:modify|change|edit)|nicht (?:ver)?ändern|nicht bearbeiten|ne pas modifier`,
  String.raw`no (?:modificar|modifique)|não (?:modificar|modifique|alterar)|non modificare`,
  String.raw`niet (?:wijzigen|aanpassen)|nie modyfik\p{L}*|må ikke (?:ændres|endres)|ikke endre`,
  String.raw`ändra (?:inte|ej)|älä muokkaa|neupravovat|neměnit|ne módosítsa|nu modificați`,
  String.raw`не изменять|変更しないでください|请勿修改`,
];
const NOT_TO_BE_CHANGED = new RegExp(`^\\s*[[(]\\s*(?:${NOT_TO_BE_CHANGED_WORDS.join('|')})\\s*[\\])]`, 'iu');
/** Whether a heading is one a customer system keeps for itself. */
export const isOfTheSystem = (heading: string): boolean => NOT_TO_BE_CHANGED.test(heading);

/** The words of a heading, `#` being a number and a possessive being none. */
const wordsOf = (heading: string): string =>
  plainWords(
    heading
      .replace(OF_THE_RECORD, '')
      .replace(/[’']s\b/g, '')
      .replace(/#|№|\bN[°º]/gu, ' no '),
  );
/** Without what stands in brackets, as `[Required]`; a number there tells two columns apart and stays. */
const withoutBrackets = (heading: string): string => heading.replace(/[[(](?!\s*\d+\s*[\])])[^\])]*[\])]/g, ' ');

type Known = { readonly phrases: readonly string[]; readonly whole: ReadonlyMap<string, number> };
const knownIn = (): ReadonlyMap<ImportField, Known> =>
  new Map(
    IMPORT_FIELDS.map((description): [ImportField, Known] => {
      const phrases = [plainWords(description.key), plainWords(description.label), ...description.words];
      const whole = new Map<string, number>();
      phrases.forEach((phrase, place) => {
        if (!whole.has(squeezed(phrase))) whole.set(squeezed(phrase), place);
      });
      return [description.key, { phrases, whole }];
    }),
  );
/** Made anew when other words are spoken: a table that was written in them comes back. */
let known: { readonly spoken: SpokenWords; readonly fields: ReadonlyMap<ImportField, Known> } | null = null;
const knownFields = (): ReadonlyMap<ImportField, Known> => {
  const spoken = currentWords();
  if (known?.spoken !== spoken) known = { spoken, fields: knownIn() };
  return known.fields;
};

const scoreOf = (words: string, key: ImportField, { phrases, whole }: Known): number => {
  const place = whole.get(squeezed(words));
  if (place !== undefined) return 1000 - place;
  if (MISLEADING.test(words)) return 0;
  if (key === 'reportsTo' && MANAGER.test(words) && MANAGER_AS.test(words) && !NOT_THE_MANAGER.test(words)) return 700;
  if (OF_THE_PERSON.has(key) && OF_ANOTHER.test(words)) return 0;
  // A longer phrase inside a heading says more than a single word.
  return phrases.reduce((best, phrase) => {
    const several = phrase.includes(' ');
    if (!several && WHOLE_ONLY.has(key)) return best;
    const inside = ` ${words} `.includes(` ${phrase} `);
    const ends = words.endsWith(` ${phrase}`) || words.startsWith(`${phrase} `);
    return inside && (several || (ends && phrase.length > 3))
      ? Math.max(best, (several ? 600 : 300) + phrase.length)
      : best;
  }, 0);
};

/** From here on the heading is the field’s own, and not only like it. */
export const EXACT = 800;
/** The key of a record stands back behind a number that people use. */
const SYSTEM_KEY = 500;

/** 0 where the heading does not name the field; the higher the likelier. */
export const headingScore = (heading: string, description: ImportColumn): number => {
  const own = knownFields().get(description.key);
  if (!own) return 0;
  const words = wordsOf(heading);
  const bare = wordsOf(withoutBrackets(heading));
  // What the program calls a contact is the key of one.
  if (isOfTheSystem(heading))
    return description.key === 'id' && knownFields().get('name')?.whole.has(squeezed(bare)) === true ? SYSTEM_KEY : 0;
  if (description.key === 'name' && nameOrder(heading) !== null) return 995;
  return Math.max(
    scoreOf(words, description.key, own),
    bare === words || bare === '' ? 0 : scoreOf(bare, description.key, own) - 1,
  );
};

const fieldOf = new Map<string, ImportField>();
for (const { key } of IMPORT_FIELDS)
  for (const phrase of knownFields().get(key)?.whole.keys() ?? []) if (!fieldOf.has(phrase)) fieldOf.set(phrase, key);

const LONGEST_HEADING = 80;
/** The field a cell names as a heading, word for word. */
export const namedFieldOf = (cell: string): ImportField | null => {
  if (cell === '' || cell.length > LONGEST_HEADING || isOfTheSystem(cell)) return null;
  const bare = wordsOf(withoutBrackets(cell));
  return (
    fieldOf.get(squeezed(wordsOf(cell))) ??
    fieldOf.get(squeezed(bare)) ??
    (nameOrder(cell) === null ? (MANAGER.test(bare) && MANAGER_AS.test(bare) ? 'reportsTo' : null) : 'name')
  );
};

/** How many fields the cells of a row name as headings. */
export const fieldsNamed = (cells: readonly string[]): number =>
  new Set(cells.flatMap((cell) => namedFieldOf(cell) ?? [])).size;
