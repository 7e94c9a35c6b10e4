import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { awaitVersion } from '@/api/awaitVersion'
import { asProblem } from '@/api/problem'
import { skillsQuery } from '@/api/skills'
import { useDocumentTitle } from '@/lib/useDocumentTitle'
import { importSkill, readSkill } from './api'
import { skillArrived } from './cache'
import { SkillListPageView } from './SkillListPageView'
import { ignoredSentence } from './words'

interface SkillListPageProps {
  search: string
  onSearch: (search: string) => void
  onOpen: (id: string) => void
}

export function SkillListPage({ search, onSearch, onOpen }: SkillListPageProps) {
  useDocumentTitle('Skills')
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(skillsQuery)
  const taking = useMutation({
    mutationFn: async (file: File) => {
      const answer = await importSkill(file)
      return { answer, row: await awaitVersion(() => readSkill(answer.id), answer.version) }
    },
    onSuccess: ({ answer, row }) => {
      if (row) skillArrived(cache, row)
      toast.success(row ? `${row.name} was imported` : 'It was imported', { description: ignoredSentence(answer.ignored ?? []) })
      onOpen(answer.id)
    },
  })
  return (
    <SkillListPageView
      skills={data}
      problem={data === undefined && error ? asProblem(error) : undefined}
      search={search}
      isImporting={taking.isPending}
      importProblem={taking.error ? asProblem(taking.error) : undefined}
      onSearch={onSearch}
      onRetry={() => void refetch()}
      onImport={(file) => taking.mutate(file)}
    />
  )
}
