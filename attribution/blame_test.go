package attribution

import "testing"

func TestSelfBlameIsForAnActOrForAPerson(t *testing.T) {
	tests := []struct {
		cause string
		want  SelfBlame
	}{
		{"I skipped the rehearsal", Behavioral},
		{"skipping the rehearsal", Behavioral},
		{"my shouting", Behavioral},
		{"I leave my tax return till the last night every year", Behavioral},
		{"forgot to book the room", Behavioral},
		{"I'm a failure", Characterological},
		{"I'm just too stupid for this", Characterological},
		{"I have no willpower", Characterological},
		{"my brain is slow", Characterological},
		{"useless", Characterological},
		{"my boss hates me", ""},
		{"the storm", ""},
		{"we both waited for the other to call", ""},
	}
	for _, tt := range tests {
		at := read("", "I lost the contract", tt.cause)[0]
		if at.SelfBlame != tt.want {
			t.Errorf("%q: got %q, want %q (internality %d)", tt.cause, at.SelfBlame, tt.want, at.Internality)
		}
	}
}

func TestChangeableIsKeptApart(t *testing.T) {
	tests := []struct {
		cause string
		want  Changeable
	}{
		{"I packed too late", Yes},
		{"my age", No},
		{"I was born deaf", No},
		{"the strike", No},
		{"my boss never reads anything", No},
		{"neither of us checked the date", Partly},
		{"I'm a failure", Unknown},
	}
	for _, tt := range tests {
		at := read("", "I missed the boat", tt.cause)[0]
		if at.Changeable != tt.want {
			t.Errorf("%q: got %q, want %q (internality %d, %q)", tt.cause, at.Changeable, tt.want, at.Internality, at.SelfBlame)
		}
	}
}
