import { Link } from '@tanstack/react-router'
import type { ChangedPart } from '@/api/configurationTypes'
import { Change } from './Change'
import { numbersSentence } from './words'

/** Skills or MCP servers, each a link to its page. */
export function ChangedParts({ what, parts }: { what: 'Skill' | 'MCP server'; parts: ChangedPart[] }) {
  return parts.map((part) => (
    <Change
      key={part.id}
      change={part.change}
      what={what}
      name={
        <Link to={what === 'Skill' ? '/skills/$id' : '/settings/mcp/$id'} params={{ id: part.id }} className="text-link">
          {part.name}
        </Link>
      }
    >
      {numbersSentence(part)}
    </Change>
  ))
}
