import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '@/api/problem'
import type { McpServer } from '@/api/mcpTypes'
import { DeleteSection } from '@/components/DeleteSection'
import { PageSkeleton } from '@/components/ListSkeleton'
import { Missing } from '@/components/Missing'
import { buttonClasses } from '@/components/ui/Button'
import { UsedBy } from '@/components/UsedBy'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { mcpServerQuery, packagesQuery, testSaved, testTyped, usesQuery } from './api'
import { isChanged, wantedOf } from './mcpForm'
import { McpPageView } from './McpPageView'
import { McpServerHeader } from './McpServerHeader'
import { useEditMcpServer } from './useEditMcpServer'
import { useTest } from './useTest'
import { problemSentence } from './words'

interface McpServerPageProps {
  id: string
  onGone: () => void
}

export function McpServerPage({ id, onGone }: McpServerPageProps) {
  const { data: server, error, refetch } = useQuery(mcpServerQuery(id))
  useDocumentTitle(server?.name ?? 'MCP server')
  if (server) return <LoadedServer server={server} onGone={onGone} />
  if (!error) return <PageSkeleton label="Loading the MCP server" />
  const back = (
    <Link to="/settings/mcp" className={buttonClasses('primary')}>
      To your MCP servers
    </Link>
  )
  return <Missing problem={asProblem(error)} what="MCP server" back={back} onRetry={() => void refetch()} />
}

function LoadedServer({ server, onGone }: { server: McpServer; onGone: () => void }) {
  const uses = useQuery(usesQuery(server.id))
  const edit = useEditMcpServer(server, onGone)
  const packages = useQuery({ ...packagesQuery, enabled: edit.form.kind === 'stdio' })
  const { testing, run, forget } = useTest()
  const test = () => (isChanged(edit.form, server) ? testTyped(wantedOf(edit.form)) : testSaved(server.id))
  return (
    <McpPageView
      saved={server}
      form={edit.form}
      saving={edit.saving}
      testing={testing}
      packages={packages.data}
      packagesProblem={packages.error ? asProblem(packages.error) : undefined}
      isDone={edit.isGone}
      onChange={(form) => {
        forget()
        edit.change(form)
      }}
      onDiscard={edit.discard}
      onSave={edit.save}
      onReload={edit.reload}
      onOverwrite={edit.overwrite}
      onLookAgain={edit.lookAgain}
      onTest={() => void run(test)}
      onRetryPackages={() => void packages.refetch()}
      header={<McpServerHeader server={server} />}
      aside={
        <UsedBy
          uses={uses.data}
          problem={uses.data === undefined && uses.error ? asProblem(uses.error) : undefined}
          isGlobal={server.isGlobal}
          onRetry={() => void uses.refetch()}
        />
      }
      footer={
        <DeleteSection
          what="MCP server"
          name={server.name}
          consequences={
            <>
              <li>Its credentials are deleted here, for good. They stay valid at the server until you revoke them there.</li>
              <li>Environments that run keep it until their next deployment.</li>
            </>
          }
          sentenceOf={problemSentence}
          onDelete={edit.remove}
        >
          Deleting takes the server and its credentials away. One that an environment has chosen cannot be deleted.
        </DeleteSection>
      }
    />
  )
}
