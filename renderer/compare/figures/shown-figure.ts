import type { Figure } from '../../../shared/agreement/figure.ts'

/** A figure as it is shown, to three digits. */
export function shownFigure(figure: Figure): string {
  return figure.isDefined ? shownNumber(figure.value) : 'not defined'
}

/** A number to three digits, with a true minus sign. */
export function shownNumber(value: number): string {
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞'
  const shown = Math.abs(value).toFixed(3)
  return value < 0 && Number(shown) !== 0 ? `−${shown}` : shown
}
