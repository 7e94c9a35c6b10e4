import type { WantedSkill } from '@/api/skillTypes'

/** The SKILL.md as the server will write it: texts in the front matter are JSON strings, which YAML reads alike. */
export function skillMd({ name, description, allowedTools, content }: WantedSkill): string {
  const tools = allowedTools.length === 0 ? '' : `allowed-tools:\n${allowedTools.map((tool) => `  - ${JSON.stringify(tool)}\n`).join('')}`
  return `---\nname: ${JSON.stringify(name)}\ndescription: ${JSON.stringify(description)}\n${tools}---\n\n${content}`
}
