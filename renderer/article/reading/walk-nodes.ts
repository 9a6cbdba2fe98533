export interface NodeVisitor {
  /** Whether to go into the node; one that is passed over is not left either. */
  readonly enter: (node: Node) => boolean
  readonly leave: (node: Node) => void
}

/** Visits a tree in document order, without recursion: any depth of nesting is only a longer loop. */
export function walkNodes(root: Node, { enter, leave }: NodeVisitor): void {
  let node = root
  for (;;) {
    const goesIn = enter(node)
    const child = goesIn ? node.firstChild : null
    if (child !== null) {
      node = child
      continue
    }
    if (goesIn) leave(node)
    while (node !== root && node.nextSibling === null) {
      const parent = node.parentNode
      if (parent === null) return
      node = parent
      leave(node)
    }
    if (node === root || node.nextSibling === null) return
    node = node.nextSibling
  }
}

/** The greatest number of elements within one another. */
export function nestingDepth(root: Node): number {
  let depth = 0
  let deepest = 0
  walkNodes(root, {
    enter: () => {
      depth += 1
      deepest = Math.max(deepest, depth)
      return true
    },
    leave: () => {
      depth -= 1
    },
  })
  return deepest
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
