import { readDraw, type Draw } from '@/lib/practice/template/draw'
import { readTemplate, variantOf, type Template, type Variant } from '@/lib/practice/template/variant'
import { oneStep, sourceOf } from './problem-sources'

/** What is drawn by a template of these variables, with these constraints. */
export function drawOf(variables: readonly unknown[], constraints: readonly string[] = []): Draw {
  const read = readDraw(sourceOf({ ...oneStep({ type: 'number', value: '1' }), variables, constraints }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** A number between two bounds. */
export const range = (
  name: string,
  from: number | string,
  to: number | string,
  step: number | string = 1,
) => ({
  kind: 'range',
  name,
  from,
  to,
  step,
})

/** A source as its author writes it, read as a template. */
export function templateOf(written: unknown): Template {
  const read = readTemplate(sourceOf(written))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** The variant of a seed, of which there has to be one. */
export function variantAt(template: Template, seed: number): Variant {
  const variant = variantOf(template, seed)
  if (!variant.ok) throw new Error(JSON.stringify(variant.error))
  return variant.value
}
