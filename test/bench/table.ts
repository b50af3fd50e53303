/** The value below which a share of all values lies. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds some work takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Median milliseconds of several runs. */
export const medianOf = async (runs: number, work: () => unknown): Promise<number> => {
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) times.push(await timed(work));
  return median(times);
};

const shown = (value: string | number): string =>
  typeof value === 'number' ? value.toFixed(value < 10 ? 2 : 0) : value;

/** Prints rows as a table with its title. */
export const printTable = (title: string, rows: readonly Readonly<Record<string, string | number>>[]): void => {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => shown(row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  process.stdout.write(
    `\n${title}\n${line(columns)}\n${rows.map((row) => line(columns.map((column) => shown(row[column] ?? '')))).join('\n')}\n`,
  );
};
