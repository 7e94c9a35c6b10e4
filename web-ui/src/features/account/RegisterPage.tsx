import { useMutation } from '@tanstack/react-query'
import { asProblem } from '@/api/problem'
import type { Session } from '@/api/types'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { register } from './api'
import { RegisterPageView } from './RegisterPageView'

interface RegisterPageProps {
  returnTo: string | undefined
  onSession: (session: Session) => void
}

export function RegisterPage({ returnTo, onSession }: RegisterPageProps) {
  useDocumentTitle('Register')
  const { mutate, isPending, error } = useMutation({ mutationFn: register, onSuccess: onSession })
  return (
    <RegisterPageView
      returnTo={returnTo}
      isSending={isPending}
      problem={error ? asProblem(error) : undefined}
      onRegister={(registration) => mutate(registration)}
    />
  )
}
