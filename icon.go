package main

import _ "embed" // the icon

// iconFile is the app's icon: a line struck softly, and a second one beneath it.
// It is packaging/icon.svg as a picture: a tray takes no other, and Fyne would
// paint the drawing anew at each start, for an eighth of the time to the first
// picture.
//
//go:embed packaging/icon.png
var iconFile []byte
