import { GraphQLError, type ASTNode, type FragmentDefinitionNode, type SelectionSetNode, type ValidationRule } from 'graphql'

/** Levels of fields that a document may nest: about twelve relations through their connections. */
const mostLevels = 40

/** Refuses documents that nest too deep, before anything is done with them. Fragments are measured once each. */
export const depthLimit: ValidationRule = (context) => {
  const measured = new Map<string, number>()
  const deepest = (set: SelectionSetNode | undefined): number => {
    let levels = 0
    for (const node of set?.selections ?? []) {
      const below = node.kind === 'FragmentSpread' ? ofFragment(context.getFragment(node.name.value)) : deepest(node.selectionSet)
      levels = Math.max(levels, below + (node.kind === 'Field' ? 1 : 0))
    }
    return levels
  }
  const ofFragment = (fragment: FragmentDefinitionNode | null | undefined): number => {
    if (!fragment) return 0
    const { value } = fragment.name
    const known = measured.get(value)
    if (known !== undefined) return known
    // A cycle counts once here; the rule on fragment cycles refuses it.
    measured.set(value, 0)
    const levels = deepest(fragment.selectionSet)
    measured.set(value, levels)
    return levels
  }
  return {
    OperationDefinition: (operation) => {
      const levels = deepest(operation.selectionSet)
      if (levels <= mostLevels) return
      const nodes: ASTNode[] = [operation]
      context.reportError(
        new GraphQLError(`The query nests ${levels} levels of fields, more than ${mostLevels}. Ask in several queries.`, { nodes }),
      )
    },
  }
}
