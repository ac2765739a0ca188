// What a user of npm might run instead on texts: wink-nlp's tokens, sentences,
// stems and parts of speech. Usage: node wink.cjs MODULES FILE…
const path = require('path'), fs = require('fs')
const [modules, ...files] = process.argv.slice(2)
const load = name => require(path.join(modules, name))
const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'), ['sbd', 'pos'])
const its = nlp.its
let n = 0
for (const file of files) {
  const doc = nlp.readDoc(fs.readFileSync(file, 'utf8'))
  n += doc.sentences().out().length + doc.tokens().out(its.stem).length + doc.tokens().out(its.pos).length
}
console.log(n)
