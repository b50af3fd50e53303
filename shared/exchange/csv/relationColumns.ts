/** Relations of an address book, as Google writes them: what somebody is in one column, and their name in the next. */
import type { Table } from './table';
import { plainWords } from './words';

const RELATION = '(?:relation|beziehung|relacion|relazione|relatie|relacja)';
const SAYS_WHAT = new RegExp(
  `^${RELATION} (\\d+) (?:label|type|typ|art|libelle|etiquette|etiqueta|tipo|etichetta|bezeichnung)$`,
);
const SAYS_WHO = new RegExp(`^${RELATION} (\\d+) (?:value|wert|valeur|valor|valore|waarde|wartosc|name)$`);

const MANAGERS: ReadonlySet<string> = new Set(
  [
    'manager, line manager, direct manager, boss, supervisor, reports to',
    'vorgesetzter, vorgesetzte, vorgesetzte r, vorgesetzte person, fuhrungskraft, chef, chefin, managerin, manager in',
    'superieur, superieure, superieur hierarchique, responsable, responsable hierarchique, manageur, manageuse',
    'jefe, jefa, gerente, gestor, gestora, superior, supervisora, administrador, director, directora',
    'responsabile, capo, superiore, leidinggevende, przelozony, kierownik',
  ].flatMap((words) => words.split(', ')),
);
const ASSISTANTS: ReadonlySet<string> = new Set(
  [
    'assistant, pa, personal assistant, secretary, assistent, assistentin, assistent in, sekretar, sekretarin, sekretariat',
    'assistante, assistant e, secretaire, asistente, asistenta, ayudante, secretario, secretaria, assistente, asystent',
  ].flatMap((words) => words.split(', ')),
);

/** Whether a relation is to whoever stands above. */
export const isManagerLabel = (label: string): boolean => MANAGERS.has(plainWords(label));
export const isAssistantLabel = (label: string): boolean => ASSISTANTS.has(plainWords(label));

/** What is said where so many people name an assistant. */
export const assistantsWords = (people: number): string =>
  `${people === 1 ? 'One person has an assistant' : `${people.toLocaleString('en')} people have an assistant`} in this file. There is no field for the name of an assistant, so it was not taken.`;

type Pair = { readonly number: string; readonly what: number; readonly who: number };

const pairsIn = (columns: readonly string[]): readonly Pair[] => {
  const numberIn = (column: string, pattern: RegExp): string | undefined => pattern.exec(plainWords(column))?.[1];
  return columns.flatMap((column, what) => {
    const number = numberIn(column, SAYS_WHAT);
    const who = number === undefined ? -1 : columns.findIndex((one) => numberIn(one, SAYS_WHO) === number);
    return number === undefined || who < 0 ? [] : [{ number, what, who }];
  });
};

/** Several values in one cell, as Google writes them, as we do. */
const asList = (cell: string): string => cell.replace(/\s*:::\s*/g, '; ');

/**
 * The same table with a column for whoever is named as manager among the relations, whichever of them that is; the table
 * itself where nobody is. What there is no field for is said.
 */
export const withRelations = (table: Table): { readonly table: Table; readonly notices: readonly string[] } => {
  const pairs = pairsIn(table.columns);
  const [first] = pairs;
  if (first === undefined) return { table, notices: [] };
  const cellsOf = (row: readonly string[], isMeant: (label: string) => boolean): readonly string[] =>
    pairs.flatMap(({ what, who }) =>
      isMeant(row[what] ?? '') && (row[who] ?? '') !== '' ? [asList(row[who] ?? '')] : [],
    );
  const assistants = table.rows.filter((row) => cellsOf(row, isAssistantLabel).length > 0).length;
  const notices = assistants === 0 ? [] : [assistantsWords(assistants)];
  const managers = table.rows.map((row) => cellsOf(row, isManagerLabel).join('; '));
  if (managers.every((cell) => cell === '')) return { table, notices };
  const ofPair = new Map(pairs.flatMap(({ what, who }) => [[what, what] as const, [who, what] as const]));
  const left = table.rows.map((row) =>
    row.map((cell, at) => {
      const what = ofPair.get(at);
      return what !== undefined && isManagerLabel(row[what] ?? '') ? '' : cell;
    }),
  );
  const isKept = table.columns.map((_, at) => !ofPair.has(at) || left.some((row) => (row[at] ?? '') !== ''));
  const put = (cells: readonly string[], cell: string): readonly string[] => [
    ...cells.filter((_, at) => isKept[at]),
    cell,
  ];
  return {
    notices,
    table: {
      ...table,
      columns: put(table.columns, `Manager (${table.columns[first.who] ?? ''})`),
      rows: left.map((row, at) => put(row, managers[at] ?? '')),
    },
  };
};
