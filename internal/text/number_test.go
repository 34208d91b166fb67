package text

import "testing"

// TestNumbersFollowWhatIsSought: rules load while a text is already at hand, and
// their words must be found in it all the same.
func TestNumbersFollowWhatIsSought(t *testing.T) {
	d := Parse("The zyxwing llamas were zyxwed")
	if got := d.Numbers()[1]; got.Norm != Unsought {
		t.Fatalf("a word that nothing looks for has the number %d", got.Norm)
	}
	before := Sought()
	id := NumberOf("zyxwing")
	if again := NumberOf("zyxwing"); again != id || id == Unsought || Sought() != before+1 {
		t.Fatalf("one word has the numbers %d and %d, and %d more are sought", id, again, Sought()-before)
	}
	other := NumberOf(d.Tokens[4].Lemma)
	for i, n := range d.Numbers() {
		if (n.Norm == id) != (d.Tokens[i].Norm == "zyxwing") || (n.Lemma == other) != (d.Tokens[i].Lemma == d.Tokens[4].Lemma) {
			t.Errorf("%q has the numbers %v", d.Tokens[i].Norm, n)
		}
	}
}
