import type { RawBlock } from '../../../shared/text/canonical-text.ts'
import type { BlockShape } from './rtf-block-shape.ts'

export interface RtfParagraphs {
  readonly add: (text: string) => void
  /** Says that the paragraph begins with the mark of a list item. */
  readonly markListItem: () => void
  readonly hasListMark: () => boolean
  readonly endParagraph: (shape: BlockShape, isInTable: boolean) => void
  readonly endCell: (shape: BlockShape) => void
  readonly endRow: () => void
  /** Begins a text that is read after the paragraph around it. */
  readonly openAside: () => void
  readonly closeAside: (shape: BlockShape) => void
  /** Ends what is still open and gives all blocks. */
  readonly finish: (shape: BlockShape) => readonly RawBlock[]
}

interface Layer {
  readonly blocks: RawBlock[]
  readonly asides: RawBlock[]
  readonly row: RawBlock[][]
  pieces: string[]
  cell: RawBlock[]
  isMarked: boolean
}

/** Gathers text into paragraphs, table rows and the notes that follow them. */
export function rtfParagraphs(): RtfParagraphs {
  const outer: Layer[] = []
  let layer = emptyLayer()

  function takeParagraph(shape: BlockShape): readonly RawBlock[] {
    const text = layer.pieces.join('')
    layer.pieces = []
    layer.isMarked = false
    // One line break is a space, two begin a new paragraph: as in HTML.
    return text
      .split(/\n[ \t]*\n/)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ ...shape, text: part }))
  }

  function addAsides(): void {
    layer.blocks.push(...layer.asides.splice(0))
  }

  function endCell(shape: BlockShape): void {
    layer.row.push([...layer.cell, ...takeParagraph(shape)])
    layer.cell = []
  }

  function endRow(): void {
    const row = layer.row.splice(0)
    layer.blocks.push(...(isRowOfData(row) ? [rowBlock(row)] : row.flat()))
    addAsides()
  }

  function endParagraph(shape: BlockShape, isInTable: boolean): void {
    if (isInTable) {
      layer.cell.push(...takeParagraph(shape))
      return
    }
    const paragraph = takeParagraph(shape)
    // A row without its end: what it holds must not be lost.
    layer.blocks.push(...layer.row.splice(0).flat(), ...layer.cell.splice(0), ...paragraph)
    addAsides()
  }

  return {
    add: (text) => layer.pieces.push(text),
    markListItem: () => {
      layer.isMarked = true
    },
    hasListMark: () => layer.isMarked,
    endParagraph,
    endCell,
    endRow,
    openAside: () => {
      outer.push(layer)
      layer = emptyLayer()
    },
    closeAside: (shape) => {
      endParagraph(shape, false)
      const { blocks } = layer
      layer = outer.pop() ?? emptyLayer()
      layer.asides.push(...blocks)
    },
    finish: (shape) => {
      endParagraph(shape, false)
      return layer.blocks
    },
  }
}

function emptyLayer(): Layer {
  return { blocks: [], asides: [], row: [], pieces: [], cell: [], isMarked: false }
}

/** Letters and forms arrange whole texts in tables: cells of several paragraphs show it. */
function isRowOfData(row: readonly (readonly RawBlock[])[]): boolean {
  return (
    row.length > 1 &&
    row.some((cell) => cell.length > 0) &&
    row.every((cell) => cell.length < 2 && cell[0]?.kind !== 'heading')
  )
}

function rowBlock(row: readonly (readonly RawBlock[])[]): RawBlock {
  return { kind: 'table-row', text: row.map((cell) => cell[0]?.text ?? '').join(' | ') }
}
