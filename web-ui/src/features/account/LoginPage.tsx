import { useMutation } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import type { Session } from '@/api/types'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { finishLogIn, logIn } from './api'
import { LoginPageView } from './LoginPageView'
import { SecondStepView } from './SecondStepView'

interface LoginPageProps {
  returnTo: string | undefined
  onSession: (session: Session) => void
}

export function LoginPage({ returnTo, onSession }: LoginPageProps) {
  useDocumentTitle('Log in')
  const first = useMutation({
    mutationFn: logIn,
    onSuccess: (answer) => {
      if (!('secondFactor' in answer)) onSession(answer)
    },
  })
  const owed = first.data && 'secondFactor' in first.data ? first.data : undefined
  const second = useMutation({ mutationFn: (code: string) => finishLogIn(code, owed?.csrfToken ?? ''), onSuccess: onSession })
  if (owed) {
    return (
      <SecondStepView
        isSending={second.isPending}
        problem={second.error ? asProblem(second.error) : undefined}
        onCode={(code) => second.mutate(code)}
        onStartOver={() => {
          first.reset()
          second.reset()
        }}
      />
    )
  }
  return (
    <LoginPageView
      returnTo={returnTo}
      isSending={first.isPending}
      problem={first.error ? asProblem(first.error) : undefined}
      onLogIn={(credentials) => first.mutate(credentials)}
    />
  )
}
