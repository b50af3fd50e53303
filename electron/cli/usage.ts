export const USAGE = `Account Atlas on the command line

  atlas import FILE.json|FILE.csv --into X.atlas [--account NAME]
               [--map "Column=field,…"] [--on-conflict keep|replace]
               [--encoding NAME] [--headings ROW] [--dates day-first|month-first]
               [--names "VALUE=name|nobody|vacant|skip,…"] [--as-of YYYY-MM-DD]
               [--managers "VALUE=ROW|nobody,…"] [--kept take-in|leave]
  atlas export X.atlas|FILE.json --pdf OUT.pdf | --slides OUT.pdf | --pptx OUT.pptx
               | --svg OUT.svg | --png OUT.png | --json OUT.json | --csv OUT.csv
               | --text OUT.txt | --ics OUT.ics [--account NAME] [--locale en-GB|de-DE|…]
               [--audience team|customer] [--hide opinions,money,notes,names]
               [--map branches|whole] [--of map|grid] [--ground paper|transparent]
  atlas figures X.atlas|FILE.json [--account NAME] [--as-of YYYY-MM-DD]
  atlas check X.atlas
  atlas seal X.atlas [--kept take-in|leave]
  atlas unseal X.atlas [--kept take-in|leave]
  atlas passphrase X.atlas [--kept take-in|leave]

A sealed atlas asks for its passphrase. Where there is no terminal, passphrases are read
from standard input, one a line: first the present one, then the new one.
Where more edits are kept on this computer than the file holds, --kept says whether they
are taken in or left; without it nothing is changed.
What is made for the customer, or with something hidden, is searched for every text its
reader may not see. Where one stands in it no file is written.
Answers 0 when it is done, 1 when it was refused, 2 when the command is not understood.
`;

/** The command is not understood; the usage is shown. */
export class UsageError extends Error {}
