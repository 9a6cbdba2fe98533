import { carryOutTurn } from '../storage/turn.ts'
import { openWorkspace } from '../storage/workspace.ts'
import type { TurnAnswer, TurnRequest } from './turn-messages.ts'

// Ending this worker aborts the transaction, so the library is as it was.
addEventListener('message', ({ data }: MessageEvent<TurnRequest>) => {
  void carriedOut(data).then((answer) => postMessage(answer))
})

async function carriedOut({ database, turn }: TurnRequest): Promise<TurnAnswer> {
  try {
    const workspace = await openWorkspace(database)
    const turned = await carryOutTurn(workspace, turn)
    workspace.database.close()
    return { kind: 'turned', turned }
  } catch (problem) {
    return { kind: 'problem', message: String(problem) }
  }
}
