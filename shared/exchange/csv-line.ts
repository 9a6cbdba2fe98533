/**
 * A line of comma-separated values (RFC 4180): every cell in quotation marks, ended by CRLF. No
 * program that opens it takes a cell for a formula: see `guarded`. A number is none, with its sign.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => `"${cellText(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
}

function cellText(cell: string | number): string {
  return typeof cell === 'number' ? String(cell) : guarded(cell)
}

/**
 * The cell with an apostrophe before each of `= + - @`, tab, line end and their wide forms where a
 * spreadsheet could begin a cell with it (OWASP, CSV Injection): at its start, and after what some
 * of them take for the end of a cell or a line, since where lists are separated by a semicolon a
 * comma ends nothing. Apostrophes and quotation marks that stand there already do not help; one more
 * apostrophe is added before them, so that whoever takes one away everywhere has the value again.
 */
function guarded(cell: string): string {
  return cell.replace(/(?<=^|[;\t\r\n])(?=['"]*[=+\-@\t\r\n＝＋－＠])/g, "'")
}
