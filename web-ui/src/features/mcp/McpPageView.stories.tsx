import { aProblem, MOMENT } from '@/test/examples'
import { aMcpServer } from '@/test/extras'
import { emptyForm, formOf } from './mcpForm'
import type { McpPageViewProps } from './McpPageView'
import { McpServerHeader } from './McpServerHeader'

const idle = { isTesting: false, outcome: undefined, problem: undefined, blockedUntil: undefined }

const fresh: McpPageViewProps = {
  saved: undefined,
  form: emptyForm,
  saving: { state: 'idle', problem: undefined },
  testing: idle,
  packages: [{ name: '@modelcontextprotocol/server-memory', version: '2025.9.25', title: 'Memory', description: 'Remembers facts in a graph.' }],
  packagesProblem: undefined,
  isDone: false,
  onChange: () => {},
  onDiscard: undefined,
  onSave: () => {},
  onLookAgain: () => {},
  onTest: () => {},
  onRetryPackages: () => {},
  header: <h1>New MCP server</h1>,
}

const typed = { ...emptyForm, name: 'Orders', connectionString: 'postgres://ada:x@db.example.com/orders' }
const server = aMcpServer()
const saved: McpPageViewProps = {
  ...fresh,
  saved: server,
  form: formOf(server),
  onDiscard: () => {},
  header: <McpServerHeader server={server} />,
}
const http = aMcpServer({
  type: 'custom',
  provider: null,
  transportType: 'http',
  url: 'https://mcp.example.com/mcp',
  target: 'https://mcp.example.com/mcp',
  headers: ['Authorization'],
})

const remote = { ...emptyForm, kind: 'http' as const, name: 'Notes', url: 'https://mcp.example.com/mcp' }
const passed = (ok: boolean[]) => (['address', 'connect', 'handshake', 'tools'] as const).slice(0, ok.length).map((stage, at) => ({ stage, ok: ok[at] ?? false }))
const tested = { tools: null, durationMillis: 420, checkedAt: MOMENT }

export const stories = {
  NewDatabase: fresh,
  NewFile: { ...fresh, form: { ...emptyForm, kind: 'sqlite' } },
  NewHttp: { ...fresh, form: { ...emptyForm, kind: 'http', headers: [{ name: '', value: '', isKept: false }] } },
  NewProgram: { ...fresh, form: { ...emptyForm, kind: 'stdio' } },
  ProgramsLoading: { ...fresh, form: { ...emptyForm, kind: 'stdio' }, packages: undefined },
  ProgramsFailed: { ...fresh, form: { ...emptyForm, kind: 'stdio' }, packages: undefined, packagesProblem: aProblem() },
  Typed: { ...fresh, form: typed },
  Testing: { ...fresh, form: typed, testing: { ...idle, isTesting: true } },
  TestOk: { ...fresh, form: remote, testing: { ...idle, outcome: { ...tested, result: 'ok', stages: passed([true, true, true, true]), tools: 2 } } },
  TestOkDatabase: { ...fresh, form: typed, testing: { ...idle, outcome: { ...tested, result: 'ok', stages: passed([true, true, true]) } } },
  TestAuthFailed: { ...fresh, form: typed, testing: { ...idle, outcome: { ...tested, result: 'auth_failed', stages: passed([true, true, false]) } } },
  TestUnreachable: { ...fresh, form: typed, testing: { ...idle, outcome: { ...tested, result: 'unreachable', stages: passed([true, false]) } } },
  TestRefused: { ...fresh, form: typed, testing: { ...idle, outcome: { ...tested, result: 'refused_by_policy', stages: passed([false]) } } },
  TestRefusedOnTheWay: { ...fresh, form: typed, testing: { ...idle, outcome: { ...tested, result: 'refused_by_policy', stages: passed([true, true, false]) } } },
  TestPackageGone: { ...fresh, form: typed, testing: { ...idle, outcome: { ...tested, result: 'refused_by_policy', stages: [] } } },
  TestTimeout: { ...fresh, form: typed, testing: { ...idle, outcome: { ...tested, result: 'timeout', stages: passed([true, false]), durationMillis: 10_000 } } },
  NotTested: { ...fresh, form: typed, testing: { ...idle, outcome: { ...tested, result: 'not_tested', stages: [], durationMillis: 0 } } },
  TestTooOften: { ...fresh, form: typed, testing: { ...idle, problem: aProblem(429, 'too_many_requests'), blockedUntil: Date.now() + 41_500 } },
  TestAgain: { ...fresh, form: typed, testing: { ...idle, problem: aProblem(429, 'too_many_requests'), blockedUntil: Date.now() - 1 } },
  TestFailed: { ...fresh, form: typed, testing: { ...idle, problem: aProblem() } },
  Saved: saved,
  SavedChanged: { ...saved, form: { ...formOf(server), name: 'Orders' } },
  SavedHttp: { ...saved, saved: http, form: formOf(http) },
  FieldRefused: {
    ...fresh,
    form: typed,
    saving: { state: 'idle', problem: aProblem(422, 'validation_failed', [{ field: 'connectionString', code: 'x', message: 'Not this one.' }]) },
  },
  Refused: { ...fresh, form: typed, saving: { state: 'idle', problem: aProblem(409, 'too_many_mcp_servers') } },
  Late: { ...saved, saving: { state: 'late', problem: undefined } },
} satisfies Record<string, McpPageViewProps>
