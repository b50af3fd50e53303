/**
 * The instructions of a page, read just far enough to tell what is painted outside of every tag: page heads, rules,
 * grounds. PDF/UA-1 7.1 wants that marked as an artefact, so that nothing is read aloud twice or by chance.
 */

/** Bytes by what they are in a content stream. */
const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set(Array.from('()<>[]{}/%', (sign) => sign.charCodeAt(0)));
const code = (sign: string): number => sign.charCodeAt(0);
const [OPEN, CLOSE, BACKSLASH, LESS, GREATER, PERCENT, SLASH] = Array.from('()\\<>%/', code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Instructions that put something on the page, or describe the path that the next one does. */
const PAINTS: ReadonlySet<string> = new Set([
  ...['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*', 'n'],
  ...['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI'],
  ...['Tj', 'TJ', "'", '"'],
]);
const BEGINS_MARK: ReadonlySet<string> = new Set(['BDC', 'BMC']);
const ENDS_RUN: ReadonlySet<string> = new Set(['BT', 'ET', 'BDC', 'BMC', 'EMC']);

/** One instruction: where its first operand begins, and where it ends. */
export type Instruction = { readonly name: string; readonly from: number; readonly to: number };

const afterString = (bytes: Uint8Array, start: number): number => {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return bytes.length;
};
const after = (bytes: Uint8Array, start: number, isEnd: (byte: number) => boolean): number => {
  let at = start;
  while (at < bytes.length && !isEnd(bytes[at] ?? 0)) at += 1;
  return at;
};
const isEndOfWord = (byte: number): boolean => WHITE.has(byte) || DELIMITERS.has(byte);

/** Past the picture that stands within the instructions: its end is the word EI between white space. */
const afterPicture = (bytes: Uint8Array, start: number): number => {
  for (let at = start; at + 2 < bytes.length; at += 1)
    if (
      WHITE.has(bytes[at] ?? 0) &&
      bytes[at + 1] === code('E') &&
      bytes[at + 2] === code('I') &&
      (at + 3 >= bytes.length || WHITE.has(bytes[at + 3] ?? 0))
    )
      return at + 3;
  return bytes.length;
};

const text = new TextDecoder('latin1');

/** The instructions of a content stream in their order. */
export const instructionsIn = (bytes: Uint8Array): readonly Instruction[] => {
  const found: Instruction[] = [];
  /** Where the operands of the next instruction begin. */
  let from: number | null = null;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (WHITE.has(byte)) {
      at += 1;
      continue;
    }
    if (byte === PERCENT) {
      at = after(bytes, at, (one) => one === 10 || one === 13);
      continue;
    }
    const start = at;
    from ??= start;
    if (byte === OPEN) at = afterString(bytes, at);
    else if (byte === LESS && bytes[at + 1] !== LESS) at = after(bytes, at, (one) => one === GREATER) + 1;
    else if (byte === SLASH) at = after(bytes, at + 1, isEndOfWord);
    else if (DELIMITERS.has(byte)) at += 1;
    else {
      at = after(bytes, at, isEndOfWord);
      const first = bytes[start] ?? 0;
      const isNumber =
        (first >= code('0') && first <= code('9')) || first === code('-') || first === code('.') || first === code('+');
      if (isNumber) continue;
      const name = text.decode(bytes.subarray(start, at));
      if (name === 'true' || name === 'false' || name === 'null') continue;
      if (name === 'BI') {
        at = afterPicture(bytes, at);
        found.push({ name: 'EI', from: start, to: at });
      } else found.push({ name, from, to: at });
      from = null;
    }
  }
  return found;
};

/** Stretches that paint outside of every tag, none of them across the begin or end of a text. */
export const unmarkedRuns = (
  instructions: readonly Instruction[],
): readonly { readonly from: number; readonly to: number }[] => {
  const runs: { from: number; to: number }[] = [];
  let run: { from: number; to: number } | null = null;
  let depth = 0;
  const end = (): void => {
    if (run !== null) runs.push(run);
    run = null;
  };
  for (const { name, from, to } of instructions) {
    if (ENDS_RUN.has(name)) end();
    if (BEGINS_MARK.has(name)) depth += 1;
    else if (name === 'EMC') depth -= 1;
    else if (depth === 0 && PAINTS.has(name)) run = run === null ? { from, to } : { from: run.from, to };
  }
  end();
  return runs;
};

const BEGIN = new TextEncoder().encode('/Artifact BMC\n');
const END = new TextEncoder().encode('\nEMC');

/** Whether it begins what belongs to a table itself and to none of its cells: the rules between them. */
const beginsTable = (bytes: Uint8Array, { name, from, to }: Instruction): boolean =>
  name === 'BDC' && text.decode(bytes.subarray(from, to)).startsWith('/Table');

/** The same instructions, with everything that is painted outside of a tag, and the rules of tables, marked as artefacts. */
export const withArtefacts = (bytes: Uint8Array): Uint8Array => {
  const instructions = instructionsIn(bytes);
  const rules = instructions.filter((one) => beginsTable(bytes, one)).map((one) => ({ ...one, isRule: true }));
  const runs = unmarkedRuns(instructions).map((run) => ({ ...run, isRule: false }));
  const marks = [...rules, ...runs].toSorted((a, b) => a.from - b.from);
  if (marks.length === 0) return bytes;
  const made = new Uint8Array(bytes.length + marks.length * (BEGIN.length + END.length));
  let read = 0;
  let written = 0;
  const put = (part: Uint8Array): void => {
    made.set(part, written);
    written += part.length;
  };
  for (const { from, to, isRule } of marks) {
    put(bytes.subarray(read, from));
    put(BEGIN);
    // The end of a table's own mark stands there already.
    if (!isRule) {
      put(bytes.subarray(from, to));
      put(END);
    }
    read = to;
  }
  put(bytes.subarray(read));
  return made.subarray(0, written);
};
