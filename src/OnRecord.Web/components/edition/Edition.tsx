import { signal, type Signal } from '@preact/signals'
import { useComputed, useSignal } from '@preact/signals'
import type { ComponentChildren, RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import './edition.css'
import { layOut } from './margin'
import { segmentsOf, type Entry, type Mark, type MarkedParagraph, type Model, type Segment } from './model'
import { Note, signOf, spoken } from './Note'
import { kindOf, type View } from './views'

interface Props {
  readonly model: Model
  readonly view: View
  /** The entry that the keys are at, and the one whose note is open. */
  readonly current: Signal<string | null>
  readonly opened: Signal<string | null>
  readonly actions?: (entry: Entry) => ComponentChildren
}

/** True while the page is printed: then all of it is laid out, near or not. */
const printing = signal(false)
addEventListener('beforeprint', () => (printing.value = true))
addEventListener('afterprint', () => (printing.value = false))

/** An article as an annotated edition: its text with what was found in it marked, and the notes in the margin level with their words. */
export function Edition({ model, view, current, opened, actions }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const near = useSignal<ReadonlySet<number>>(new Set([0]))
  const met = useSignal<ReadonlySet<number>>(new Set([0]))
  useParts(root, near, met)
  useLights(root, model, current, opened)

  // What the address or the keys name is laid out wherever it stands.
  useEffect(() => current.subscribe((name) => {
    const entry = name === null ? undefined : model.byName.get(name)
    const part = entry && model.partOf.get(entry)
    if (part !== undefined && !met.peek().has(part)) met.value = new Set([...met.peek(), part])
  }), [model])

  const toggle = useCallback((entry: Entry) => {
    current.value = entry.name
    opened.value = opened.peek() === entry.name ? null : entry.name
  }, [])
  const notes = { model, opened, toggle, actions }
  const parts = { view, near, met, current }
  const unplaced = model.unplaced.filter((entry) => entry.kind !== 'finding')
  return (
    <div ref={root} class={`edition${model.parts.length > 1 ? ' long' : ''}`} data-view={view}>
      {unplaced.length > 0 && <Notes entries={unplaced} {...notes} label="What rests on no words of the text" />}
      {model.parts.map((part, index) => (
        <Part key={index} index={index} paragraphs={part} {...parts} {...notes} />
      ))}
    </div>
  )
}

interface NotesProps {
  readonly model: Model
  readonly opened: Signal<string | null>
  readonly toggle: (entry: Entry) => void
  readonly actions: ((entry: Entry) => ComponentChildren) | undefined
}

interface PartProps extends NotesProps {
  readonly index: number
  readonly paragraphs: readonly MarkedParagraph[]
  readonly view: View
  /** The parts near what the reader sees now, and those that were so before. */
  readonly near: Signal<ReadonlySet<number>>
  readonly met: Signal<ReadonlySet<number>>
  readonly current: Signal<string | null>
}

/** Some paragraphs. Until the reader comes near they are bare text, found by the browser's search all the same. */
function Part({ index, paragraphs, view, near, met, current, model, opened, toggle, actions }: PartProps) {
  const element = useRef<HTMLElement>(null)
  const isNear = useComputed(() => printing.value || near.value.has(index)).value
  const isMarked = useComputed(() => printing.value || met.value.has(index)).value
  const mine = (name: string | null) => {
    const entry = name === null ? undefined : model.byName.get(name)
    return entry !== undefined && model.partOf.get(entry) === index ? entry.name : null
  }
  const openHere = useComputed(() => mine(opened.value)).value
  const currentHere = useComputed(() => mine(current.value)).value
  useLayoutEffect(() => {
    if (isNear) layOut(element.current!, currentHere)
  }, [isNear, isMarked, view, openHere, currentHere, paragraphs])
  useEffect(() => {
    if (!isNear || !isMarked) return
    const observer = new ResizeObserver(() => layOut(element.current!, current.peek()))
    observer.observe(element.current!)
    for (const note of element.current!.querySelectorAll('.note[data-of]')) observer.observe(note)
    return () => observer.disconnect()
  }, [isNear, isMarked, paragraphs])
  // Kept, so that a part which only has to be laid out anew is not made anew.
  const rows = useMemo(
    () => paragraphs.map((paragraph) => (
      <Row key={paragraph.start} paragraph={paragraph} isMarked={isMarked} model={model} opened={opened} toggle={toggle} actions={actions} />
    )),
    [paragraphs, isMarked, model, opened, toggle, actions])
  return <section ref={element} class="part" data-part={index}>{rows}</section>
}

function Row({ paragraph, isMarked, model, ...notes }: NotesProps & { paragraph: MarkedParagraph; isMarked: boolean }) {
  const Tag = paragraph.isHeading ? 'h2' : 'p'
  const words = useMemo(
    () => (isMarked ? segmentsOf(paragraph).map((segment) => <Words key={segment.start} model={model} segment={segment} />) : model.text.slice(paragraph.start, paragraph.end)),
    [paragraph, isMarked, model])
  return (
    <>
      <Tag class="words" dir="auto">{words}</Tag>
      {isMarked && paragraph.entries.length > 0 && <Notes entries={paragraph.entries} model={model} {...notes} label="Notes on this paragraph" />}
    </>
  )
}

function Notes({ entries, label, model, opened, toggle, actions }: NotesProps & { entries: readonly Entry[]; label: string }) {
  return (
    <ol class="notes" aria-label={label}>
      {entries.map((entry) => <LiveNote key={entry.name} model={model} entry={entry} opened={opened} toggle={toggle} actions={actions} />)}
    </ol>
  )
}

function LiveNote({ entry, opened, ...rest }: NotesProps & { entry: Entry }) {
  const isOpen = useComputed(() => opened.value === entry.name).value
  return <Note entry={entry} isOpen={isOpen} {...rest} />
}

/** From the outermost to the innermost: what takes in whole clauses lies around what is a word or two. */
const order = ['message', 'event', 'finding', 'content', 'time', 'source', 'cue', 'trigger'] as const

function Words({ model, segment }: { model: Model; segment: Segment }) {
  const { start, end, marks } = segment
  let words: ComponentChildren = model.text.slice(start, end)
  for (let index = order.length - 1; index >= 0; index--) {
    const role = order[index]!
    const held = marks.filter((mark) => mark.role === role)
    if (held.length === 0) continue
    const classes = [
      role,
      held.length > 1 && role === 'content' ? 'stacked' : '',
      held.every((mark) => mark.isUnsure) ? 'unsure' : '',
    ].filter(Boolean).join(' ')
    const anchor = held.find((mark) => mark.isFirst && mark.start === start && (role === 'content' || role === 'message' || role === 'trigger' || role === 'event'))
    words = <span class={classes} data-of={held.map((mark) => mark.entry.name).join(' ')} id={anchor && idOf(anchor.entry)}>{words}</span>
  }
  return (
    <>
      {marks.filter((mark) => mark.isFirst && mark.start === start).map((mark) => <Beginning key={`${mark.role}${mark.entry.name}`} model={model} mark={mark} />)}
      {words}
      {marks.filter((mark) => (mark.role === 'content' ? mark.isLast : mark.isFirst) && mark.end === end).map((mark) => <Ending key={`${mark.role}${mark.entry.name}`} mark={mark} />)}
    </>
  )
}

function idOf(entry: Entry): string | undefined {
  return 'id' in entry.of ? entry.of.id : undefined
}

/** What a screen reader hears before the words, and the sign of a message. */
function Beginning({ model, mark }: { model: Model; mark: Mark }) {
  const { entry, role } = mark
  if (role === 'message') return <Sign entry={entry} />
  const says = role === 'content' && entry.kind === 'statement' ? `[${heard(model, entry)}: ` : ''
  return <span class="unseen" id={entry.name} data-first={entry.name}>{says}</span>
}

function Ending({ mark }: { mark: Mark }) {
  const { entry, role } = mark
  if (role === 'content') return <><span class="unseen">]</span><Sign entry={entry} /></>
  if (role === 'trigger' || role === 'event' || role === 'finding') return <Sign entry={entry} />
  return null
}

