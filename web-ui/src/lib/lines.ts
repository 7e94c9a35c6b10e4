/** The entries of a field that takes one a line: trimmed, none empty, none twice. */
export function entriesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
}
