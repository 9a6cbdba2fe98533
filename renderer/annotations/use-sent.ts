import { useState } from 'react'
import { sameJson } from '../../shared/history/same-json.ts'

/**
 * A value that is changed faster than it is kept: what was sent last counts until it, or what somebody
 * else has made of it, comes back.
 */
export function useSent<Value>(
  value: Value,
  send: (value: Value) => void,
): readonly [Value, (value: Value) => void] {
  const [seen, setSeen] = useState(value)
  const [sent, setSent] = useState<readonly Value[]>([])
  if (seen !== value) {
    setSeen(value)
    // Read anew with another field of its record, it is the same.
    if (!sameJson(seen, value)) forget()
  }
  function forget(): void {
    const at = sent.findIndex((each) => sameJson(each, value))
    setSent(at < 0 ? [] : sent.slice(at + 1))
  }
  return [
    sent.at(-1) ?? value,
    (next) => {
      setSent([...sent, next])
      send(next)
    },
  ]
}
