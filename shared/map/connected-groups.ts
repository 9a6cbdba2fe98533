interface Joint {
  readonly from: string
  readonly to: string
}

interface Group<Member, Join> {
  readonly nodes: readonly Member[]
  readonly relations: readonly Join[]
}

/**
 * Members that joins connect, directly or by way of others, in groups. Members and joins keep their
 * order within a group; groups come in the order of their first members.
 * @param joins their ends are among the members.
 */
export function connectedGroups<Member extends { readonly id: string }, Join extends Joint>(
  members: readonly Member[],
  joins: readonly Join[],
): readonly Group<Member, Join>[] {
  // Union-find: each member leads, by way of others, to the one that stands for its group.
  const leads = new Map(members.map(({ id }) => [id, id]))
  function rootOf(id: string): string {
    let root = id
    for (let up = leads.get(root); up !== undefined && up !== root; up = leads.get(root)) root = up
    for (let at = id; at !== root;) {
      const up = leads.get(at) ?? root
      leads.set(at, root)
      at = up
    }
    return root
  }
  for (const { from, to } of joins) leads.set(rootOf(from), rootOf(to))
  const groups = new Map<string, { nodes: Member[]; relations: Join[] }>()
  for (const member of members) {
    const root = rootOf(member.id)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, { nodes: [member], relations: [] })
    else group.nodes.push(member)
  }
  for (const join of joins) groups.get(rootOf(join.from))?.relations.push(join)
  return [...groups.values()]
}
