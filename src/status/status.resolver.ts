import { readFileSync } from 'node:fs'
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql'
import { Capabilities, KindCount, Status } from '../../schema/types/status.js'
import type { Context } from '../context.js'
import type { Stored } from '../graph/rows.js'
import { capabilitiesOf } from '../graph/capabilities.js'
import { inPackage } from '../root.js'
import { counts, version } from './status.relations.js'

const { version: program } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }

@Resolver(() => Status)
export class StatusResolver {
  @Query(() => Status, { description: 'State of the graph and of the program.' })
  async status(@Ctx() { data }: Context): Promise<unknown> {
    const state = (await data.flat(version)) as Stored | null
    return { version: program, dataVersion: state?.['version'] ?? 0, changedAt: state?.['changedAt'] }
  }

  @FieldResolver(() => [KindCount], { description: 'How many there are of each kind.' })
  counts(@Ctx() { data }: Context): Promise<unknown> {
    return data.flat(counts)
  }

  @FieldResolver(() => Capabilities, { description: 'What the server can do.' })
  capabilities(@Ctx() { graph }: Context): Promise<unknown> {
    return capabilitiesOf(graph)
  }
}
