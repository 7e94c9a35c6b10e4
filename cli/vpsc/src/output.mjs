/** @typedef {{isJson: boolean, out: (text: string) => void, say: (text: string) => void}} Output */

/**
 * The one place that writes: what was asked for on the standard output, what is said besides on the standard error.
 *
 * @param {boolean} isJson
 * @param {{stdout: {write: (text: string) => unknown}, stderr: {write: (text: string) => unknown}}} streams
 * @returns {Output}
 */
export function output(isJson, { stdout, stderr }) {
  return {
    isJson,
    out: (text) => void stdout.write(`${text}\n`),
    say: (text) => void stderr.write(`${text}\n`),
  }
}

/**
 * The same as JSON or as text.
 *
 * @param {Output} output
 * @param {unknown} value
 * @param {() => string} text
 */
export function show(output, value, text) {
  output.out(output.isJson ? JSON.stringify(value) : text())
}

/**
 * Columns as wide as what is in them.
 *
 * @param {string[][]} rows the first of them says what the columns are
 */
export function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  ').trimEnd()).join('\n')
}

/** @param {Record<string, unknown>} values */
export function lines(values) {
  const shown = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const widest = Math.max(...shown.map(([name]) => name.length))
  return shown.map(([name, value]) => `${`${name}:`.padEnd(widest + 1)} ${value}`).join('\n')
}

/** @param {string} text */
function width(text) {
  return [...text].length
}
