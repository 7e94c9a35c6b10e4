import { CircleCheck, LoaderCircle } from 'lucide-react'
import type { DeletionReceipt } from '@/api/adminTypes'
import { BackLink } from '@/components/BackLink'
import { exactTime } from '@/lib/time'

/** How far a deletion is, and at the end what can be shown to whoever asked for it. */
export function ReceiptView({ receipt }: { receipt: DeletionReceipt }) {
  const isDone = receipt.state === 'deleted'
  const Icon = isDone ? CircleCheck : LoaderCircle
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <BackLink to="/admin/users">Users</BackLink>
      <section aria-labelledby="receipt" className="card grid gap-4 p-5">
        <h1 id="receipt" className="flex items-center gap-3 text-2xl font-semibold">
          <Icon aria-hidden className={isDone ? 'size-6 text-good' : 'size-6 animate-spin text-ink-faint'} />
          {isDone ? 'Account deleted' : 'Account being deleted'}
        </h1>
        <p role="status" className="text-ink-soft">
          {isDone ? 'Nothing is left of this person but the id that they had.' : leftSentence(receipt.environmentsLeft)}
        </p>
        <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-[auto_1fr]">
          <Line term="Id">{receipt.userId}</Line>
          <Line term="Asked for">{`${exactTime(receipt.requestedAt)} by ${receipt.requestedBy}`}</Line>
          <Line term="Reason">{receipt.reason}</Line>
          {receipt.deletedAt && <Line term="Deleted">{exactTime(receipt.deletedAt)}</Line>}
          {receipt.removed && <Line term="Removed">{removedSentence(receipt.removed)}</Line>}
        </dl>
      </section>
    </div>
  )
}

function Line({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt className="text-ink-faint">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}

function leftSentence(left: number): string {
  return left === 1 ? 'One environment is still being removed.' : `${left} environments are still being removed.`
}

function removedSentence({ environments, skills, mcpServers, sealedValues }: NonNullable<DeletionReceipt['removed']>): string {
  return `${environments} environments, ${skills} skills, ${mcpServers} MCP servers, and the keys of ${sealedValues} sealed values`
}
