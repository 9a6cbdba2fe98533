import { Dexie } from 'dexie'
import type { Table, Transaction } from 'dexie'
import { decodeDecision, isDecisionItem } from '../../shared/exchange/decision-item.ts'
import type {
  ArticleRow,
  AssignmentRow,
  BucketRow,
  DecisionRow,
  ForeignRow,
  GuidanceRow,
  MetaRow,
  RelationRow,
  ReturnRow,
  SketchRow,
  StepRow,
  SwapRow,
  TextRow,
  WaitingRow,
} from './rows.ts'

/**
 * The tables. Do not change a version that has shipped: add the next one with its upgrade, or the
 * people who have data lose it.
 */
export class ClaimbenchDatabase extends Dexie {
  declare readonly articles: Table<ArticleRow, string>
  declare readonly texts: Table<TextRow, string>
  declare readonly annotations: Table<BucketRow, [string, number]>
  declare readonly relations: Table<RelationRow, string>
  declare readonly decisions: Table<DecisionRow, string>
  declare readonly guidance: Table<GuidanceRow, string>
  declare readonly assignments: Table<AssignmentRow, string>
  declare readonly returns: Table<ReturnRow, string>
  declare readonly foreign: Table<ForeignRow, string>
  declare readonly history: Table<StepRow, number>
  declare readonly meta: Table<MetaRow, string>
  declare readonly sketches: Table<SketchRow, string>
  declare readonly swaps: Table<SwapRow, [number, number]>
  declare readonly waiting: Table<WaitingRow, string>

  constructor(name: string) {
    // Strict: a step is on the disk before it is shown. No cache: what is shown is what is stored.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({
      articles: 'id, [live+added], [live+titleKey]',
      texts: 'id',
      annotations: '[articleId+bucket]',
      relations: 'id, *articleIds',
      foreign: 'id',
      history: '++seq, [done+seq]',
      meta: 'key',
    })
    // Made of texts where one is missing, so there is nothing to upgrade.
    this.version(2).stores({ sketches: 'id' })
    this.version(3).stores({ guidance: 'id' })
    this.version(4)
      .stores({ decisions: 'id, *articleIds, *about' })
      .upgrade(async (transaction) => takeDecisionsIn(transaction))
    this.version(5).stores({ swaps: '[seq+part]', waiting: 'id, articleId' })
    this.version(6).stores({ assignments: 'id, role', returns: 'id, assignmentId' })
  }
}

/** A version that knew no decisions kept those of a file like another tool's annotations. */
async function takeDecisionsIn(transaction: Transaction): Promise<void> {
  const foreign = transaction.table<ForeignRow, string>('foreign')
  const decisions = transaction.table<DecisionRow, string>('decisions')
  for (const { id, item } of await foreign.toArray()) {
    const read = isDecisionItem(item) ? decodeDecision(item) : null
    if (read?.ok !== true) continue
    await decisions.put(read.value)
    await foreign.delete(id)
  }
}
