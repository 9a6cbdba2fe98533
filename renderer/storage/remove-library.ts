import Dexie from 'dexie'

/** Removes a library that cannot be opened, with everything in it. There is no way back. */
export async function removeLibrary(name = 'claimbench'): Promise<void> {
  await Dexie.delete(name)
}

/** Whether a library could not be opened only because a newer Claimbench has used it. */
export function isFromNewerVersion(problem: unknown): boolean {
  return problem instanceof Error && problem.name === Dexie.errnames.Version
}
