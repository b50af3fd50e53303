import { seeded } from './charts';

/** The headings of public organisation charts as British departments publish them. */
export const ORG_HEADINGS = [
  'Post Unique Reference',
  'Name',
  'Grade (or equivalent)',
  'Job Title',
  'Job/Team Function',
  'Parent Department',
  'Organisation',
  'Unit',
  'Contact Phone',
  'Contact E-mail',
  'Reports to Senior Post',
  'Salary Cost of Reports (£)',
  'FTE',
  'Actual Pay Floor (£)',
  'Actual Pay Ceiling (£)',
  '',
  'Professional/Occupational Group',
  'Notes',
  'Valid?',
  'URI',
  'source_file',
  'source_line',
] as const;

export type OrgShape = { readonly posts: number; readonly seed?: number; readonly troubles?: boolean };

const FIRST = ['Ada', 'Bo', 'Cleo', 'Dov', 'Eira', 'Finn', 'Gwen', 'Hugo', 'Ines', 'Jory', 'Kaya', 'Lars'];
const LAST = ['Abbott', 'Brook', 'Castel', 'Dunmore', 'Eddery', 'Fenwick', 'Garrow', 'Hollis', 'Ibbot', 'Jessop'];
const UNITS = ['Harbour Office', 'Lighthouse Service', 'Office of Tides', 'Estates’ Group'];

/**
 * An invented organisation as rows of such a file, headings first. Post 1 leads; with `troubles` it has a second top,
 * an id that occurs twice, unknown managers, a circle, names that are none, and line breaks in cells.
 */
export const orgRows = ({ posts, seed = 1, troubles = true }: OrgShape): readonly (readonly string[])[] => {
  const next = seeded(seed);
  const rows = Array.from({ length: posts }, (_, k): string[] => {
    const name = `${FIRST[k % FIRST.length]} ${LAST[Math.floor(k / FIRST.length) % LAST.length]}${k >= 120 ? ` ${k}` : ''}`;
    const manager = k === 0 ? 'XX' : String(1 + Math.floor(next() * Math.min(k, 1 + k / 6)));
    return [
      String(k + 1),
      name,
      `SCS${1 + (k % 3)}`,
      k === 0 ? 'Permanent Secretary' : `Deputy Director, Pier ${k}`,
      `Keeps pier ${k} – and the “night watch” – open.`,
      'Department of Tides',
      'Department of Tides',
      UNITS[k % 4] ?? '',
      '020 7946 0000',
      'office@tides.example',
      manager,
      '0',
      '1',
      'N/D',
      'N/D',
      '',
      'Policy',
      '',
      '',
      `http://example.org/post/${k + 1}`,
      '/data/tides.xls',
      `person${k + 2}`,
    ];
  });
  const set = (row: number, column: number, cell: string): void => {
    const cells = rows[row];
    if (cells) cells[column] = cell;
  };
  if (troubles) {
    if (posts < 20) throw new Error('The troubles need twenty posts.');
    for (let k = 10; k < posts; k++)
      if (k % 5 === 0) set(k, 1, 'N/D');
      else if (k % 7 === 0) set(k, 1, '');
    set(3, 1, 'Vacant');
    set(4, 10, 'XX');
    set(5, 10, '9999');
    // Post 7 carries the id of post 6; those below it name that id.
    set(6, 0, '6');
    for (let k = 7; k < posts; k++) if (rows[k]?.[10] === '7') set(k, 10, '6');
    // Posts 8, 9 and 10 lead each other in a circle; post 8 comes first.
    set(7, 10, '9');
    set(8, 10, '10');
    set(9, 10, '8');
    set(2, 4, 'First line\r\nsecond "line", still the same cell');
  }
  return [ORG_HEADINGS, ...rows];
};

export const csvText = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');

const WINDOWS: Readonly<Record<string, number>> = { '–': 0x96, '’': 0x92, '“': 0x93, '”': 0x94, '£': 0xa3 };
/** Text as Windows-1252, as far as the generator needs it. */
export const windowsBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => WINDOWS[character] ?? character.charCodeAt(0));
