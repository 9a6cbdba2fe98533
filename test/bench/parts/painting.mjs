const sizes = [
  [1_000_000, 10_000],
  [100_000, 1_000],
  [1_000_000, 50_000],
  [5_000_000, 10_000],
]
const limit = 15

/** Opening, adding, scrolling and heap, beside bare text and the peer. */
export async function painting({ open, call }) {
  const results = []
  for (const [length, count] of sizes) {
    const fast = await open({ fast: true })
    const bare = await call(fast, 'bare', [length, 5])
    await fast.context().close()
    const own = await open({ fast: true })
    const product = await call(own, 'product', [length, count, 5])
    await own.context().close()
    const peers = {}
    for (const renderer of ['SPANS', 'CSS_HIGHLIGHTS']) {
      const page = await open({ fast: true })
      peers[renderer] = await call(page, 'peer', [length, count, renderer], limit)
      await page.context().close()
    }
    const normal = await open({ fast: false })
    await call(normal, 'product', [length, count, 1])
    const devtools = await normal.context().newCDPSession(normal)
    await devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devtools.send('Runtime.getHeapUsage')
    const scroll = await call(normal, 'scroll', ['.reader'])
    await normal.context().close()
    const fastest = Math.min(...Object.values(peers).map((peer) => peer.open ?? limit * 1000))
    results.push({
      length,
      count,
      floor: bare.floor,
      bare: bare.open,
      ...product,
      openWithoutReading: product.open - product.read,
      peers,
      timesFasterThanPeer: fastest / product.open,
      timesBareText: product.open / bare.open,
      scroll,
      heapMegabytes: usedSize / 1e6,
    })
    console.log(JSON.stringify(results.at(-1)))
  }
  return results
}
