import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Chromium without a window, spoken to over two pipes in its DevTools protocol. Nothing but Node and a browser is needed. */
export class Browser {
  static async start(executable = process.env.CHROMIUM ?? '/usr/bin/chromium') {
    const profile = await mkdtemp(join(tmpdir(), 'onrecord-browser-'))
    const process = spawn(
      executable,
      ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--no-first-run', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    )
    return new Browser(process, profile)
  }

  #process
  #profile
  #waiting = new Map()
  #listeners = []
  #last = 0
  #rest = Buffer.alloc(0)

  constructor(process, profile) {
    this.#process = process
    this.#profile = profile
    process.stdio[4].on('data', (bytes) => this.#receive(bytes))
  }

  /** @returns what the browser answers. @throws Error with what it complains of. */
  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }))
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return answer
  }

  on(sessionId, listener) {
    this.#listeners.push({ sessionId, listener })
  }

  async page({ width = 1440, height = 900, dark = false } = {}) {
    const { browserContextId } = await this.send('Target.createBrowserContext')
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', browserContextId })
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true })
    const page = new Page(this, sessionId, targetId)
    await page.send('Page.enable')
    await page.send('Runtime.enable')
    await page.send('Network.enable')
    await page.send('Log.enable')
    await page.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 })
    await page.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] })
    return page
  }

  async stop() {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve))
    await this.send('Browser.close').catch(() => this.#process.kill())
    await gone
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }

  #receive(bytes) {
    this.#rest = Buffer.concat([this.#rest, bytes])
    for (let end = this.#rest.indexOf(0); end >= 0; end = this.#rest.indexOf(0)) {
      const message = JSON.parse(this.#rest.subarray(0, end).toString())
      this.#rest = this.#rest.subarray(end + 1)
      if (message.id === undefined) {
        for (const { sessionId, listener } of this.#listeners) if (sessionId === message.sessionId) listener(message.method, message.params)
        continue
      }
      const { resolve, reject, method } = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error) reject(new Error(`${method}: ${message.error.message}`))
      else resolve(message.result)
    }
  }
}

class Page {
  /** Everything that the page complained of: errors, refused requests, breaches of the policy. */
  complaints = []
  /** Bytes that came over the wire, and how many requests they took. */
  weight = { bytes: 0, requests: 0 }
  #browser
  #session
  #target
  #open = new Set()
  #quietSince = Date.now()

  constructor(browser, session, target) {
    this.#browser = browser
    this.#session = session
    this.#target = target
    browser.on(session, (method, params) => this.#hear(method, params))
  }

  send(method, params) {
    return this.#browser.send(method, params, this.#session)
  }

  /** Opens an address and waits until nothing has been fetched for a moment. */
  async open(url) {
    await this.send('Page.navigate', { url })
    await this.quiet()
  }

  async quiet(forMs = 300, most = 15000) {
    this.#quietSince = Date.now()
    const end = Date.now() + most
    while (Date.now() < end && (this.#open.size > 0 || Date.now() - this.#quietSince < forMs)) await new Promise((resolve) => setTimeout(resolve, 25))
  }

  /** Runs a script in the page; a promise is waited for. */
  async run(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** Makes the window as high as the page, so that what is drawn only when seen is drawn. */
  async grow(width) {
    for (let turn = 0; turn < 3; turn++) {
      const height = Math.min(await this.run('document.documentElement.scrollHeight'), 8000)
      await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 600 })
      await this.run('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
    }
  }

  /** Has every frame shown to somebody: a window that nobody sees keeps some back until the next, and what it measures of itself is then too long. */
  watch() {
    return this.send('Page.startScreencast', { format: 'jpeg', quality: 10 })
  }

  /** A PNG of the window. */
  async picture() {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' })
    return Buffer.from(data, 'base64')
  }

  close() {
    return this.#browser.send('Target.closeTarget', { targetId: this.#target })
  }

  #hear(method, params) {
    if (method === 'Network.requestWillBeSent') {
      this.#open.add(params.requestId)
      this.weight.requests++
    } else if (method === 'Network.loadingFinished' || method === 'Network.loadingFailed') {
      this.#open.delete(params.requestId)
      this.#quietSince = Date.now()
      this.weight.bytes += params.encodedDataLength ?? 0
    } else if (method === 'Page.screencastFrame') {
      void this.send('Page.screencastFrameAck', { sessionId: params.sessionId }).catch(() => {}) // the page may be gone by now
    } else if (method === 'Runtime.exceptionThrown') {
      this.complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text)
    } else if (method === 'Log.entryAdded' && params.entry.level === 'error') {
      this.complaints.push(`${params.entry.text} ${params.entry.url ?? ''}`.trim())
    }
  }
}
