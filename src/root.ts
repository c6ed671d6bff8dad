import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's folder: the nearest one upwards that holds package.json, from src/ and from dist/src/ alike. */
const findRoot = (from: string): string => (existsSync(join(from, 'package.json')) ? from : findRoot(dirname(from)))

export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)))
export const inPackage = (...path: string[]): string => join(packageRoot, ...path)
