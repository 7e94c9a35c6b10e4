const LABEL = /^(?=.{2,63}$)[a-z0-9]+(-[a-z0-9]+)*$/

/** One a line, or several with spaces or commas between them; in lower case, each once, in alphabetical order. */
export function labelsOf(typed: string): string[] {
  return [...new Set(typed.toLowerCase().split(/[\s,]+/).filter(Boolean))].sort()
}

/** Those that no subdomain can be. */
export function wrongLabels(labels: string[]): string[] {
  return labels.filter((label) => !LABEL.test(label))
}
