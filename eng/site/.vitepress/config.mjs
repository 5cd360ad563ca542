// The site of docs/: its pages as they stand, with a search over them. It asks no other host for anything, and opens from any folder of a web server.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const docs = fileURLToPath(new URL('../../../docs', import.meta.url));
const title = page => readFileSync(join(docs, page), 'utf8').match(/^# ([^:\n]+)/m)[1];
const item = page => ({ text: title(page), link: `/${page.replace(/\.md$/, '')}` });
const group = (text, ...pages) => ({ text, items: pages.map(page => `${page}.md`).filter(page => existsSync(join(docs, page))).map(item) });

const sidebar = [
  group('How it works', 'how-an-article-becomes-findings', 'attribution', 'messages', 'events', 'times', 'places', 'findings', 'wording'),
  group('Using it', 'intake', 'archive', 'corrections', 'exports', 'exit-codes', 'actors', 'actors-links', 'events-formats', 'events-dictionaries', 'pages'),
  group('Serving it', 'serving', 'assistants', 'scale', 'threat-model', 'hostile-input'),
  group('Language and training', 'language-words', 'language-syntax', 'training', 'performance'),
  group('Building on it', 'libraries', 'testing'),
  { text: 'Decisions', collapsed: true, items: readdirSync(join(docs, 'decisions')).sort().map(page => item(`decisions/${page}`)) },
];

export default defineConfig({
  title: 'OnRecord',
  description: 'Who said and did what to whom, on the record.',
  srcDir: relative(resolve('.'), docs),
  outDir: '../../artifacts/site',
  cacheDir: '../../artifacts/obj/site',
  base: process.env.SITE_BASE ?? '/',
  cleanUrls: false,
  // The pages lie outside of this folder, and import what is installed in it.
  vite: { resolve: { alias: [{ find: /^vue(\/server-renderer)?$/, replacement: `${resolve('node_modules/vue')}$1` }] } },
  themeConfig: { sidebar, search: { provider: 'local' }, outline: [2, 3] },
  // A test holds that what the pages link to is there; what lies outside docs/ is in the repository, not on the site.
  ignoreDeadLinks: [link => link.startsWith('./../') || !link.endsWith('.md')],
  markdown: {
    config(markdown) {
      const open = markdown.renderer.rules.link_open ?? ((tokens, at, options, _, self) => self.renderToken(tokens, at, options));
      markdown.renderer.rules.link_open = (tokens, at, options, env, self) => {
        const href = tokens[at].attrGet('href');
        const leaves = !/^[a-z]+:|^[#/]/.test(href) && relative(docs, resolve(dirname(env.path ?? docs), href)).startsWith('..');
        if (leaves) {
          tokens[at].tag = 'span';
          tokens[at].attrs = [['title', `in the repository: ${href.replace(/^(\.\.\/)+/, '')}`]];
          tokens.slice(at).find(token => token.type === 'link_close').tag = 'span';
          return self.renderToken(tokens, at, options);
        }

        return open(tokens, at, options, env, self);
      };
    },
  },
});
