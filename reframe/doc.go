// Package reframe writes second drafts: a few alternatives to a harsh thought,
// each made of the user's own words and facts.
//
// Start with Suggest. It gathers what the user said into slots (facts.go,
// shape.go, own.go), picks families of rewrites in a fixed order (choose.go),
// fills one wording of each (offer.go, render.go) in the voice that the user
// wants (voice.go) and lets nothing pass that breaks a ban (package ban, asked
// through ban.go) or that the reader would mark. A family is called by a flag,
// or, where none stands, by the shape of the words. The wordings are data: one
// YAML file per route in families/. A wording with a slot that the user's words
// do not fill is not used; a family with no usable wording asks its question
// instead. So there is never a blank, and never a guess.
//
// What the evening is about (an exam, an unanswered message; a claim such as "I
// can't do anything right") is known to package matter: it brings steps, other
// reasons and whole answers (matters.go, scene.go). Where the user has answered
// something, wordings that hold the answer come first. What a kind draft closes on
// follows from the kind of hurt (hurt.go).
//
// Where a stop sign stands, no rewrite is made; stops.go holds what is said
// instead.
package reframe
