// Tables as CSV, made on the device of whoever wants them. Texts that a spreadsheet would take for a formula are written so that it
// does not.

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table, headings first, lines ended as RFC 4180 has it. */
export function csvText(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** Saves a table as `<name>-<day>.csv` on this device. */
export function saveCsv(name: string, table: string): void {
  const link = document.createElement('a');
  // The mark at the front tells spreadsheets that this is UTF-8.
  link.href = URL.createObjectURL(new Blob(['\uFEFF', table], { type: 'text/csv;charset=utf-8' }));
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
