import { readdirSync, readFileSync } from 'node:fs'
import { inPackage } from '../../src/root.js'

/** Text of a file of the repository, by its path from the root. */
export const textOf = (path: string): string => readFileSync(inPackage(...path.split('/')), 'utf8')

/** Paths from the root of all files below a folder that end so, in the order of their names. */
export const filesBelow = (folder: string, ending = ''): string[] =>
  readdirSync(inPackage(...folder.split('/')), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(inPackage().length + 1))
    .toSorted()
