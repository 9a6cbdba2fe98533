import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { joinRecords } from '../../../shared/merge/join-records.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Guidance } from '../../../shared/model/guidance.ts'
import { emptyLibrary } from '../../../shared/model/library.ts'
import { guidanceId } from '../../../shared/codebook/guidance-id.ts'
import { settle, stepConflict } from '../../../renderer/app/conflicting.tsx'
import { ConflictsNotice } from '../../../renderer/conflicts/conflicts-notice.tsx'
import { ConflictsView } from '../../../renderer/conflicts/conflicts-view.tsx'
import { chooseConflict } from '../../../renderer/state/conflicts.ts'
import { openArticle, showView, useSession } from '../../../renderer/state/session.ts'
import { undo } from '../../../renderer/storage/apply-step.ts'
import { importLibrary } from '../../../renderer/storage/import-library.ts'
import { conflictsNow } from '../../../renderer/storage/live-conflicts.ts'
import type { Workspace } from '../../../renderer/storage/workspace.ts'
import { mount } from '../../support/mount.tsx'
import { annotation, article, newWorkspace, withArticle } from '../storage/make.ts'

function open(id: string, start: number): Annotation {
  const quote = { exact: `words of ${id}`, prefix: '', suffix: '' }
  const mine = annotation(id, { start, end: start + 3, quote, note: 'one', version: { other: 2 } })
  return joinRecords(mine, { ...mine, note: 'two', version: { third: 1 } })
}

const said: Guidance = {
  id: guidanceId('claim'),
  tag: 'claim',
  definition: 'What somebody says is so.',
  examples: [],
  counterExamples: [],
  creator: { id: 'urn:uuid:colleague', name: 'Colleague' },
  created: article.created,
  modified: article.modified,
  version: { other: 1 },
  deleted: false,
}

async function withConflicts(): Promise<Workspace> {
  chooseConflict(null, false)
  const workspace = await newWorkspace()
  await withArticle(workspace)
  await importLibrary(workspace, {
    ...emptyLibrary,
    annotations: [open('b', 8), open('a', 4), annotation('plain')],
    guidance: [joinRecords(said, { ...said, definition: 'What is said.', version: { third: 1 } })],
  })
  return workspace
}

async function view(workspace: Workspace) {
  const onOpen = vi.fn()
  showView('conflicts')
  mount(
    <ConflictsView
      onOpen={onOpen}
      onSettle={(conflict, choice) => void settle(workspace, conflict, choice)}
      onClose={() => undefined}
    />,
    workspace,
  )
  await vi.waitFor(() => page.getByRole('list', { name: 'Open conflicts' }).element())
  return onOpen
}

const focused = () => (document.activeElement as HTMLElement).innerText

describe('the list of open conflicts', () => {
  it('says what each is, where, and how the versions differ', async () => {
    await view(await withConflicts())
    const [first, second, third] = page.getByRole('listitem').elements() as HTMLElement[]
    expect(first?.innerText.split('\n')).toEqual([
      'Annotation',
      '“words of a”',
      'Déjà vu in Łódź · by Colleague',
      expect.stringMatching(/^Note: (?:one \| two|two \| one)$/),
    ])
    expect(second?.innerText).toContain('“words of b”')
    expect(third?.innerText).toContain('Codebook')
  })

  it('goes to the card of an annotation by Enter, and settles the rest in place', async () => {
    const workspace = await withConflicts()
    const onOpen = await view(workspace)
    await vi.waitFor(() => expect(focused()).toContain('words of a'))
    await userEvent.keyboard('{Enter}')
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'a', kind: 'annotation' }))
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await page
      .getByRole('button', { name: /^Keep this/ })
      .first()
      .click()
    await vi.waitFor(() => expect(page.getByRole('listitem').elements()).toHaveLength(2))
    // With its conflict gone, the focus is on the one that is next.
    await vi.waitFor(() => expect(focused()).toContain('words of a'))
    await undo(workspace)
    await vi.waitFor(() => expect(page.getByRole('listitem').elements().length).toBeGreaterThan(2))
  })

  it('says that there are none, and is offered only where there are some', async () => {
    const workspace = await newWorkspace()
    const onShow = vi.fn()
    mount(
      <>
        <ConflictsNotice onShow={onShow} />
        <ConflictsView onOpen={vi.fn()} onSettle={vi.fn()} onClose={vi.fn()} />
      </>,
      workspace,
    )
    await expect.element(page.getByText('No open conflicts.')).toBeVisible()
    expect(page.getByRole('button', { name: 'open conflict' }).elements()).toEqual([])
    await withArticle(workspace)
    await importLibrary(workspace, { ...emptyLibrary, annotations: [open('a', 4)] })
    await page.getByRole('button', { name: '1 open conflict' }).click()
    expect(onShow).toHaveBeenCalledOnce()
  })
})

describe('going through open conflicts', () => {
  it('goes from card to card, to the list for what has none, and round the end', async () => {
    const workspace = await withConflicts()
    openArticle(article.id)
    const places: (string | null)[] = []
    for (const by of [1, 1, 1, 1, -1, -1] as const) {
      await stepConflict(workspace, by)
      const { view: shown, selectedId } = useSession.getState()
      places.push(shown === 'conflicts' ? 'list' : selectedId)
      // From the list it goes on there, so that nothing jumps; here it is left each time.
      if (shown === 'conflicts') showView('article')
      if (shown === 'conflicts') useSession.setState({ selectedId: null })
    }
    expect(places).toEqual(['a', 'b', 'list', 'a', 'list', 'b'])
    openArticle(null)
  })

  it('goes on to the next when one is settled', async () => {
    const workspace = await withConflicts()
    openArticle(article.id)
    const [a, b] = await conflictsNow(workspace)
    await settle(workspace, a!, { kind: 'keep', version: 0 })
    expect(useSession.getState().selectedId).toBe('b')
    await settle(workspace, b!, { kind: 'keep', version: 0 })
    expect(useSession.getState().view).toBe('conflicts')
    await settle(workspace, b!, { kind: 'keep', version: 0 })
    expect((await conflictsNow(workspace)).map(({ kind }) => kind)).toEqual(['guidance'])
    openArticle(null)
  })
})
