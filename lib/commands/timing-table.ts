/**
 * Steps as a table.
 * @param timings of each step its name, seconds, and seconds of all cores
 */
export function timingTable(timings: readonly (readonly string[])[]): string {
  const rows = [['step', 'seconds', 'CPU'], ...timings]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map(([name = '', ...figures]) =>
      [
        name.padEnd(widths[0] ?? 0),
        ...figures.map((each, index) => each.padStart(widths[index + 1] ?? 0)),
      ].join('  '),
    )
    .join('\n')
}
