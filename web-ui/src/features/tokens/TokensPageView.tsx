import { KeyRound, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { EmptyState } from '@/components/EmptyState'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { Button } from '@/components/ui/Button'
import type { Token, WantedToken } from './api'
import { NewTokenDialog } from './NewTokenDialog'
import { RevokeDialog } from './RevokeDialog'
import { TokenTable } from './TokenTable'

export interface TokensPageViewProps {
  tokens: Token[] | undefined
  problem: ApiProblem | undefined
  isAdministrator: boolean
  onRetry: () => void
  /** Answers the token itself. */
  onCreate: (wanted: WantedToken) => Promise<string>
  onRevoke: (id: string) => Promise<void>
}

export function TokensPageView(props: TokensPageViewProps) {
  const [isNew, setNew] = useState(false)
  const [revoked, setRevoked] = useState<Token>()
  const create = (
    <Button look="primary" onClick={() => setNew(true)}>
      <Plus aria-hidden className="size-4" /> New token
    </Button>
  )
  return (
    <>
      <PageHeader title="API tokens" action={props.tokens?.length === 0 ? undefined : create}>
        Scripts and the command line call the platform with them, for you and only for what you allow.
      </PageHeader>
      <Body {...props} create={create} onAsk={setRevoked} />
      {isNew && <NewTokenDialog isAdministrator={props.isAdministrator} onCreate={props.onCreate} onClose={() => setNew(false)} />}
      {revoked && <RevokeDialog token={revoked} onRevoke={props.onRevoke} onClose={() => setRevoked(undefined)} />}
    </>
  )
}

interface BodyProps extends TokensPageViewProps {
  create: ReactNode
  onAsk: (token: Token) => void
}

function Body({ tokens, problem, onRetry, create, onAsk }: BodyProps) {
  if (problem) return <ProblemNotice problem={problem} title="Your tokens could not be read" onRetry={onRetry} />
  if (tokens === undefined) return <ListSkeleton label="Loading your tokens" />
  if (tokens.length > 0) return <TokenTable tokens={tokens} onRevoke={onAsk} />
  return (
    <EmptyState icon={KeyRound} title="No tokens yet" action={create}>
      A token lets a program in without your password. It ends by itself, and you can revoke it at any time.
    </EmptyState>
  )
}
