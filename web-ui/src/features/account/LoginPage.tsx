import { useMutation } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import type { Session } from '@/api/types'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { logIn } from './api'
import { LoginPageView } from './LoginPageView'

interface LoginPageProps {
  returnTo: string | undefined
  onSession: (session: Session) => void
}

export function LoginPage({ returnTo, onSession }: LoginPageProps) {
  useDocumentTitle('Log in')
  const { mutate, isPending, error } = useMutation({ mutationFn: logIn, onSuccess: onSession })
  return (
    <LoginPageView
      returnTo={returnTo}
      isSending={isPending}
      problem={error ? asProblem(error) : undefined}
      onLogIn={(credentials) => mutate(credentials)}
    />
  )
}
