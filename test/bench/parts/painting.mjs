const sizes = [
  [1_000_000, 10_000],
  [100_000, 1_000],
  [1_000_000, 50_000],
  [5_000_000, 10_000],
]
const peerNames = ['4.1 spans', '4.1 CSS highlights', '3.4 canvas']
const limit = 30

/** Opening, adding, scrolling and heap, beside bare text and the peer. */
export async function painting({ open, call }) {
  const results = []
  for (const [length, count] of sizes) {
    const inPage = async (name, args, seconds) => {
      const page = await open({ fast: true })
      const result = await call(page, name, args, seconds)
      await page.context().close()
      return result
    }
    const bare = await inPage('bare', [length, 7])
    const reader = await inPage('reader', [length, count, 7])
    const product = await inPage('product', [length, count, 7])
    const peers = {}
    for (const name of peerNames) {
      peers[name] = await inPage('peer', [length, count, name, 2], limit)
    }
    const normal = await open({ fast: false })
    await call(normal, 'product', [length, count, 1])
    const devtools = await normal.context().newCDPSession(normal)
    await devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devtools.send('Runtime.getHeapUsage')
    const scroll = await call(normal, 'scroll', ['.reader'])
    await normal.context().close()
    const fastest = Math.min(...Object.values(peers).map((peer) => peer.open ?? Infinity))
    results.push({
      length,
      count,
      bare,
      reader,
      product,
      peers,
      readerTimesBareText: reader.open / bare.open,
      readerTimesFasterThanPeer: fastest / reader.open,
      productTimesBareStoredText: product.open / bare.openStored,
      productTimesFasterThanPeer: fastest / product.open,
      scroll,
      heapMegabytes: usedSize / 1e6,
    })
    console.log(JSON.stringify(results.at(-1)))
  }
  return results
}
