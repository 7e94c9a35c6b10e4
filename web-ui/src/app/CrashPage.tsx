import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { asProblem } from '@/api/problem'
import { ProblemNotice } from '@/components/ProblemNotice'
import { useDocumentTitle } from '@/lib/useDocumentTitle'

/** What is shown when a page could not be shown at all. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  useDocumentTitle('Something went wrong')
  const router = useRouter()
  return (
    <div className="mx-auto max-w-xl py-10">
      <h1 className="mb-4 text-2xl font-semibold">Something went wrong</h1>
      <ProblemNotice
        problem={asProblem(error)}
        onRetry={() => {
          reset()
          void router.invalidate()
        }}
      />
    </div>
  )
}
