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
        if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue
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

/** The page waits for its script: without it, a reader of the dark theme would see a white flash. */
function blocking(): Plugin {
  return {
    name: 'blocking',
    transformIndexHtml: { order: 'post', handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"') },
  }
}

export default defineConfig({
  appType: 'spa',
  plugins: [blocking(), compressed()],
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
      '^/(api|searches|healthz)(?!.*\\.tsx?(\\?|$))': process.env.ONRECORD_SERVER ?? 'http://127.0.0.1:5050',
    },
  },
})
