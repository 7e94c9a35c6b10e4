import type { EnvironmentChanges } from '@/api/configurationTypes'
import type { McpServer } from '@/api/mcpTypes'
import type { Skill, SkillDiff, SkillSummary } from '@/api/skillTypes'
import { MOMENT } from './examples'

/** Invented skills and MCP servers that tests and stories share. */

export function aSummary(more: Partial<SkillSummary> = {}): SkillSummary {
  return {
    id: 'skl_01k0000000000000000000000a',
    name: 'review-code',
    description: 'Reviews changes for mistakes. Use it when somebody asks for a review.',
    isGlobal: false,
    number: 3,
    bytes: 2345,
    version: 4,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    ...more,
  }
}

export function aSkill(more: Partial<Skill> = {}): Skill {
  return {
    ...aSummary(),
    content: '# Review\n\n1. Read the change.\n2. Run `scripts/check.py`.\n',
    allowedTools: ['Read', 'Bash(git:*)'],
    files: [{ path: 'scripts/check.py', content: 'cHJpbnQoMSkK', bytes: 9 }],
    ...more,
  }
}

export function aDiff(more: Partial<SkillDiff> = {}): SkillDiff {
  return {
    from: 2,
    to: 3,
    files: [
      { path: 'SKILL.md', change: 'changed', diff: '--- a/SKILL.md\n+++ b/SKILL.md\n@@ -6,2 +6,3 @@\n # Review\n-Read it.\n+1. Read the change.\n' },
      { path: 'logo.png', change: 'added', diff: null },
    ],
    isGlobal: { from: false, to: true },
    ...more,
  }
}

export function aMcpServer(more: Partial<McpServer> = {}): McpServer {
  return {
    id: 'mcp_01k0000000000000000000000a',
    name: 'orders-db',
    type: 'database',
    provider: 'postgres',
    transportType: null,
    target: 'db.example.com:5432/orders',
    url: null,
    command: null,
    headers: [],
    path: null,
    isGlobal: false,
    number: 1,
    version: 1,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    ...more,
  }
}

export const someChoices = {
  skills: [
    aSummary({ id: 'skl_1' }),
    aSummary({ id: 'skl_2', name: 'write-release-notes', description: 'Writes release notes from the commits since the last tag.', isGlobal: true }),
  ],
  skillsProblem: undefined,
  servers: [aMcpServer({ id: 'mcp_1' })],
  serversProblem: undefined,
  onRetry: () => {},
}

export const someChanges: EnvironmentChanges = {
  outOfDate: true,
  deployedSpecVersion: 3,
  specVersion: 4,
  skills: [
    { id: 'skl_1', name: 'review-code', change: 'changed', from: 2, to: 3 },
    { id: 'skl_2', name: 'write-release-notes', change: 'changed', from: 1, to: 4 },
  ],
  mcpServers: [{ id: 'mcp_1', name: 'orders-db', change: 'added', from: null, to: 1 }],
  settings: [{ path: '/permissions/defaultMode', from: 'default', to: 'dontAsk' }],
  variables: [{ name: 'NODE_ENV', change: 'removed' }],
  password: true,
  dockerfile: false,
  bytes: 41_200,
  mostBytes: 95_000,
}
