/** `npm run bench -- <name>`: measures one thing beside its limit, in turns, and prints the ratio. No part of the tests. */
const benchmarks: Record<string, () => Promise<unknown>> = {
  graphql: () => import('./graphql/main.js'),
  hub: () => import('./hub.js'),
  import: () => import('./import.js'),
  million: () => import('./million.js'),
  network: () => import('./network.js'),
  suggest: () => import('./suggest.js'),
}

const [name = ''] = process.argv.slice(2)
const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
if (run) await run()
else {
  console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join('|')}`)
  process.exitCode = 1
}
