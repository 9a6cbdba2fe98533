import { object, parse, string } from 'valibot'
import type { Agent } from '../../shared/model/agent.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { revise } from '../../shared/history/revise.ts'
import { putBuckets, readAllBuckets } from './bucket-rows.ts'
import type { Workspace } from './workspace.ts'

const agentSchema = object({ id: string(), name: string() })

/** Who marks here. Null until the first annotation; the name is empty until one was given. */
export async function readAnnotator({
  database,
}: Pick<Workspace, 'database'>): Promise<Agent | null> {
  const row = await database.meta.get('annotator')
  return row === undefined ? null : parse(agentSchema, row.value)
}

/**
 * Who marks here, under an id made now if there is none, so that nobody has to give a name first.
 * Two windows that ask at once get the same id. A transaction of the caller's has to include `meta`.
 */
export async function currentAnnotator(workspace: Workspace): Promise<Agent> {
  const { meta } = workspace.database
  const known = await readAnnotator(workspace)
  if (known !== null) return known
  return workspace.database.transaction('rw', meta, async () => {
    const present = await readAnnotator(workspace)
    if (present !== null) return present
    const agent: Agent = { id: workspace.newId(), name: '' }
    await meta.put({ key: 'annotator', value: agent })
    return agent
  })
}

/**
 * Gives this installation's annotator a name. Records made before there was one get it too; a name
 * that a record carries already is never changed.
 */
export async function nameAnnotator(workspace: Workspace, name: string): Promise<void> {
  const { database, replica, now } = workspace
  const { annotations, relations, decisions, meta } = database
  await database.transaction('rw', [annotations, relations, decisions, meta], async () => {
    const { id } = await currentAnnotator(workspace)
    const creator: Agent = { id, name: name.trim() }
    await meta.put({ key: 'annotator', value: creator })
    if (creator.name === '') return
    const nameless = (each: { readonly creator: Agent }) =>
      each.creator.id === id && each.creator.name === ''
    const revision = { content: { creator }, replica, now: now() }
    const named = (each: Annotation) => (nameless(each) ? revise(each, revision) : each)
    const said = await relations.filter(({ relation }) => nameless(relation)).toArray()
    await relations.bulkPut(
      said.map((row) => ({ ...row, relation: revise(row.relation, revision) })),
    )
    const decided = await decisions.filter(nameless).toArray()
    await decisions.bulkPut(decided.map((each) => revise(each, revision)))
    const buckets = (await readAllBuckets(database)).filter((bucket) =>
      bucket.annotations.some(nameless),
    )
    await putBuckets(
      database,
      buckets.map((bucket) => ({ ...bucket, annotations: bucket.annotations.map(named) })),
    )
  })
}
