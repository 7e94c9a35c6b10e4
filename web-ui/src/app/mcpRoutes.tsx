import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { McpServerPage } from '@/features/mcp/McpServerPage'
import { NewMcpServerPage } from '@/features/mcp/NewMcpServerPage'

const server = getRouteApi('/logged-in/settings/mcp/$id')

export function NewMcpServerRoute() {
  const navigate = useNavigate()
  return <NewMcpServerPage onReady={(id) => void navigate({ to: '/settings/mcp/$id', params: { id }, replace: true })} />
}

export function McpServerRoute() {
  const navigate = useNavigate()
  const { id } = server.useParams()
  return <McpServerPage key={id} id={id} onGone={() => void navigate({ to: '/settings/mcp', replace: true })} />
}
