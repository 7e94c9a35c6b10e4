import { useQuery } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { platformQuery } from '@/api/platform'

export function SimulatorBanner() {
  const { data: platform } = useQuery(platformQuery)
  return platform?.simulated ? <SimulatorBannerView /> : null
}

export function SimulatorBannerView() {
  return (
    <aside
      aria-label="Simulator"
      className="border-b border-warn-line bg-warn-soft px-4 py-2 text-center text-sm font-medium text-warn sm:px-6"
    >
      <FlaskConical aria-hidden className="mr-2 inline size-4 align-[-0.15em]" />
      This platform is connected to a Coolify simulator: environments are simulated.
    </aside>
  )
}
