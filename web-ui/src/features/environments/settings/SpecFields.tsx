import { Link } from '@tanstack/react-router'
import type { McpServer } from '@/api/mcpTypes'
import type { ApiProblem } from '@/api/problem'
import type { SkillSummary } from '@/api/skillTypes'
import { SecretRows } from '@/components/SecretRows'
import { Disclosure } from '@/components/ui/Disclosure'
import { ChoiceField } from './ChoiceField'
import { PermissionFields } from './PermissionFields'
import type { SpecForm } from './specForm'
import { permissionsOf } from './specForm'
import type { SpecErrors } from './specRules'
import { variableError } from './specRules'
import { choiceSummary, permissionsSummary, variablesSummary } from './words'

/** What there is to choose from. */
export interface Choices {
  skills: SkillSummary[] | undefined
  skillsProblem: ApiProblem | undefined
  servers: McpServer[] | undefined
  serversProblem: ApiProblem | undefined
  onRetry: () => void
}

interface SpecFieldsProps {
  form: SpecForm
  errors: SpecErrors
  isTried: boolean
  choices: Choices
  onChange: (form: SpecForm) => void
}

/** What is wanted in an environment, each part closed until it is looked at. */
export function SpecFields({ form, errors, isTried, choices, onChange }: SpecFieldsProps) {
  const { skills, servers } = choices
  const { permissions, variables } = form
  return (
    <div className="min-w-0 divide-y divide-line">
      <Disclosure title="Skills" summary={choiceSummary(skills, form.skillIds)} isForced={errors.skills !== undefined}>
        <ChoiceField
          what="skills"
          items={skills?.map(({ id, name, description, isGlobal }) => ({ id, name, note: description, isGlobal }))}
          problem={choices.skillsProblem}
          error={errors.skills}
          chosen={form.skillIds}
          empty={
            <>
              You have no skills yet.{' '}
              <Link to="/skills/new" target="_blank" rel="noopener" className="text-link">
                Write one
              </Link>
            </>
          }
          onRetry={choices.onRetry}
          onChange={(skillIds) => onChange({ ...form, skillIds })}
        />
      </Disclosure>
      <Disclosure title="MCP servers" summary={choiceSummary(servers, form.mcpServerIds)} isForced={errors.mcpServers !== undefined}>
        <ChoiceField
          what="MCP servers"
          items={servers?.map(({ id, name, target, isGlobal }) => ({ id, name, note: target, isGlobal }))}
          problem={choices.serversProblem}
          error={errors.mcpServers}
          chosen={form.mcpServerIds}
          empty={
            <>
              You have no MCP servers yet.{' '}
              <Link to="/settings/mcp/new" target="_blank" rel="noopener" className="text-link">
                Add one
              </Link>
            </>
          }
          onRetry={choices.onRetry}
          onChange={(mcpServerIds) => onChange({ ...form, mcpServerIds })}
        />
      </Disclosure>
      <Disclosure
        title="Permissions"
        summary={permissionsSummary(permissionsOf(permissions))}
        isForced={Object.values(errors.permissions).some((error) => error !== undefined)}
      >
        <PermissionFields form={permissions} errors={errors.permissions} onChange={(changed) => onChange({ ...form, permissions: changed })} />
      </Disclosure>
      <Disclosure title="Variables" summary={variablesSummary(variables)} isForced={errors.variables !== undefined}>
        <p className="text-[0.8125rem] text-ink-faint">
          Set in the environment, where whoever works in it can read them, and so can Claude Code. Here their values are kept sealed and never shown again.
        </p>
        <SecretRows
          rows={variables}
          what="variable"
          placeholders={{ name: 'ANTHROPIC_API_KEY', value: '' }}
          errorOf={(row) => variableError(row, variables, isTried)}
          error={errors.variables}
          onChange={(rows) => onChange({ ...form, variables: rows })}
        />
      </Disclosure>
    </div>
  )
}
