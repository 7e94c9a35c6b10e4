import { useMutation, useQuery } from '@tanstack/react-query'
import { platformQuery } from '@/api/platform'
import { asProblem } from '@/api/problem'
import type { Session } from '@/api/types'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { register } from './api'
import { RegisterPageView } from './RegisterPageView'

interface RegisterPageProps {
  returnTo: string | undefined
  /** The token of an invitation, if one was followed here. */
  invitation: string | undefined
  onSession: (session: Session) => void
}

export function RegisterPage({ returnTo, invitation, onSession }: RegisterPageProps) {
  useDocumentTitle('Register')
  const { data: platform } = useQuery({ ...platformQuery, staleTime: 0 })
  const { mutate, isPending, error } = useMutation({ mutationFn: register, onSuccess: onSession })
  return (
    <RegisterPageView
      returnTo={returnTo}
      mode={platform?.registration ?? 'open'}
      isInvited={invitation !== undefined}
      isSending={isPending}
      problem={error ? asProblem(error) : undefined}
      onRegister={(registration) => mutate(invitation === undefined ? registration : { ...registration, invitation })}
    />
  )
}
