// Package chart draws what package insight counted: each chart is a Scene of
// shapes, labels and marks in the palette's roles, so that the window, an SVG file
// and a picture show the same thing, and a Table of the same figures for those who
// do not look at pictures. Start with Trend or another function of that kind, then
// Scene.SVG.
//
// It computes no figure and knows no window; colours and the language come with
// Look and Words.
package chart
