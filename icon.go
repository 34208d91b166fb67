package main

import _ "embed" // the icon

// iconFile is the app's icon: a line struck softly, and a second one beneath it.
// packaging/icon.png is the same, for those that take no SVG.
//
//go:embed packaging/icon.svg
var iconFile []byte

// trayIcon is the same as a picture: a tray takes no other.
//
//go:embed packaging/icon.png
var trayIcon []byte
