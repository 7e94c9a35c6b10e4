import { Link } from '@tanstack/react-router'
import { BookText, Plus } from 'lucide-react'
import type { ApiProblem } from '@/api/problem'
import type { SkillSummary } from '@/api/skillTypes'
import { EmptyState, NothingFound } from '@/components/EmptyState'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { SearchField } from '@/components/SearchField'
import { buttonClasses } from '@/components/ui/Button'
import { ImportSkill } from './ImportSkill'
import { matching } from './search'
import { SkillTable } from './SkillTable'
import { outcomeOfSearch } from './words'

export interface SkillListPageViewProps {
  skills: SkillSummary[] | undefined
  problem: ApiProblem | undefined
  search: string
  isImporting: boolean
  importProblem: ApiProblem | undefined
  onSearch: (search: string) => void
  onRetry: () => void
  onImport: (file: File) => void
}

export function SkillListPageView(props: SkillListPageViewProps) {
  const isEmpty = props.skills?.length === 0
  return (
    <>
      <PageHeader title="Skills" action={isEmpty ? undefined : <NewSkill word="New skill" />}>
        What Claude Code knows how to do in your environments.
      </PageHeader>
      <div className="grid gap-4">
        <Body {...props} />
        {props.skills && <ImportSkill isImporting={props.isImporting} problem={props.importProblem} onImport={props.onImport} />}
      </div>
    </>
  )
}

function Body({ skills, problem, search, onSearch, onRetry }: SkillListPageViewProps) {
  if (problem) return <ProblemNotice problem={problem} title="Your skills could not be read" onRetry={onRetry} />
  if (skills === undefined) return <ListSkeleton label="Loading your skills" />
  if (skills.length === 0) return <NoSkills />
  const shown = matching(skills, search)
  return (
    <>
      <SearchField
        label="Search skills"
        placeholder="Search by name or description"
        value={search}
        outcome={outcomeOfSearch(shown.length, skills.length)}
        onChange={onSearch}
      />
      {shown.length === 0 ? <NothingFound onClear={() => onSearch('')}>No skill matches this search.</NothingFound> : <SkillTable skills={shown} />}
    </>
  )
}

function NoSkills() {
  return (
    <EmptyState icon={BookText} title="No skills yet" action={<NewSkill word="Write your first skill" />}>
      A skill tells Claude how you want something done, with scripts and references if it needs them. It comes into the environments that you choose.
    </EmptyState>
  )
}

function NewSkill({ word }: { word: string }) {
  return (
    <Link to="/skills/new" className={buttonClasses('primary')}>
      <Plus aria-hidden className="size-4" />
      {word}
    </Link>
  )
}
