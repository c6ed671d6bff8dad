import { execute, parse } from 'graphql'
import { contextFor } from '../../src/api/server.js'
import { ShapeCache } from '../../src/graph/access.js'
import { connect, type Graph } from '../../src/graph/graph.js'
import { clientOf } from '../support/api.js'
import { indexOfName } from '../../src/names/index-of-name.js'
import { generatedNames, randomFrom } from './generated-names.js'
const ourQuery = parse('query($text: String!) { suggest(prefix: $text, first: 10) { score matchKind matchedName node { id name } } }')
const graph = connect({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x', database: 'neo4j', timeout: 1000 })
const row = () => [
  {
    f1: Array.from({ length: 11 }, (_, i) => ({
      node: { id: `e${i}`, kind: 'Enterprise', name: 'n' },
      matchKind: 'PREFIX',
      matchedName: 'x',
      score: 0.5,
      cursor: [0.5, 1, 'e'],
    })),
  },
]
const stub: Graph = new Proxy(graph, { get: (t, k) => (k === 'read' ? async () => row() : Reflect.get(t, k)) })
const { schema } = clientOf(stub)
const shapes = new ShapeCache()
const random = randomFrom(7)
const names = generatedNames(5000)
const texts = Array.from({ length: 2000 }, () => {
  const { value } = names[Math.floor(random() * names.length)]!
  const { simplified, pinyin, initials } = indexOfName(value) as Record<string, string>
  const form = [value, simplified!, pinyin!, initials!][Math.floor(random() * 4)]!
  const l = [...form].slice(0, 1 + Math.floor(random() * Math.min(form.length, 20)))
  if (l.length > 4 && random() < 0.2) l[Math.floor(random() * l.length)] = 'x'
  return l.join('').trim()
})
const once = async (text: string) => {
  const { errors } = (await execute({
    schema,
    document: ourQuery,
    variableValues: { text },
    contextValue: contextFor(stub, shapes),
  })) as any
  if (errors) throw errors[0]
}
for (const t of texts) await once(t)
const b = performance.now()
for (let i = 0; i < 3; i++) for (const t of texts) await once(t)
console.log(((performance.now() - b) / 6000).toFixed(3), 'ms each')
await graph.close()
