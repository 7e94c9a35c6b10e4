import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { NewSkillPage } from '@/features/skills/NewSkillPage'
import { SkillListPage } from '@/features/skills/SkillListPage'
import { SkillPage } from '@/features/skills/SkillPage'

const skills = getRouteApi('/logged-in/skills')
const skill = getRouteApi('/logged-in/skills/$id')

export function SkillsRoute() {
  const navigate = useNavigate()
  const { q } = skills.useSearch()
  return (
    <SkillListPage
      search={q ?? ''}
      onSearch={(typed) => void navigate({ to: '/skills', search: { q: typed || undefined }, replace: true })}
      onOpen={(id) => void navigate({ to: '/skills/$id', params: { id } })}
    />
  )
}

export function NewSkillRoute() {
  const navigate = useNavigate()
  return <NewSkillPage onReady={(id) => void navigate({ to: '/skills/$id', params: { id }, replace: true })} />
}

export function SkillRoute() {
  const navigate = useNavigate()
  const { id } = skill.useParams()
  return <SkillPage key={id} id={id} onGone={() => void navigate({ to: '/skills', replace: true })} />
}
