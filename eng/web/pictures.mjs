// node eng/web/pictures.mjs http://127.0.0.1:5050
// The pictures of the README, of an archive of the samples as “onrecord demo” serves it.
import { mkdir, writeFile } from 'node:fs/promises'
import { Browser } from './browser.mjs'

const site = process.argv[2]
if (site === undefined) {
  console.error('Give the address of a server that shows the samples.')
  process.exit(2)
}

const said = await fetch(new URL('/api/statements?q=%22count+of+deeds%22&outlet=KTB&limit=1', site)).then((answer) => answer.json())
const screens = {
  start: '/',
  search: '/search?q=bridge',
  article: '/articles/1',
  compare: `/compare/${said.statements[0].id}`,
  dyad: '/dyad/XAR/XKV?per=month',
  phrase: '/phrase?q=count+of+deeds',
}
const folder = new URL('../../docs/screens/', import.meta.url)
await mkdir(folder, { recursive: true })
const browser = await Browser.start()
for (const [name, address] of Object.entries(screens)) {
  const page = await browser.page({ width: 1280, height: 860, dark: name === 'compare' })
  await page.open(new URL(address, site).href)
  await writeFile(new URL(`${name}.png`, folder), await page.picture())
  await page.close()
}
await browser.stop()
