// Package demo has an invented life for development, measuring and pictures: three
// years of evenings of a nursery nurse, none of them anyone's. Start with Life.
//
// The texts are in the .txt files here, in the form that parse.go reads; the dates,
// the ratings and how often each comes back follow from the number asked for alone,
// so that the same call gives the same life. The app does not import it.
package demo
