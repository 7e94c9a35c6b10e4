import { Skeleton } from '@/components/ui/Skeleton'

export function EnvironmentListSkeleton() {
  return (
    <div role="status" className="card divide-y divide-line">
      <span className="sr-only">Loading your environments</span>
      {['a', 'b', 'c'].map((row) => (
        <div key={row} className="flex items-center gap-6 px-5 py-5">
          <div className="grid flex-1 gap-2">
            <Skeleton className="w-40 max-w-full" />
            <Skeleton className="h-3 w-64 max-w-full" />
          </div>
          <Skeleton className="hidden h-6 w-24 rounded-full sm:block" />
          <Skeleton className="hidden h-8 w-20 md:block" />
        </div>
      ))}
    </div>
  )
}