function Sign({ entry }: { entry: Entry }) {
  const isMessage = entry.kind === 'message'
  return (
    <a class={`ref ${entry.kind}`} href={`#${entry.name}`} data-of={entry.name} id={isMessage ? entry.name : undefined} data-first={isMessage ? entry.name : undefined} aria-label={spoken(entry)}>
      {signOf(entry)}
    </a>
  )
}

/** `statement by Kim Jong Un, to Vladimir Putin, in a message` */
function heard(model: Model, entry: Entry & { kind: 'statement' }): string {
  const name = (id: string) => model.names.get(id) ?? id
  const { speaker, addressees, message } = entry.of
  const parts = [`statement by ${speaker === null ? 'somebody not named' : name(speaker)}`]
  if (addressees.length > 0) parts.push(`to ${addressees.map(name).join(' and ')}`)
  if (message !== null) parts.push('in a message')
  return parts.join(', ')
}

/** Keeps account of which parts are near, and which have been. */
function useParts(root: RefObject<HTMLElement | null>, near: Signal<ReadonlySet<number>>, met: Signal<ReadonlySet<number>>): void {
  useEffect(() => {
    const observer = new IntersectionObserver((seen) => {
      const now = new Set(near.peek())
      for (const { target, isIntersecting } of seen) {
        const part = Number((target as HTMLElement).dataset.part)
        if (isIntersecting) now.add(part)
        else now.delete(part)
      }
      near.value = now
      if ([...now].some((part) => !met.peek().has(part))) met.value = new Set([...met.peek(), ...now])
    }, { rootMargin: '1200px 0px' })
    for (const part of root.current!.querySelectorAll('.part')) observer.observe(part)
    return () => observer.disconnect()
  }, [])
}

