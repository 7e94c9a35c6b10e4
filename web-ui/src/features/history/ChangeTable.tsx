import type { FieldChange } from '@/api/diagnosisTypes'
import { Cell, Heading, Row, Table } from '@/components/Table'
import { shortly } from './words'

export function ChangeTable({ changes }: { changes: FieldChange[] }) {
  return (
    <Table
      label="Changes"
      headings={
        <>
          <Heading>Field</Heading>
          <Heading>Before</Heading>
          <Heading>After</Heading>
        </>
      }
    >
      {changes.map(({ field, before, after }) => (
        <Row key={field}>
          <Cell className="font-mono text-[0.8125rem] wrap-anywhere max-md:col-span-full">{field}</Cell>
          <Cell className="text-sm wrap-anywhere text-ink-soft max-md:col-span-full">
            <del className="no-underline">{shortly(before)}</del>
          </Cell>
          <Cell className="text-sm wrap-anywhere max-md:col-span-full">
            <ins className="no-underline">{shortly(after)}</ins>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
