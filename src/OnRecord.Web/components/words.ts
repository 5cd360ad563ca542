const figures = new Intl.NumberFormat('en-GB')

export function figure(count: number): string {
  return figures.format(count)
}

/** `1 statement`, `1,204 statements`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`
}

export function percent(probability: number): string {
  return `${Math.round(probability * 100)} %`
}
