import { notFound } from '#lib/http/problem.ts'

/** A program at a wrong address gets an answer that it can read, and not the page for people. */
export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT }
