/** Values that stand where a secret would stand and give nothing away. */

/** What forms, logs and instructions write after “password:”, in lower case and without hyphens. */
const words = new Set(
  `password passwd pwd passphrase passcode pass secret token key apikey pin code value text string securestring
   plaintext null nil none empty blank undefined unset default true false yes no ok on off na tbd todo new old
   same here optional required mandatory invalid incorrect wrong bad expired expires never always enabled
   disabled missing unknown failed failure success error denied locked changed change reset set stored saved
   hidden masked removed deleted redacted encrypted hashed protected complexity policy policies protection
   hash sync settings options field fields prompt manager user username login account name email must should
   can may will not has have was were and the this that your enter type click select see use input confirm
   verify forgot remember present provided supplied given specified configured generated random anything
   whatever example sample placeholder description notes certificate kerberos ntlm basic digest oauth windows
   integrated anonymous casesensitive readhost getcredential lastset warning information unchanged pending`.split(
    /\s+/,
  ),
)

/** `your_password`, `<pw>`, `{password}`, `$password`, `%PWD%`, `******`, `xxxx`, `(see the safe)`. */
export function isPlaceholder(written: string): boolean {
  const value = written.replace(/^[*_'"]{1,3}|[*_'"]{1,3}$/g, '')
  if (!/[A-Za-z0-9]/.test(value)) return true
  if (
    /^(?:<|\{|\$[{(]|%[A-Za-z_]{1,40}%|[@:$][A-Za-z_]{1,40}$|\$(?:env:|pw|pass|cred|secret)\w{0,40}$)/i.test(
      value,
    )
  )
    return true
  const inside = /^[[(](?<inside>[^\])]{0,200})[\])]?$/.exec(value)?.groups?.['inside']
  if (inside !== undefined) return !looksChosen(inside)
  if (/\.{3}|[x*]{4}|^x{2,3}$/i.test(value)) return true
  if (
    /^(?:your|my|the|new|old|some|user|admin|strong|secure|temp|current)?(?:password|passwd|pwd|passphrase|secret|token|key)(?:here)?$/i.test(
      value.replace(/[-_ ]/g, ''),
    )
  )
    return true
  if (/^your[a-z_ -]{0,40}$|^[a-z._]{0,40}(?:password|passwd|pwd|passphrase)[a-z._]{0,40}$/i.test(value))
    return true
  return words.has(value.replace(/[-_.!?]/g, '').toLowerCase())
}

/** Whether a text has the look of something that was made up as a password: letters with digits or signs. */
export function looksChosen(value: string): boolean {
  return value.length >= 6 && /[A-Za-z]/.test(value) && /[\d!@#$%^&*+~]/.test(value) && !/\s/.test(value)
}

/**
 * Values that vendors print in their documentation: `P@ssw0rd`, `Passw0rd1!`, the keys of AWS and of the Azure
 * storage emulator. In an article taken over from such a source they are no secret; in a case they may be one.
 */
export function isDocumentedExample(value: string): boolean {
  if (
    /EXAMPLE(?:KEY)?$|^Eby8vdM02xNOcqFlqUwJ|^eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9\.eyJzdWIiOiIxMjM0NTY3ODkw/.test(
      value,
    )
  )
    return true
  if (/^(?:0?1234567890?|12345678|123456|abc123|abcdefgh?|(.)\1{3,})$/i.test(value)) return true
  const plain = value
    .toLowerCase()
    .replace(/@/g, 'a')
    .replace(/0/g, 'o')
    .replace(/\$/g, 's')
    .replace(/[^a-z]/g, '')
  return /^(?:my|your|new|old|strong|the|a|sql|admin|user|test|domain|sample|example)*(?:password|passaword|passwrd|passw|secret|changeme|letmein|example|sample)(?:word|here)?$/.test(
    plain,
  )
}
