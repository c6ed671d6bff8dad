import { parse as parseYaml } from 'yaml'
import { AppError } from '../../errors.js'
import { utf8Of, type Encoding } from './encoding.js'
import { bytesOf, type ByteSource } from './bytes.js'

const longest = 64 * 1024 * 1024

/** The whole text of a file, in whatever encoding, packed or not. Throws BAD_DOCUMENT when it is longer than 64 MB. */
export const readText = async (input: ByteSource, encoding?: Encoding): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of utf8Of(input.name, bytesOf(input), encoding)) {
    chunks.push(chunk)
    size += chunk.length
    if (size > longest)
      throw new AppError(
        'BAD_DOCUMENT',
        `${input.name}: is one document of more than ${longest / 1024 / 1024} MB`,
        'Write many records as JSON Lines, one a line, or as CSV.',
      )
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What a JSON or YAML text says. Throws BAD_DOCUMENT when its syntax is wrong. */
export const parseValue = (name: string, text: string): unknown => {
  try {
    return /^\s*[[{]/.test(text) && !/\.ya?ml$/i.test(name) ? (JSON.parse(text) as unknown) : parseYaml(text)
  } catch (cause) {
    throw new AppError(
      'BAD_DOCUMENT',
      `${name}: ${(cause as Error).message.split('\n')[0]}`,
      'Correct the syntax of the file.',
      undefined,
      { cause },
    )
  }
}

/** Reads one JSON or YAML document. */
export const readValue = async (input: ByteSource, encoding?: Encoding): Promise<unknown> =>
  parseValue(input.name, await readText(input, encoding))
