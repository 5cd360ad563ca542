// node benchmarks/load/addresses.mjs http://127.0.0.1:5050 COUNT > addresses.txt
// Addresses of searches as people make them, all different, of words, people and days that the archive has: a third words alone, the rest with filters.
const [site, count] = [process.argv[2], Number(process.argv[3] ?? 2000)]
if (site === undefined || !(count > 0)) {
  console.error('Give the address of a server and how many searches to write.')
  process.exit(2)
}

let seed = 20311218
const random = (below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}
const ask = async (address) => (await fetch(new URL(address, site))).json()

const statements = []
for (let year = 2000; year < 2040 && statements.length < 4000; year++) {
  for (const until of [`${year}-03-31`, `${year}-06-30`, `${year}-09-30`, `${year}-12-31`]) {
    statements.push(...(await ask(`/api/statements?limit=100&from=${year}-01-01&until=${until}`)).statements)
  }
}
if (statements.length === 0) {
  console.error('The archive has no statements.')
  process.exit(1)
}

const one = (list) => list[random(list.length)]
const word = (statement) => one(statement.words.split(/[^\p{L}]+/u).filter((each) => each.length > 3)) ?? 'peace'
const made = new Set()
for (let tries = 0; made.size < count && tries < 50 * count; tries++) {
  const statement = one(statements)
  const said = statement.article.published?.date
  const query = new URLSearchParams()
  const kind = tries % 6
  if (kind < 4) query.set('q', kind === 1 ? `${word(statement)} ${word(statement)}` : word(statement))
  if (kind >= 2 && statement.speaker !== null) query.set('speaker', statement.speaker.id)
  if (kind === 3 && statement.article.outlet !== null) query.set('outlet', statement.article.outlet)
  if (kind === 4) query.set('form', statement.form)
  if (kind === 5 && said !== undefined) query.set('from', said)
  made.add(`/api/statements?${query}`)
}
console.log([...made].join('\n'))
