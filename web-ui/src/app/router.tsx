import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { sessionQuery } from '@/api/session'
import { readAnySearch } from '@/features/allEnvironments/search'
import { readAuditSearch } from '@/features/audit/search'
import { readFilter } from '@/features/environments/filter'
import { HealthPage } from '@/features/health/HealthPage'
import { readEventSearch, readStreamSearch } from '@/features/history/search'
import { McpListPage } from '@/features/mcp/McpListPage'
import { ProcessorsPage } from '@/features/processors/ProcessorsPage'
import { readSearch } from '@/features/skills/search'
import { ReferencePage } from '@/features/reference/ReferencePage'
import { ReservedPage } from '@/features/reserved/ReservedPage'
import { TokensPage } from '@/features/tokens/TokensPage'
import { WebhooksPage } from '@/features/webhooks/WebhooksPage'
import { readUserSearch } from '@/features/users/search'
import { safeReturnPath } from '@/lib/returnPath'
import { AdminSettingsRoute, AllEnvironmentsRoute, AuditRoute, EventsRoute, onlyAdministrators, StreamRoute, UserRoute, UsersRoute } from './adminRoutes'
import { CrashPage } from './CrashPage'
import { DashboardRoute, EnvironmentRoute, NewEnvironmentRoute } from './environmentRoutes'
import { LoggedIn } from './LoggedIn'
import { AccountRoute, LoginRoute, RegisterRoute } from './accountRoutes'
import { McpServerRoute, NewMcpServerRoute } from './mcpRoutes'
import { NotFoundPage } from './NotFoundPage'
import { Shell } from './Shell'
import { NewSkillRoute, SkillRoute, SkillsRoute } from './skillRoutes'
import { WebhookRoute } from './webhookRoutes'

interface RouterContext {
  cache: QueryClient
}

const root = createRootRouteWithContext<RouterContext>()({
  component: Shell,
  notFoundComponent: NotFoundPage,
})

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.cache.ensureQueryData(sessionQuery)
    throw redirect(session ? { to: '/dashboard', replace: true } : { to: '/login', replace: true })
  },
})

/** Says `undefined` where it refuses: what a route leaves out of its search stays in it as it came. */
function readReturnTo(search: Record<string, unknown>): { returnTo?: string | undefined } {
  return { returnTo: safeReturnPath(search['returnTo']) }
}

/** Log-in and registration are for those who are not logged in yet. */
async function onlyLoggedOut(context: RouterContext, returnTo: string | undefined): Promise<void> {
  const session = await context.cache.ensureQueryData(sessionQuery)
  if (session) throw redirect({ href: returnTo ?? '/dashboard', replace: true })
}

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: readReturnTo,
  beforeLoad: ({ context, search }) => onlyLoggedOut(context, search.returnTo),
  component: LoginRoute,
})

const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  validateSearch: readReturnTo,
  beforeLoad: ({ context, search }) => onlyLoggedOut(context, search.returnTo),
  component: RegisterRoute,
})

const reference = createRoute({ getParentRoute: () => root, path: '/api-reference', component: ReferencePage })

const loggedIn = createRoute({
  getParentRoute: () => root,
  id: 'logged-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.cache.ensureQueryData(sessionQuery)
    if (!session) throw redirect({ to: '/login', search: { returnTo: location.href }, replace: true })
    return { user: session.user }
  },
  component: LoggedIn,
})

const dashboard = createRoute({
  getParentRoute: () => loggedIn,
  path: '/dashboard',
  validateSearch: readFilter,
  component: DashboardRoute,
})

const newEnvironment = createRoute({
  getParentRoute: () => loggedIn,
  path: '/environments/new',
  component: NewEnvironmentRoute,
})

const environment = createRoute({
  getParentRoute: () => loggedIn,
  path: '/environments/$id',
  component: EnvironmentRoute,
})

const skills = createRoute({ getParentRoute: () => loggedIn, path: '/skills', validateSearch: readSearch, component: SkillsRoute })
const newSkill = createRoute({ getParentRoute: () => loggedIn, path: '/skills/new', component: NewSkillRoute })
const skill = createRoute({ getParentRoute: () => loggedIn, path: '/skills/$id', component: SkillRoute })
const settings = createRoute({
  getParentRoute: () => loggedIn,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/mcp', replace: true })
  },
})
const account = createRoute({ getParentRoute: () => loggedIn, path: '/settings/account', component: AccountRoute })
const mcpServers = createRoute({ getParentRoute: () => loggedIn, path: '/settings/mcp', component: McpListPage })
const newMcpServer = createRoute({ getParentRoute: () => loggedIn, path: '/settings/mcp/new', component: NewMcpServerRoute })
const mcpServer = createRoute({ getParentRoute: () => loggedIn, path: '/settings/mcp/$id', component: McpServerRoute })

const tokens = createRoute({ getParentRoute: () => loggedIn, path: '/settings/tokens', component: TokensPage })
const webhooks = createRoute({ getParentRoute: () => loggedIn, path: '/settings/webhooks', component: WebhooksPage })
const webhook = createRoute({ getParentRoute: () => loggedIn, path: '/settings/webhooks/$id', component: WebhookRoute })
const admin = createRoute({
  getParentRoute: () => loggedIn,
  path: '/admin',
  beforeLoad: ({ context }) => onlyAdministrators(context),
  notFoundComponent: NotFoundPage,
})
const adminHome = createRoute({
  getParentRoute: () => admin,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/admin/settings', replace: true })
  },
})
const adminUsers = createRoute({ getParentRoute: () => admin, path: '/users', validateSearch: readUserSearch, component: UsersRoute })
const adminUser = createRoute({ getParentRoute: () => admin, path: '/users/$id', component: UserRoute })
const adminEnvironments = createRoute({
  getParentRoute: () => admin,
  path: '/environments',
  validateSearch: readAnySearch,
  component: AllEnvironmentsRoute,
})
const adminAudit = createRoute({ getParentRoute: () => admin, path: '/audit', validateSearch: readAuditSearch, component: AuditRoute })
const adminHealth = createRoute({ getParentRoute: () => admin, path: '/health', component: HealthPage })
const adminProcessors = createRoute({ getParentRoute: () => admin, path: '/processors', component: ProcessorsPage })
const adminEvents = createRoute({ getParentRoute: () => admin, path: '/events', validateSearch: readEventSearch, component: EventsRoute })
const adminStream = createRoute({ getParentRoute: () => admin, path: '/streams/$id', validateSearch: readStreamSearch, component: StreamRoute })
const adminSubdomains = createRoute({ getParentRoute: () => admin, path: '/subdomains', component: ReservedPage })
const adminSettings = createRoute({ getParentRoute: () => admin, path: '/settings', component: AdminSettingsRoute })

const routeTree = root.addChildren([
  index,
  login,
  register,
  reference,
  loggedIn.addChildren([
    dashboard,
    newEnvironment,
    environment,
    skills,
    newSkill,
    skill,
    settings,
    account,
    mcpServers,
    newMcpServer,
    mcpServer,
    tokens,
    webhooks,
    webhook,
    admin.addChildren([
      adminHome,
      adminUsers,
      adminUser,
      adminEnvironments,
      adminAudit,
      adminHealth,
      adminProcessors,
      adminEvents,
      adminStream,
      adminSubdomains,
      adminSettings,
    ]),
  ]),
])

export function createAppRouter(cache: QueryClient) {
  return createRouter({
    routeTree,
    context: { cache },
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
