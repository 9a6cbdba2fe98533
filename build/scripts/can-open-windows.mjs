/**
 * Whether this system has a screen that a window could open on. Without one, a browser on Linux
 * would only complain and leave.
 *
 * @param {{ env: Readonly<Record<string, string | undefined>>, platform: string }} host
 * @returns {boolean}
 */
export function canOpenWindows({ env, platform }) {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}
