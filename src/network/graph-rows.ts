import type { GraphEdge, GraphNode } from '../../schema/types/network.js'
import { shownName, shownNameKind } from '../names/shown-name.js'
import type { LinkView, NodeView } from './views.js'

/** Nodes in the columns of a node graph. */
export const graphNodes = (rows: readonly NodeView[], language?: string): GraphNode[] =>
  rows.map(({ member, degree, activityCount }) => ({
    id: member.id,
    title: shownName(member, language),
    subTitle: member.sector ?? member.kind,
    mainStat: degree,
    secondaryStat: activityCount,
    kind: member.kind,
    titleKind: (shownNameKind(member, language) as string | null) ?? undefined,
  }))

/** Links in the columns of a node graph. */
export const graphEdges = (rows: readonly LinkView[], language?: string): GraphEdge[] =>
  rows.map(({ a, b, count, weight }) => ({
    id: `${a.id}-${b.id}`,
    source: a.id,
    target: b.id,
    mainStat: count,
    secondaryStat: weight,
    sourceTitle: shownName(a.member, language),
    targetTitle: shownName(b.member, language),
  }))
