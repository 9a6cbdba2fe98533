import type { Assignment } from '../model/assignment.ts'
import type { Library } from '../model/library.ts'

/**
 * What is handed out for blind annotation: the articles of an assignment and the codebook, and nothing
 * that anybody has marked, decided or deleted, so that nobody is led by others.
 */
export function handoutLibrary(library: Library, assignment: Assignment): Library {
  const ids = new Set(assignment.articleIds)
  const articles = library.articles.filter(({ id, deleted }) => !deleted && ids.has(id))
  return {
    articles,
    texts: new Map([...library.texts].filter(([id]) => ids.has(id))),
    annotations: [],
    relations: [],
    decisions: [],
    guidance: library.guidance.filter(({ deleted }) => !deleted),
    assignments: [assignment],
    foreign: [],
    unknown: {},
  }
}
