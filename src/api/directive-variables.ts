import { visit, type ASTNode } from 'graphql'

/** Variables that directives of these nodes hang on (`@skip`, `@include`): with their values known, the selection is. */
export const variablesOfDirectives = (nodes: readonly ASTNode[]): string[] => {
  const found = new Set<string>()
  for (const node of nodes)
    visit(node, {
      Directive: ({ arguments: given = [] }) => {
        for (const { value } of given) if (value.kind === 'Variable') found.add(value.name.value)
      },
    })
  return [...found]
}
