import type { Session } from 'electron'

/** What the page may ask of the system, each with its reason. Everything else is refused. */
const grantedPermissions: ReadonlyMap<string, string> = new Map([
  ['clipboard-sanitized-write', 'Copy a quotation'],
  ['persistent-storage', 'The library must not be cleared when the disk runs low'],
])

/** Refuses every permission that the table does not grant, and all access to devices. */
export function restrictPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(grantedPermissions.has(permission))
  })
  session.setPermissionCheckHandler((_contents, permission) => grantedPermissions.has(permission))
  session.setDevicePermissionHandler(() => false)
}
