import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asProblem } from '@/api/problem'
import type { Skill } from '@/api/skillTypes'
import { PageSkeleton } from '@/components/ListSkeleton'
import { Missing } from '@/components/Missing'
import { buttonClasses } from '@/components/ui/Button'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { skillQuery, usesQuery, versionsQuery } from './api'
import { SkillPageView } from './SkillPageView'
import { useEditSkill } from './useEditSkill'

interface SkillPageProps {
  id: string
  onGone: () => void
}

export function SkillPage({ id, onGone }: SkillPageProps) {
  const { data: skill, error, refetch } = useQuery(skillQuery(id))
  useDocumentTitle(skill?.name ?? 'Skill')
  if (skill) return <LoadedSkill skill={skill} onGone={onGone} />
  if (!error) return <PageSkeleton label="Loading the skill" />
  const back = (
    <Link to="/skills" className={buttonClasses('primary')}>
      To your skills
    </Link>
  )
  return <Missing problem={asProblem(error)} what="skill" back={back} onRetry={() => void refetch()} />
}

function LoadedSkill({ skill, onGone }: { skill: Skill; onGone: () => void }) {
  const uses = useQuery(usesQuery(skill.id))
  const versions = useInfiniteQuery(versionsQuery(skill.id))
  const edit = useEditSkill(skill, onGone)
  const problemOf = (read: { data: unknown; error: Error | null }) => (read.data === undefined && read.error ? asProblem(read.error) : undefined)
  return (
    <SkillPageView
      skill={skill}
      form={edit.form}
      saving={edit.saving}
      uses={uses.data}
      usesProblem={problemOf(uses)}
      versions={{
        versions: versions.data?.pages.flatMap(({ items }) => items),
        problem: problemOf(versions),
        onRetry: () => void versions.refetch(),
        onMore: versions.hasNextPage ? () => void versions.fetchNextPage() : undefined,
        onRestore: edit.restore,
      }}
      onChange={edit.change}
      onDiscard={edit.discard}
      onSave={edit.save}
      onReload={edit.reload}
      onOverwrite={edit.overwrite}
      onLookAgain={edit.lookAgain}
      onRetryUses={() => void uses.refetch()}
      onDelete={edit.remove}
    />
  )
}
