import type { Workspace } from './workspace.ts'

/** The browser's handle of the team's folder, kept between starts. */
export function keptFolder({ database: { meta } }: Workspace) {
  return {
    read: async (): Promise<unknown> => (await meta.get('team-folder'))?.value ?? null,
    keep: async (folder: object): Promise<void> => {
      await meta.put({ key: 'team-folder', value: folder })
    },
    drop: () => meta.delete('team-folder'),
  }
}
