import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Notice } from '@/components/ui/Notice'
import { PasswordInput } from '@/components/ui/PasswordInput'
import { AccountCard } from './AccountCard'
import type { Credentials } from './api'
import { logInSentence } from './words'

export interface LoginPageViewProps {
  returnTo: string | undefined
  isSending: boolean
  problem: ApiProblem | undefined
  onLogIn: (credentials: Credentials) => void
}

export function LoginPageView({ returnTo, isSending, problem, onLogIn }: LoginPageViewProps) {
  const [credentials, setCredentials] = useState<Credentials>({ email: '', password: '' })
  const isComplete = credentials.email !== '' && credentials.password !== ''
  return (
    <AccountCard
      title="Log in"
      lead="To your Claude Code environments."
      footer={
        <>
          No account yet?{' '}
          <Link to="/register" search={returnTo ? { returnTo } : {}} className="text-link">
            Register
          </Link>
        </>
      }
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (isComplete && !isSending) onLogIn(credentials)
        }}
      >
        {problem && <Notice tone="bad" role="alert" title={logInSentence(problem)} />}
        <Field label="E-mail address">
          {(parts) => (
            <Input
              {...parts}
              type="email"
              name="email"
              autoComplete="username"
              value={credentials.email}
              onChange={(event) => setCredentials({ ...credentials, email: event.target.value })}
            />
          )}
        </Field>
        <Field label="Password">
          {(parts) => (
            <PasswordInput
              {...parts}
              name="password"
              autoComplete="current-password"
              value={credentials.password}
              onChange={(event) => setCredentials({ ...credentials, password: event.target.value })}
            />
          )}
        </Field>
        <Button type="submit" look="primary" disabled={!isComplete || isSending}>
          {isSending ? 'Logging in…' : 'Log in'}
        </Button>
      </form>
    </AccountCard>
  )
}
