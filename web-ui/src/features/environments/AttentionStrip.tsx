import { Link } from '@tanstack/react-router'
import type { Environment } from '@/api/types'
import { buttonClasses } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { needsAttention } from './commands'
import { attentionSentence, conditionOf, conditionWords } from './words'

const SHOWN = 3

/** First thing on the page when something is wrong: what, and why, one click from each. */
export function AttentionStrip({ environments }: { environments: Environment[] }) {
  const troubled = environments.filter(needsAttention)
  if (troubled.length === 0) return null
  return (
    <Notice
      tone="bad"
      title={attentionSentence(troubled.length)}
      action={
        troubled.length > 1 && (
          <Link to="/dashboard" search={{ status: 'attention' }} className={buttonClasses('secondary', 'small')}>
            Show them
          </Link>
        )
      }
    >
      <ul className="grid gap-0.5">
        {troubled.slice(0, SHOWN).map((environment) => (
          <li key={environment.id}>
            <Link to="/environments/$id" params={{ id: environment.id }} className="text-link font-medium">
              {environment.name}
            </Link>
            {': '}
            {environment.errorMessage ?? conditionWords[conditionOf(environment)]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
