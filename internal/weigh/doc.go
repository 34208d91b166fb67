// Package weigh decides how sure the reader may be. Rules find wording and
// explain it; a linear model, trained by tools/train, weighs how the whole
// thought is put: its words, the shape of its claims and the rules that heard
// something.
//
// Windows cuts a text into thoughts, a Page turns one into features, and a Model
// gives each of its heads a score: one for "is this thought distorted",
// one for each trap. Default is the model that the app carries.
package weigh
