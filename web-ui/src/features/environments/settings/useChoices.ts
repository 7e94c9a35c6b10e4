import { useQuery } from '@tanstack/react-query'
import { mcpServersQuery } from '@/api/mcpServers'
import { asProblem } from '@/api/problem'
import { skillsQuery } from '@/api/skills'
import type { Choices } from './SpecFields'

/** The owner's skills and MCP servers. */
export function useChoices(): Choices {
  const skills = useQuery(skillsQuery)
  const servers = useQuery(mcpServersQuery)
  return {
    skills: skills.data,
    skillsProblem: skills.data === undefined && skills.error ? asProblem(skills.error) : undefined,
    servers: servers.data,
    serversProblem: servers.data === undefined && servers.error ? asProblem(servers.error) : undefined,
    onRetry: () => {
      if (skills.error) void skills.refetch()
      if (servers.error) void servers.refetch()
    },
  }
}
