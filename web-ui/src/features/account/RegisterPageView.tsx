import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RegistrationMode } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { AccountCard } from './AccountCard'
import type { Registration } from './api'
import { RegisterFields } from './RegisterFields'
import { RegistrationRefused } from './RegistrationRefused'
import type { FieldErrors } from './rules'
import { registrationErrors } from './rules'
import { registerSentence, takenField } from './words'

export interface RegisterPageViewProps {
  returnTo: string | undefined
  mode: RegistrationMode
  /** They have followed the link of an invitation. */
  isInvited: boolean
  isSending: boolean
  problem: ApiProblem | undefined
  onRegister: (registration: Registration) => void
}

const empty: Registration = { name: '', username: '', email: '', password: '' }

export function RegisterPageView(props: RegisterPageViewProps) {
  const { returnTo, mode, isInvited } = props
  if (mode === 'closed' || (mode === 'invite' && !isInvited)) return <RegistrationRefused returnTo={returnTo} isByInvitation={mode === 'invite'} />
  return <RegisterCard {...props} />
}

function RegisterCard({ returnTo, isInvited, isSending, problem, onRegister }: RegisterPageViewProps) {
  const [form, setForm] = useState(empty)
  const [sent, setSent] = useState<Registration>()
  const [isTried, setTried] = useState(false)
  const errors = { ...refusedOf(problem, sent, form), ...(isTried ? registrationErrors(form) : {}) }
  const isSaidAtField = problem !== undefined && Object.keys(refusedOf(problem, form, form)).length > 0

  function submit() {
    setTried(true)
    if (isSending || Object.keys(registrationErrors(form)).length > 0) return
    setSent(form)
    onRegister(form)
  }

  return (
    <AccountCard
      title="Create your account"
      lead={isInvited ? 'You are invited. Use the e-mail address that the invitation is for.' : 'Then name an environment and deploy it.'}
      footer={
        <>
          Registered already?{' '}
          <Link to="/login" search={returnTo ? { returnTo } : {}} className="text-link">
            Log in
          </Link>
        </>
      }
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {problem && !isSaidAtField && <Notice tone="bad" role="alert" title={registerSentence(problem)} />}
        <RegisterFields form={form} errors={errors} onChange={setForm} />
        <Button type="submit" look="primary" disabled={isSending}>
          {isSending ? 'Creating your account…' : 'Create account'}
        </Button>
      </form>
    </AccountCard>
  )
}

/** What the server refused, as long as the field still holds what was refused. */
function refusedOf(problem: ApiProblem | undefined, sent: Registration | undefined, form: Registration): FieldErrors {
  if (problem === undefined || sent === undefined) return {}
  const said: Record<string, string> = { ...Object.fromEntries(problem.errors.map(({ field, message }) => [field, message])), ...takenField(problem) }
  const fields = Object.keys(form) as (keyof FieldErrors)[]
  const standing = fields.filter((field) => said[field] !== undefined && sent[field] === form[field])
  return Object.fromEntries(standing.map((field) => [field, said[field]]))
}
