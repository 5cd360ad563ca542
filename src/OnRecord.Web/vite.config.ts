import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'

const output = process.env.ONRECORD_WEB_OUTPUT ?? '../../artifacts/web'

/** Lays `.br` and `.gz` beside what shrinks, so that the server never compresses while somebody waits. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async closeBundle() {
      for (const entry of await readdir(output, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg|json|txt)$/.test(entry.name)) continue
        const file = join(entry.parentPath, entry.name)
        const bytes = await readFile(file)
        const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
        if (brotli.length < bytes.length) await writeFile(`${file}.br`, brotli)
        const gzip = gzipSync(bytes, { level: 9 })
        if (gzip.length < bytes.length) await writeFile(`${file}.gz`, gzip)
      }
    },
  }
}

/**
 * The page waits for its script: without it, a reader of the dark theme would see a white flash. The two cuts of the serif that every
 * screen has are fetched beside it rather than after the style.
 */
function head(): Plugin {
  return {
    name: 'head',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const fonts = Object.keys(bundle ?? {}).filter((file) => /serif-4-latin-(400|600)-normal/.test(file))
        return {
          html: html.replace('<script type="module"', '<script type="module" blocking="render"'),
          tags: fonts.map((file) => ({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true }, injectTo: 'head' as const })),
        }
      },
    },
  }
}

/** The licences of everything that goes to the browser, as they have to go with it. */
function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    async generateBundle() {
      const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, { dev?: boolean; version: string }> }
      const texts = []
      for (const [folder, { dev, version }] of Object.entries(packages)) {
        if (folder === '' || dev) continue
        const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name))
        if (file === undefined) throw new Error(`${folder} has no licence.`)
        texts.push(`${folder.slice('node_modules/'.length)} ${version}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`)
      }
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join(`\n${'-'.repeat(78)}\n\n`) })
    },
  }
}

export default defineConfig({
  appType: 'spa',
  plugins: [head(), licences(), compressed()],
  build: {
    outDir: output,
    emptyOutDir: true,
    target: 'es2022',
    // The policy of the server forbids data: addresses and scripts that are not its own files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    // `onrecord serve` gives the data while `npm run dev` gives the screens; our own api/*.ts is no data.
    proxy: {
      '^/(api|searches|healthz)(?!.*\\.tsx?(\\?|$))': {
        target: process.env.ONRECORD_SERVER ?? 'http://127.0.0.1:5050',
        changeOrigin: false, // the server takes writes only from a page under its own name
      },
    },
  },
})