/** What is pointed at or focused, in the text or in the margin, lights up on both sides; a click on a sign makes it the current one. */
function useLights(root: RefObject<HTMLElement | null>, model: Model, current: Signal<string | null>, opened: Signal<string | null>): void {
  useEffect(() => {
    const page = root.current!
    let lit: Element[] = []
    const light = (names: readonly string[]) => {
      for (const element of lit) element.removeAttribute('data-lit')
      lit = names.flatMap((name) => [...page.querySelectorAll(`[data-of~="${name}"]`)])
      for (const element of lit) element.setAttribute('data-lit', '')
    }
    const namesAt = (target: EventTarget | null) => {
      const names = new Set<string>()
      let element = target instanceof Element ? target.closest<HTMLElement>('[data-of]') : null
      while (element && page.contains(element)) {
        for (const name of element.dataset.of!.split(' ')) if (isShown(page, model, name)) names.add(name)
        element = element.parentElement?.closest<HTMLElement>('[data-of]') ?? null
      }
      return [...names]
    }
    let held = ''
    const point = (event: Event) => {
      const names = namesAt(event.target)
      const key = names.join(' ')
      if (key !== held) {
        held = key
        light(names.length > 0 ? names : current.peek() === null ? [] : [current.peek()!])
      }
    }
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
      const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]')
      if (!link) {
        // A click on marked words chooses them, unless it ends a selection.
        const [chosen] = event.target.closest('.words') && getSelection()?.isCollapsed !== false ? namesAt(event.target) : []
        if (chosen !== undefined) current.value = chosen
        return
      }
      const name = link.getAttribute('href')!.slice(1)
      if (!model.byName.has(name)) return
      event.preventDefault()
      current.value = name
      opened.value = name
      const note = page.querySelector<HTMLElement>(`#note-${name}`)
      note?.focus({ preventScroll: true })
      requestAnimationFrame(() => note?.scrollIntoView({ block: 'nearest' }))
    }
    page.addEventListener('mouseover', point)
    page.addEventListener('mouseleave', point)
    page.addEventListener('focusin', point)
    page.addEventListener('focusout', point)
    page.addEventListener('click', click)
    const stop = current.subscribe((name) => {
      held = name ?? ''
      // The part of the entry may be laid out only now.
      requestAnimationFrame(() => {
        for (const element of page.querySelectorAll('[data-current]')) element.removeAttribute('data-current')
        if (name !== null) for (const element of page.querySelectorAll(`[data-of~="${name}"]`)) element.setAttribute('data-current', '')
        light(name === null ? [] : [name])
      })
    })
    return () => {
      stop()
      page.removeEventListener('mouseover', point)
      page.removeEventListener('mouseleave', point)
      page.removeEventListener('focusin', point)
      page.removeEventListener('focusout', point)
      page.removeEventListener('click', click)
    }
  }, [model])
}

function isShown(page: HTMLElement, model: Model, name: string): boolean {
  const view = page.dataset.view as View
  const kind = model.byName.get(name)?.kind
  return view === 'all' || kind === kindOf(view)
}
