import { useLayoutEffect } from 'react'
import { usePreferences } from '../state/preferences.ts'

/** Puts the chosen theme on the page, following the system where that was chosen. */
export function useTheme(): void {
  const theme = usePreferences((preferences) => preferences.theme)
  useLayoutEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const wanted = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
      document.documentElement.dataset['theme'] = wanted
    }
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [theme])
}
