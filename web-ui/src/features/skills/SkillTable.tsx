import { Link } from '@tanstack/react-router'
import type { SkillSummary } from '@/api/skillTypes'
import { GlobalBadge } from '@/components/GlobalBadge'
import { Cell, Heading, Row, SmallCell, Table } from '@/components/Table'
import { RelativeTime } from '@/components/Time'
import { sizeOf } from '@/lib/bytes'

export function SkillTable({ skills }: { skills: SkillSummary[] }) {
  return (
    <Table
      label="Skills"
      headings={
        <>
          <Heading>Name</Heading>
          <Heading>Version</Heading>
          <Heading>Size</Heading>
          <Heading>Changed</Heading>
        </>
      }
    >
      {skills.map((skill) => (
        <Row key={skill.id}>
          <Cell className="max-md:col-span-full md:w-3/5 md:max-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                to="/skills/$id"
                params={{ id: skill.id }}
                className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
              >
                {skill.name}
              </Link>
              {skill.isGlobal && <GlobalBadge />}
            </div>
            <p className="line-clamp-2 text-sm text-ink-soft">{skill.description}</p>
          </Cell>
          <SmallCell label="Version">{skill.number}</SmallCell>
          <SmallCell label="Size">{sizeOf(skill.bytes)}</SmallCell>
          <SmallCell label="Changed">
            <RelativeTime moment={skill.updatedAt} />
          </SmallCell>
        </Row>
      ))}
    </Table>
  )
}
