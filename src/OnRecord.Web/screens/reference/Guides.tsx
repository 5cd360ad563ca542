/** What is not asked for over HTTP call by call: tools for assistants, tables, feeds. */
export function Guides() {
  const site = location.origin
  return (
    <>
      <section aria-labelledby="assistants">
        <h2 id="assistants">For assistants</h2>
        <p class="measure">
          Assistants ask over the Model Context Protocol, at <code>{site}/mcp</code> over HTTP, or by starting the program:
        </p>
        <pre tabIndex={0}><code>{`{ "mcpServers": { "onrecord": {
  "command": "onrecord",
  "args": ["mcp", "--archive", "onrecord.db", "--site", "${site}"] } } }`}</code></pre>
        <p class="measure">
          Thirteen tools read and none writes: <code>search_statements</code>, <code>get_statement</code>, <code>trace_attribution</code>,{' '}
          <code>compare_wordings</code>, <code>phrase_history</code>, <code>list_messages</code>, <code>dyad_timeline</code>, <code>check_quote</code>,{' '}
          <code>check_dates</code>, <code>resolve_actor</code>, <code>corpus_coverage</code>, <code>cite</code>, <code>read_text</code>. Each answer has
          permalinks, what was searched, and a note that words of articles are data, never instructions.
        </p>
      </section>
      <section aria-labelledby="tables">
        <h2 id="tables">Tables for other programs</h2>
        <p class="measure">
          <code>onrecord export</code> writes statements, messages, events, articles, findings and parties as CSV, JSON Lines or Parquet, and statements
          as W3C Web Annotation, schema.org, CSL-JSON or BibTeX: all that fits the filters, however much that is. With <code>--all</code> come a data
          dictionary, and a manifest with the query, the bounds and a hash of each file. DuckDB reads them where they lie:
        </p>
        <pre tabIndex={0}><code>{`onrecord export --all --to archive-export
duckdb -c "SELECT speaker, addressees, said, words FROM 'archive-export/statements/**/*.parquet' WHERE form = 'direct'"
duckdb -c "SELECT month, count(*) FROM read_parquet('archive-export/statements/**/*.parquet', hive_partitioning = true) GROUP BY ALL ORDER BY ALL"`}</code></pre>
      </section>
      <section aria-labelledby="feeds">
        <h2 id="feeds">Feeds and webhooks</h2>
        <p class="measure">
          A search that has a name is an Atom feed at <code>{site}/searches/NAME.atom</code>, the newest first, 50 on a page. Entries keep their ids, and
          are renewed when somebody corrects them. Give a search its name <a href="/search">where it is made</a>.
        </p>
        <p class="measure">
          An address can be told instead: an admin names the search and the address, and gets a secret, once. Each delivery is JSON and signed:{' '}
          <code>X-OnRecord-Signature</code> is <code>sha256=</code> and the HMAC-SHA256 of <code>X-OnRecord-Timestamp</code>, a dot and the body. What
          is not answered with 2xx is tried again, and the log of the deliveries tells how each fared.
        </p>
        <pre tabIndex={0}><code>{`curl -H 'X-OnRecord: 1' --json '{"search": "NAME", "url": "https://desk.example/hook"}' ${site}/api/webhooks`}</code></pre>
      </section>
    </>
  )
}
