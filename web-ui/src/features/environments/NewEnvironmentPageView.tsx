import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import type { SubdomainAnswer } from '@/api/types'
import { PageHeader } from '@/components/PageHeader'
import { Button, buttonClasses } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Input } from '@/components/ui/Input'
import { Notice } from '@/components/ui/Notice'
import { PasswordInput } from '@/components/ui/PasswordInput'
import { UnsavedGuard } from '@/components/UnsavedGuard'
import type { NewEnvironmentForm, NewEnvironmentLimits } from './newEnvironment'
import { isTouched } from './newEnvironment'
import { newEnvironmentErrors } from './newEnvironmentErrors'
import type { Choices } from './settings/SpecFields'
import { SpecFields } from './settings/SpecFields'
import { SubdomainHint } from './SubdomainHint'
import { problemSentence } from './words'

export interface NewEnvironmentPageViewProps {
  form: NewEnvironmentForm
  subdomain: string
  limits: NewEnvironmentLimits
  urlPattern: string | undefined
  choices: Choices
  availability: SubdomainAnswer | undefined
  isAsking: boolean
  isSending: boolean
  problem: ApiProblem | undefined
  onChange: (form: NewEnvironmentForm) => void
  onSubmit: () => void
}

export function NewEnvironmentPageView(props: NewEnvironmentPageViewProps) {
  const { form, subdomain, availability, problem, isSending, onChange } = props
  const [isTried, setTried] = useState(false)
  const errors = newEnvironmentErrors(props, isTried)
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title="New environment">It is created first and deployed when you say so.</PageHeader>
      <form
        noValidate
        className="card grid gap-6 p-5 sm:p-6"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!newEnvironmentErrors(props, true).any && !isSending) props.onSubmit()
        }}
      >
        {problem && !errors.isAtFields && (
          <Notice tone="bad" role="alert" title={problemSentence(problem)}>
            {problem.traceId && <code className="font-mono text-[0.8125rem]">{problem.traceId}</code>}
          </Notice>
        )}
        <Field label="Name" error={errors.name}>
          {(parts) => (
            <Input
              {...parts}
              name="name"
              autoFocus
              autoComplete="off"
              placeholder="Notes service"
              value={form.name}
              onChange={(event) => onChange({ ...form, name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Subdomain"
          error={errors.subdomain}
          hint={
            <SubdomainHint
              subdomain={subdomain}
              urlPattern={props.urlPattern}
              availability={errors.subdomain === undefined ? availability : undefined}
              isAsking={props.isAsking && errors.subdomain === undefined}
            />
          }
        >
          {(parts) => (
            <Input
              {...parts}
              name="subdomain"
              className="font-mono"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={subdomain}
              onChange={(event) => onChange({ ...form, subdomain: event.target.value })}
              onBlur={() => form.subdomain === '' && onChange({ ...form, subdomain: undefined })}
            />
          )}
        </Field>
        <Field
          label="Password"
          optional
          error={errors.password}
          hint="Opens the environment in the browser. Leave it empty to have a strong one made, shown to you once."
        >
          {(parts) => (
            <PasswordInput
              {...parts}
              name="password"
              autoComplete="new-password"
              value={form.password}
              onChange={(event) => onChange({ ...form, password: event.target.value })}
            />
          )}
        </Field>
        <section aria-labelledby="inside" className="min-w-0 border-t border-line pt-5">
          <h2 id="inside" className="font-semibold">
            What is in it
          </h2>
          <p className="mt-0.5 text-sm text-ink-soft">All of this can wait, and be changed at any time.</p>
          <SpecFields
            form={form.spec}
            errors={errors.spec}
            isTried={isTried}
            choices={props.choices}
            onChange={(spec) => onChange({ ...form, spec })}
          />
        </section>
        <div className="flex flex-wrap justify-end gap-2 border-t border-line pt-5">
          <Link to="/dashboard" className={buttonClasses('ghost')}>
            Cancel
          </Link>
          <Button type="submit" look="primary" disabled={isSending}>
            {isSending ? 'Creating…' : 'Create environment'}
          </Button>
        </div>
      </form>
      <UnsavedGuard isUnsaved={isTouched(form) && !isSending} />
    </div>
  )
}
