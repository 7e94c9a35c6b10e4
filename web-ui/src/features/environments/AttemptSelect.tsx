import type { Deployment } from '@/api/types'
import { Select } from '@/components/ui/Input'
import { deploymentName, deploymentStatusWords } from './words'

interface AttemptSelectProps {
  deployments: Deployment[]
  shown: string
  onShow: (id: string) => void
}

export function AttemptSelect({ deployments, shown, onShow }: AttemptSelectProps) {
  return (
    <Select aria-label="Attempt" className="h-8 max-w-full" value={shown} onChange={(event) => onShow(event.target.value)}>
      {deployments.map((deployment) => (
        <option key={deployment.id} value={deployment.id}>
          {deploymentName(deployment)} · {deploymentStatusWords[deployment.status]}
        </option>
      ))}
    </Select>
  )
}
