import type { z } from 'zod'
import { AppError } from '../../errors.js'

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')

/** The value as the schema has it. Throws BAD_DOCUMENT that names the first field at fault. */
export const checked = <T>(name: string, schema: z.ZodType<T>, value: unknown): T => {
  const { data, error } = schema.safeParse(value)
  if (!error) return data as T
  const [first] = error.issues
  const field = pathOf(first?.path ?? []) || 'document'
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : ''
  throw new AppError('BAD_DOCUMENT', `${name}: ${field}: ${first?.message}${more}`, 'Correct the field and import the file again.', field)
}
