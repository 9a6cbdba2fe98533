import { fileURLToPath } from 'node:url'

/** The repository's folder, wherever the commands are called from. */
export const repository = fileURLToPath(new URL('../../', import.meta.url))
