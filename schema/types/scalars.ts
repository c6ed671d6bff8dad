import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql'

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The text itself when it names a day, month or year that exists. */
const partialDate = (value: unknown): string => {
  const [, year, month = '01', day = '01'] = (typeof value === 'string' && form.exec(value)) || []
  const parsed = year ? new Date(`${year}-${month}-${day}T00:00:00Z`) : undefined
  if (!parsed || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(`${year}-${month}-${day}`)) {
    throw new GraphQLError(
      `Date: ${JSON.stringify(value)} does not exist or is not of the form 2024-05-14, 2024-05 or 2024. Correct it or leave the argument out.`,
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    )
  }
  return value as string
}

export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description:
    'A day (2024-05-14), month (2024-05) or year (2024) of the Gregorian calendar, as precise as the source (ISO 8601-2, EDTF level 0).',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => String(value),
  parseValue: partialDate,
  parseLiteral: (node) => partialDate(node.kind === Kind.STRING ? node.value : print(node)),
})

export const DateInterval = new GraphQLScalarType<string, string>({
  name: 'DateInterval',
  description:
    'A date as precise as the source, or two of them with a slash between (2023-03-25/2023-03-26); XXXX stands for a year that the source leaves out (ISO 8601-2, EDTF).',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => String(value),
})
