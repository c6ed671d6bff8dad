import { Option, type Command } from 'commander'
import { migrate } from '../graph/migrate.js'
import { createKey, listKeys, revokeKey, roleNames, type Role } from '../keys/keys.js'
import { report, withSession } from './session.js'

/** Registers what makes, lists and revokes keys of the API. */
export const registerKeys = (program: Command): void => {
  const key = program.command('key').description('keys of the API, for whoever may write through it, or read where reading is closed')
  key
    .command('create <name>')
    .description('make a key; it is shown this once')
    .addOption(new Option('--role <role>', 'what it allows').choices(roleNames).default('curator'))
    .option('--by <name>', 'who makes it', 'admin')
    .action((name: string, { role, by }: { role: Role; by: string }) =>
      withSession(async ({ graph }) => {
        await migrate(graph)
        const { id, key: secret } = await createKey(graph, name, role, new Date().toISOString(), by)
        report(`Key ${id} for ${name}, ${role}. Keep it: only its hash is stored.`)
        console.log(secret)
      }),
    )
  key
    .command('list')
    .description('all keys, without what they are')
    .action(() =>
      withSession(async ({ graph }) => {
        for (const { id, name, role, createdAt, createdBy, revokedAt, revokedBy } of await listKeys(graph)) {
          const made = `made ${createdAt} by ${createdBy ?? 'unknown'}`
          console.log([id, role, made, revokedAt ? `revoked ${revokedAt} by ${revokedBy ?? 'unknown'}` : 'live', name].join('\t'))
        }
      }),
    )
  key
    .command('revoke <id>')
    .description('make a key worthless')
    .option('--by <name>', 'who revokes it', 'admin')
    .action((id: string, { by }: { by: string }) => withSession(({ graph }) => revokeKey(graph, id, new Date().toISOString(), by)))
}
