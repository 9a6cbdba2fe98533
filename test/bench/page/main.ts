import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import '../../../renderer/reader/reader.css'
import '@recogito/text-annotator/text-annotator.css'
import { agreementBesideNaive, agreementInWorker } from './agreement.ts'
import { bare } from './bare.ts'
import { exchange } from './exchange.ts'
import { openMap, panMap } from './mapping.ts'
import { opening } from './opening.ts'
import { peer } from './peer.ts'
import { absentQuotes, carry, carryDeleted, placement } from './placement.ts'
import { product, startProduct } from './product.tsx'
import { reader } from './reader.ts'
import { scroll } from './scroll.ts'
import { search } from './search.ts'
import { library, storage } from './storage.ts'

Object.assign(window, {
  bench: {
    product,
    reader,
    bare,
    peer,
    scroll,
    storage,
    library,
    startProduct,
    exchange,
    placement,
    absentQuotes,
    carry,
    carryDeleted,
    opening,
    openMap,
    panMap,
    search,
    agreementInWorker,
    agreementBesideNaive,
  },
})
