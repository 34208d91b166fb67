// Package learn trains the model of package weigh. tools/train and tools/eval
// use it; the app does not. Start at Train. It has no chance in it: the same
// examples in the same order give the same model, byte for byte.
package learn
