// `node --import ./tests/neo4j/typescript.mjs file.ts` runs TypeScript as Jest does: for tests that need a process of their own.
import { existsSync, readFileSync } from 'node:fs'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) register(import.meta.url)

export const resolve = (specifier, context, next) => {
  const source = specifier.startsWith('.') && new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
  return source && existsSync(source) ? { url: source.href, shortCircuit: true } : next(specifier, context)
}

export const load = async (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context)
  const { transformSync } = await import('@swc/core')
  const jsc = {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2022',
    transform: { legacyDecorator: true },
  }
  const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
    jsc,
    module: { type: 'es6' },
    sourceMaps: 'inline',
  })
  return { format: 'module', source: code, shortCircuit: true }
}
