/**
 * The path that a reference in a file of the archive means, without its fragment; empty where it is
 * no reference. A percent sign that begins no escape stands for itself: some programs escape nothing.
 */
export function pathBeside(file: string, reference: string): string {
  try {
    const { pathname } = new URL(reference, `epub://book/${file}`)
    return pathname.slice(1).replace(/(?:%[\da-f]{2})+/gi, decoded)
  } catch {
    return ''
  }
}

function decoded(escapes: string): string {
  try {
    return decodeURIComponent(escapes)
  } catch {
    return escapes
  }
}
