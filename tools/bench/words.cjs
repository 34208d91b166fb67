// Reads a journal with wink-nlp or compromise, sentences and parts of speech only,
// and prints how long each reading of all its pages took, in seconds.
// usage: node words.cjs wink-nlp|compromise PAGES.json ROUNDS
const fs = require('fs');

const [, , library, file, rounds] = process.argv;
const pages = JSON.parse(fs.readFileSync(file, 'utf8'));

// readers load a library and give what reads one page. The number they return is of
// what was found, so that no step can be left out as idle.
const readers = {
  'wink-nlp': () => {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
    return (page) => {
      const doc = nlp.readDoc(page);
      return doc.sentences().length() + doc.tokens().out(nlp.its.pos).length;
    };
  },
  // Its first two parts of three: the third finds people and places.
  compromise: () => {
    const nlp = require('compromise/two');
    return (page) => {
      let found = 0;
      for (const sentence of nlp(page).document) {
        for (const term of sentence) found += 1 + term.tags.size;
      }
      return found;
    };
  },
};

const started = process.hrtime.bigint();
const read = readers[library]();
const loaded = Number(process.hrtime.bigint() - started) / 1e9;
const seconds = [];
let found = 0;
for (let i = 0; i < Number(rounds); i++) {
  const before = process.hrtime.bigint();
  for (const page of pages) found += read(page);
  seconds.push(Number(process.hrtime.bigint() - before) / 1e9);
}
console.log(JSON.stringify({ Loaded: loaded, Seconds: seconds, Found: found }));
