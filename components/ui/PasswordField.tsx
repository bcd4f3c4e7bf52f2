'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { common } from '@/lib/words/common'
import { IconButton } from './Button'
import { FieldFrame } from './Field'

interface PasswordFieldProps extends Omit<
  ComponentProps<'input'>,
  'type' | 'aria-invalid' | 'aria-describedby'
> {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** A password, with a button that shows what was typed. */
export function PasswordField({ label, hint, error, id, className, ...input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <FieldFrame {...{ label, hint, error, id, className }}>
      {(wiring) => (
        <div className="relative">
          <input {...input} {...wiring} type={shown ? 'text' : 'password'} className="field pr-12" />
          <IconButton
            className="absolute inset-y-0 right-0"
            label={shown ? common.field.hidePassword : common.field.showPassword}
            icon={shown ? <EyeOff /> : <Eye />}
            aria-controls={wiring.id}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </FieldFrame>
  )
}
