import { useId, useState } from 'react'
import { Image, ListFilter, Network, Table2, X } from 'lucide-react'
import type { ClaimMap } from '../../../shared/map/claim-map.ts'
import type { ArticleId } from '../../../shared/model/article.ts'
import type { Lack } from '../../../shared/map/lacks.ts'
import { setMapFilter, setMapForm, setMapScope, useClaimMap } from '../../state/claim-map.ts'
import type { MapScope } from '../../state/claim-map.ts'
import { ArticleChoice } from '../../ui/article-choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { limitsOf } from './map-filters.tsx'

const counts = new Intl.NumberFormat()

interface MapBarProps {
  readonly hasOpenArticle: boolean
  /** Null until counted. */
  readonly lacking: ClaimMap['lacking'] | null
  readonly filters: {
    readonly id: string
    readonly isOpen: boolean
    readonly onToggle: () => void
  }
  /** Null while there is nothing to save. */
  readonly onSave: ((kind: 'svg' | 'png') => void) | null
  readonly onClose: () => void
}

/** What is mapped and in which form, what is missing in it, and saving it as a picture. */
export function MapBar({ hasOpenArticle, lacking, filters, onSave, onClose }: MapBarProps) {
  const form = useClaimMap((view) => view.form)
  return (
    <header className="map-bar">
      <h1>Claim map</h1>
      <ScopeChoice hasOpenArticle={hasOpenArticle} />
      <div className="map-forms" role="group" aria-label="Show as">
        <button
          type="button"
          className="map-form"
          aria-pressed={form === 'map'}
          onClick={() => setMapForm('map')}
        >
          <Network size={14} aria-hidden /> Map
        </button>
        <button
          type="button"
          className="map-form"
          aria-pressed={form === 'table'}
          onClick={() => setMapForm('table')}
        >
          <Table2 size={14} aria-hidden /> Table
        </button>
      </div>
      {lacking !== null && (
        <div className="map-lacks" role="group" aria-label="What is missing">
          <LackButton lack="evidence" count={lacking.evidence} />
          <LackButton lack="claim" count={lacking.claim} />
        </div>
      )}
      <span className="map-bar-end">
        <FilterToggle {...filters} />
        <SaveMenu onSave={onSave} />
        <IconButton icon={X} label="Close the map" onClick={onClose} />
      </span>
    </header>
  )
}

function FilterToggle({ id, isOpen, onToggle }: MapBarProps['filters']) {
  const count = useClaimMap(({ filter }) => limitsOf(filter))
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-expanded={isOpen}
      aria-controls={id}
      onClick={onToggle}
    >
      <ListFilter size={16} aria-hidden /> {count === 0 ? 'Filter' : `Filter (${count})`}
    </button>
  )
}

const lackNames: Readonly<Record<Lack, readonly [one: string, more: string]>> = {
  evidence: ['claim without evidence', 'claims without evidence'],
  claim: ['denial without a claim', 'denials without a claim'],
}

/** How many there are; pressed, the map shows them alone. */
function LackButton({ lack, count }: { readonly lack: Lack; readonly count: number }) {
  const isOn = useClaimMap(({ filter }) => filter.lack === lack)
  const [one, more] = lackNames[lack]
  return (
    <button
      type="button"
      className="map-lack"
      aria-pressed={isOn}
      disabled={count === 0 && !isOn}
      onClick={() => setMapFilter({ lack: isOn ? null : lack })}
    >
      <strong>{counts.format(count)}</strong> {count === 1 ? one : more}
    </button>
  )
}

function ScopeChoice({ hasOpenArticle }: { readonly hasOpenArticle: boolean }) {
  const scope = useClaimMap((view) => view.scope)
  const chosen = useClaimMap((view) => view.chosen)
  const [choosing, setChoosing] = useState<ReadonlySet<ArticleId> | null>(null)
  return (
    <>
      <select
        className="field-input map-scope"
        aria-label="What is mapped"
        value={scope === 'article' && !hasOpenArticle ? 'library' : scope}
        onChange={({ target }) => {
          const wanted = scopes.find((each) => each === target.value)
          if (wanted === 'chosen') setChoosing(new Set(chosen))
          else if (wanted !== undefined) setMapScope(wanted)
        }}
      >
        <option value="article" disabled={!hasOpenArticle}>
          This article
        </option>
        <option value="chosen">
          {scope === 'chosen' ? `Chosen articles (${chosen.length})` : 'Chosen articles…'}
        </option>
        <option value="library">The library</option>
      </select>
      {scope === 'chosen' && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => setChoosing(new Set(chosen))}
        >
          Choose…
        </button>
      )}
      {choosing !== null && (
        <Dialog title="Map chosen articles" onClose={() => setChoosing(null)}>
          <ArticleChoice purpose="to map" chosen={choosing} onChange={setChoosing} />
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setChoosing(null)}>
              Cancel
            </button>
            <button
              type="button"
              className="button button-primary"
              disabled={choosing.size === 0}
              onClick={() => {
                setMapScope('chosen', [...choosing])
                setChoosing(null)
              }}
            >
              Show map
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}

const scopes: readonly MapScope[] = ['article', 'chosen', 'library']

function SaveMenu({ onSave }: Pick<MapBarProps, 'onSave'>) {
  const id = useId()
  const choose = (kind: 'svg' | 'png') => {
    document.getElementById(id)?.hidePopover()
    onSave?.(kind)
  }
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        title="Save picture"
        popoverTarget={id}
        disabled={onSave === null}
      >
        <Image size={16} aria-hidden /> <span className="button-words">Save picture</span>
      </button>
      <div id={id} className="map-menu" popover="auto" role="group" aria-label="Save picture">
        <button type="button" className="button button-quiet" onClick={() => choose('svg')}>
          As SVG, for any size…
        </button>
        <button type="button" className="button button-quiet" onClick={() => choose('png')}>
          As PNG…
        </button>
      </div>
    </>
  )
}
