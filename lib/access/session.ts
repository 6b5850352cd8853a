/** Who is asking over HTTP. There is no sign-in yet, so everybody is anonymous and sees public text only. */
import { type Actor, anonymous } from './roles.ts'

export async function currentActor(): Promise<Actor> {
  return anonymous
}
