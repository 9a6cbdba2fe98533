import { describe, expect, it } from 'vitest'
import { handoutLibrary } from '../../../shared/assignments/handout-library.ts'
import { confidentialLibrary } from '../../../shared/exchange/confidential-library.ts'
import { encodeLibrary } from '../../../shared/exchange/encode-library.ts'
import { joinLibraries } from '../../../shared/merge/join-libraries.ts'
import { articleId, creator, fileOf, head, item, read, relation } from './sample-file.ts'

const handed = {
  id: 'urn:uuid:d1',
  annotators: ['Ana', 'Ben'],
  articleIds: [articleId],
  created: head.created,
}
const anas = { ...handed, by: creator }

describe('an assignment in a file', () => {
  it('is read and written again, with whose work comes back', () => {
    const { library, problems } = read(fileOf([item], { assignments: [anas] }))
    expect(problems).toEqual([])
    expect(library.assignments).toEqual([{ ...handed, by: { id: 'urn:uuid:ana', name: 'Ana' } }])
    expect(encodeLibrary(library)).toContain(`"assignments":[\n${JSON.stringify(anas)}\n]`)
  })

  it('is not mentioned where there is none', () => {
    expect(encodeLibrary(read(fileOf([item])).library)).not.toContain('"assignments":[')
  })

  it.each([
    { name: 'without an id', damage: { id: '' }, path: '.id' },
    { name: 'for nobody', damage: { annotators: 'Ana' }, path: '.annotators' },
    { name: 'of no articles', damage: { articleIds: [1] }, path: '.articleIds' },
    { name: 'of no time', damage: { created: 'today' }, path: '.created' },
    { name: 'by what is nobody', damage: { by: 'Ana' }, path: '.by' },
  ])('is named and skipped $name', ({ damage, path }) => {
    const { library, problems } = read(
      fileOf([item], { assignments: [{ ...handed, ...damage }, anas] }),
    )
    expect(library.assignments).toHaveLength(1)
    expect(problems.map((problem) => problem.path)).toEqual([`$.assignments[0]${path}`])
  })

  it('stands once for each person when returns are joined', () => {
    const bens = { ...handed, by: { ...creator, id: 'urn:uuid:ben', name: 'Ben' } }
    const [one, other] = [anas, bens].map((each) => read(fileOf([], { assignments: [each] })))
    const joined = joinLibraries(one!.library, other!.library)
    expect(joinLibraries(joined, one!.library).assignments.map(({ by }) => by?.name)).toEqual([
      'Ana',
      'Ben',
    ])
  })

  it('goes into no confidential file, since it names people', () => {
    const { library } = read(fileOf([item], { assignments: [anas] }))
    const options = { secret: 's', labels: true, speakers: true, notes: true }
    expect(encodeLibrary(confidentialLibrary(library, options))).not.toContain('Ana')
  })
})

describe('what is handed out', () => {
  it('has the articles and nobody’s work', () => {
    const { library } = read(fileOf([item, relation]))
    const assignment = { ...handed, by: null }
    const package_ = handoutLibrary(library, assignment)
    expect(encodeLibrary(package_)).toContain('"total":0')
    expect(package_.articles.map(({ id }) => id)).toEqual([articleId])
    expect(package_.assignments).toEqual([assignment])
    expect(handoutLibrary(library, { ...assignment, articleIds: [] }).articles).toEqual([])
  })
})
