/** Mail addresses, except those that documentation uses because nobody has them. */
import { matching } from './rule.ts'

/** The companies that Microsoft invented for its documentation. */
const inventedCompanies =
  'contoso|fabrikam|northwindtraders|adatum|litwareinc|proseware|tailspintoys|wingtiptoys|woodgrovebank|adventure-works|cohovineyard|cohowinery|fourthcoffee|lucernepublishing|margiestravel|treyresearch|alpineskihouse'

/**
 * Domains that nobody has mail in: RFC 2606 and 6761, the invented companies, `yourdomain.com`. Below example.com
 * stand names that were put in the place of real ones, so those are treated as real.
 */
const documentationDomains = [
  /^example\.(?:com|org|net|edu)$/i,
  /(?:^|\.)(?:example|test|invalid|localhost)$/i,
  new RegExp(`(?:^|\\.)(?:${inventedCompanies})\\.(?:com|net|org|cn|edu|local)$`, 'i'),
  new RegExp(`(?:^|\\.)(?:${inventedCompanies}|example)\\.(?:mail\\.)?onmicrosoft\\.com$`, 'i'),
  /(?:^|\.)[\w-]{0,12}domain\d?\.(?:mail\.)?(?:onmicrosoft\.)?com$/i,
]

/** `icon@2x.png` is a file. */
const fileEnding = /\.(?:png|jpe?g|gif|webp|svg|ico|css|js|map|md|dll|exe|log|txt)$/i

/** Names of services, not of people. */
const serviceAccount = /^git$/i

/** Local part, `@` (or `%40` in a query string), host with a last part of letters. */
const pattern =
  /(?<![\w.+-])(?<value>[A-Za-z0-9_][\w.+-]{0,63}(?:@|%40)(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,8}[A-Za-z]{2,24})(?![A-Za-z0-9_-])/dg

export const findMailAddresses = matching(pattern, ({ value }) => isPrivateAddress(value))

/** Whether an address could belong to somebody; `user@contoso.com` and `git@…` cannot. */
export function isPrivateAddress(address: string): boolean {
  const [local = '', domain = ''] = address.split(/@|%40/)
  const isDocumentation = documentationDomains.some((pattern) => pattern.test(domain))
  return !isDocumentation && !fileEnding.test(domain) && !serviceAccount.test(local)
}
