import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { asProblem } from '@/api/problem'
import { Button } from '@/components/ui/Button'
import { CopyButton } from '@/components/ui/CopyButton'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Notice } from '@/components/ui/Notice'
import { problemSentence } from './words'

interface Link {
  email: string
  href: string
}

/** Asks for an address, and shows the link this once. */
export function InviteForm({ onInvite }: { onInvite: (email: string) => Promise<string> }) {
  const [email, setEmail] = useState('')
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [link, setLink] = useState<Link>()

  async function send() {
    if (email === '' || isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      setLink({ email, href: await onInvite(email) })
      setEmail('')
    } catch (failure) {
      setProblem(asProblem(failure))
    } finally {
      setSending(false)
    }
  }

  return (
    <form
      noValidate
      aria-label="Invite somebody"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {problem && !problem.isWithin(['email']) && <Notice tone="bad" role="alert" title={problemSentence(problem)} />}
      <div className="flex max-w-xl flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <Field label="E-mail address" error={problem?.fieldMessage('email')}>
            {(parts) => <Input {...parts} type="email" autoComplete="off" value={email} onChange={({ target }) => setEmail(target.value)} />}
          </Field>
        </div>
        <Button type="submit" look="primary" disabled={email === '' || isSending}>
          {isSending ? 'Inviting…' : 'Invite'}
        </Button>
      </div>
      {link && <MadeLink link={link} />}
    </form>
  )
}

function MadeLink({ link: { email, href } }: { link: Link }) {
  return (
    <Notice tone="info" title={`The link for ${email}, shown this once`}>
      <div className="mt-2 flex items-center gap-3 rounded-lg border border-line-strong bg-sunken py-2 pr-2 pl-4">
        <code data-testid="invitation" className="min-w-0 flex-1 font-mono text-sm break-all select-all">
          {href}
        </code>
        <CopyButton text={href} what="the link" look="secondary" withWord />
      </div>
    </Notice>
  )
}
