import { Skeleton } from '@/components/ui/Skeleton'

export function EnvironmentPageSkeleton() {
  return (
    <div role="status" className="grid gap-6">
      <span className="sr-only">Loading the environment</span>
      <div className="grid gap-3">
        <Skeleton className="h-4 w-28" />
        <Skeleton className="h-8 w-56" />
        <Skeleton className="w-72 max-w-full" />
      </div>
      <div className="card grid gap-5 p-6">
        {['a', 'b', 'c', 'd'].map((row) => (
          <Skeleton key={row} className="w-3/4" />
        ))}
      </div>
    </div>
  )
}
