import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { followEnvironments } from '@/features/environments/stream'

/** Everything behind the log-in shares one stream of events. */
export function LoggedIn() {
  const cache = useQueryClient()
  useEffect(() => followEnvironments(cache), [cache])
  return <Outlet />
}
