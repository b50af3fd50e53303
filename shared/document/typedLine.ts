/** A line of typing about a person, and which of its marks part it. */

/** What one line of typing says about a person: `Jane Doe, CFO; Finance`. */
export type Typed = {
  readonly name: string | null;
  readonly title: string | null;
  readonly unit: string | null;
  readonly email?: string | undefined;
};

/** Places of commas and semicolons that stood there before: they belong to the name. */
export type OldMarks = readonly number[];
export const NO_OLD_MARKS: OldMarks = [];

/** The marks of a name as it was before anybody typed: `Tolvik, Runa` is one name. */
export const marksIn = (name: string): OldMarks => [...name.matchAll(/[,;]/g)].map((mark) => mark.index);

/** Where the old marks stand after an edit; those that were deleted or typed over are gone. */
export const marksAfter = (marks: OldMarks, before: string, after: string): OldMarks => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return marks.flatMap((at) => {
    if (at < start) return [at];
    return at >= before.length - end ? [at + after.length - before.length] : [];
  });
};

/** Splits `Name, title; unit` at marks that are not old. A part that is not there is null; a title may hold commas. */
export const readTyped = (line: string, oldMarks: OldMarks = NO_OLD_MARKS): Typed => {
  const old = new Set(oldMarks);
  const split = (from: number, to: number, mark: string): readonly [string, string] => {
    for (let at = from; at < to; at += 1) {
      if (line[at] === mark && !old.has(at)) return [line.slice(from, at), line.slice(at + 1, to)];
    }
    return [line.slice(from, to), ''];
  };
  const [person, unit] = split(0, line.length, ';');
  const [name, title] = split(0, person.length, ',');
  const orNull = (words: string) => (words.trim() === '' ? null : words.trim());
  return { name: orNull(name), title: orNull(title), unit: orNull(unit) };
};
