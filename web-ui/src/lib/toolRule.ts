const TOOL = /^[A-Za-z][A-Za-z0-9_-]{0,99}(\([\x20-\x27\x2a-\x7e]{1,200}\))?$/

/** What is wrong with a list of tools and rules, in Claude Code's own words for them. */
export function toolsError(tools: string[]): string | undefined {
  const wrong = tools.find((tool) => !TOOL.test(tool))
  return wrong === undefined ? undefined : `“${wrong}” is no tool. Write a name such as Read, or a rule such as Bash(git:*).`
}
