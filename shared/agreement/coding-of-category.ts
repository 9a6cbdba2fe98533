import type { Coding } from './coding.ts'

/** The same units with one category against all others together. */
export function codingOfCategory(coding: Coding, category: string): Coding {
  const own = coding.categories.indexOf(category)
  const items = coding.items.map(({ values, weight }) => {
    return {
      values: values.map((value) => (value === null ? null : Number(value === own))),
      weight,
    }
  })
  return { raters: coding.raters, categories: [`not ${category}`, category], items }
}
