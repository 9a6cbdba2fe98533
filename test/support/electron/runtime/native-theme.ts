import type { NativeTheme } from 'electron'
import { theChromium } from './chromium.ts'
import { events } from './events.ts'
import { only } from './only.ts'

const emitted = events('nativeTheme', ['updated'])
let source: NativeTheme['themeSource'] = 'system'

export const nativeTheme = only('nativeTheme', {
  ...emitted.methods,
  get themeSource() {
    return source
  },
  set themeSource(chosen) {
    source = chosen
    void emulate(chosen)
    emitted.emit('updated')
  },
  /** The system of the stand-in is a light one. */
  get shouldUseDarkColors() {
    return source === 'dark'
  },
  shouldUseHighContrastColors: false,
  shouldUseInvertedColorScheme: false,
  prefersReducedTransparency: false,
} satisfies Partial<Record<keyof NativeTheme, unknown>> &
  Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>)

async function emulate(chosen: NativeTheme['themeSource']): Promise<void> {
  const { context } = await theChromium()
  const colorScheme = chosen === 'system' ? null : chosen
  await Promise.all(context.pages().map((page) => page.emulateMedia({ colorScheme })))
}
