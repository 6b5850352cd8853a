/** Puts values into a message: `fill('{n} articles', { n: 3 })`. Small enough for the browser. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The form of a message for a number. */
export function count(forms: { readonly one: string; readonly other: string }, n: number): string {
  return fill(n === 1 ? forms.one : forms.other, { n })
}
