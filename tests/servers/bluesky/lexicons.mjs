// Checks JSON against the lexicons of @atproto/api. Reads one JSON value a line on stdin:
// ["record", nsid, value] | ["output", nsid, value] | ["input", nsid, value], and answers each
// with one line: "" when it is right, else what is wrong with it.
import { createInterface } from 'node:readline'
import { jsonToLex, Lexicons } from '@atproto/lexicon'
import { schemas } from '@atproto/api'

const lexicons = new Lexicons(schemas)
const check = {
  record: (nsid, value) => lexicons.assertValidRecord(nsid, value),
  input: (nsid, value) => lexicons.assertValidXrpcInput(nsid, value),
  output: (nsid, value) => lexicons.assertValidXrpcOutput(nsid, value),
}
for await (const line of createInterface({ input: process.stdin })) {
  const [kind, nsid, value] = JSON.parse(line)
  try {
    check[kind](nsid, jsonToLex(value))
    console.log(JSON.stringify(''))
  } catch (err) {
    console.log(JSON.stringify(String(err?.message ?? err)))
  }
}
