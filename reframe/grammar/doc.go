// Package grammar takes the clauses of a tired writer apart and builds them
// anew in other forms: "I'll never find a partner" becomes "I might not find a
// partner", "whether I'll find a partner", "find a partner" and "finding a
// partner".
//
// Start with Read, which gives the clauses of a document in order, each with
// its subject, its verb group and what follows. The forms are methods of Clause
// (forms.go); each gives "" where the words do not allow it, so that a caller
// never has to guess. A form holds the writer's own words, mended in case and
// apostrophes, and a closed list of function words (see Added).
package grammar
