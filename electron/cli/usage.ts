import { OUTPUT_OPTIONS, outputForm } from './outputForms';

const OUTPUT_LINES = OUTPUT_OPTIONS.map((option) => {
  const { example, about } = outputForm(option);
  return `                 ${`--${option} ${example}`.padEnd(18)} ${about}`;
}).join('\n');

export const USAGE = `Account Atlas on the command line

  atlas import FILE --into X.atlas [--account NAME]
               [--map "Column=field,…"] [--on-conflict keep|replace]
               [--refresh [--gone leave|keep]] [--sheet NAME|NUMBER] [--seen]
               [--encoding NAME] [--headings ROW] [--dates day-first|month-first]
               [--names "VALUE=name|nobody|vacant|skip,…"] [--as-of YYYY-MM-DD]
               [--managers "VALUE=ROW|NAME|nobody,…"] [--kept take-in|leave]
               where FILE is .json (an account), .csv, .tsv, .txt, .xlsx, .vcf or .eml
  atlas merge MINE.atlas --with THEIRS.atlas|FILE.json [--account NAME]
               [--prefer mine|theirs] [--kept take-in|leave]
  atlas export X.atlas|FILE.json --FORM OUT [--account NAME] [--as-of YYYY-MM-DD]
               [--audience team|customer] [--hide opinions,money,notes,names]
               [--locale en-GB|de-DE|…] [--composition NAME] [--map branches|whole]
               [--paper A4|Letter|A3|A2|A1|A0] [--poster A2|A1|A0] [--protect]
               [--view NAME] [--watermark WORDS] [--confidentiality WORDS]
               [--of map|grid] [--ground paper|transparent]
               where --FORM OUT is one of
${OUTPUT_LINES}
  atlas figures X.atlas|FILE.json [--account NAME] [--as-of YYYY-MM-DD]
  atlas hand-over X.atlas --account NAME --out Y.atlas [--without-history]
  atlas check X.atlas|FILE.json
  atlas seal X.atlas [--kept take-in|leave]
  atlas unseal X.atlas [--kept take-in|leave]
  atlas passphrase X.atlas [--kept take-in|leave]

A sealed atlas asks for its passphrase. Where there is no terminal, passphrases are read
from standard input, one a line: first the present one, then the new one.
Where more edits are kept on this computer than the file holds, --kept says whether they
are taken in or left; without it nothing is changed.
--refresh reads people again who are in the account: what the table says of them is taken,
but for ratings and notes of your own; whoever is not in it is named, and leaves with
--gone leave. hand-over writes one account as a sealed atlas of its own and asks for its
passphrase.
merge compares two copies of an account with what both once were. What only one of them
changed is taken; what both changed differently is listed, and nothing is written, unless
--prefer says whose holds.
A composition is one kept in the account, or Board, Customer, One page or Workshop handout;
paper larger than A4 is for its map alone. A poster is the map on sheets of that paper.
--view is a map to print or to make a picture of: the title of an opportunity, a unit, a
saved view, Network, Two sides or Whole account. Without --composition it is printed alone.
--protect asks for a passphrase without which nobody opens the PDF.
What is made for the customer, or with something hidden, is searched for every text its
reader may not see. Where one stands in it no file is written.
check reads the whole file, makes it again of its history alone and says what is another;
nothing is changed.
Answers 0 when it is done, 1 when it was refused, 2 when the command is not understood.
`;

const begins = (line: string, name: string): boolean => line.startsWith(`  atlas ${name} `);

/** How one command is used; the whole of it where there is none of this name. */
export const usageOf = (name: string): string => {
  const lines = USAGE.split('\n');
  const from = lines.findIndex((line) => name !== '' && begins(line, name));
  if (from < 0) return USAGE;
  const after = lines.slice(from + 1);
  const length = after.findIndex((line) => line === '' || line.startsWith('  atlas '));
  return `${[lines[from], ...after.slice(0, length)].join('\n')}\n\nAlone, without any of this, every command is listed and explained.\n`;
};

/** The command is not understood; how it is used is shown. */
export class UsageError extends Error {}
