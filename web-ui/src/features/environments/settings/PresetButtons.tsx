import { Check } from 'lucide-react'
import { classes } from '@/lib/classes'
import { isPreset, presets } from './presets'
import type { PermissionsForm } from './specForm'

/** Ways to begin; the one that is set is marked. */
export function PresetButtons({ form, onChange }: { form: PermissionsForm; onChange: (form: PermissionsForm) => void }) {
  return (
    <div role="group" aria-label="Presets" className="grid gap-2 sm:grid-cols-2">
      {presets.map((preset) => {
        const isSet = isPreset(preset, form)
        return (
          <button
            key={preset.word}
            type="button"
            aria-pressed={isSet}
            onClick={() => onChange({ ...form, ...preset.permissions })}
            className={classes(
              'flex items-start gap-2 rounded-lg border border-line-strong p-3 text-left',
              isSet ? 'border-accent bg-accent-soft' : 'hover:bg-sunken',
            )}
          >
            <span className="min-w-0 flex-1">
              <span className="block text-sm font-medium">{preset.word}</span>
              <span className="block text-[0.8125rem] text-ink-soft">{preset.sentence}</span>
            </span>
            {isSet && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
          </button>
        )
      })}
    </div>
  )
}
