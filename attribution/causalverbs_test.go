package attribution

import "testing"

func TestReadHearsCausesThatEverydayWordsMark(t *testing.T) {
	tests := []claim{
		// what would have spared one
		{"If only I'd called them back, we'd still have the flat.", "we'd still have the flat", "I'd called them back"},
		{"Had I checked the lid, the soup wouldn't have spilled.", "the soup wouldn't have spilled", "Had I checked the lid"},
		{"We'd be there by now if it weren't for my knee.", "We'd be there by now", "my knee"},
		{"I would not be in debt but for that one loan.", "I would not be in debt", "that one loan"},
		// clefts
		{"It was my big mouth that lost us the room.", "lost us the room", "my big mouth"},
		{"What sank us was the new keeper.", "sank us", "the new keeper"},
		{"Me being nosy is what got me uninvited.", "me uninvited", "Me being nosy"},
		// prepositions behind a harm
		{"I lost the job over one text.", "I lost the job", "one text"},
		{"I blew the interview by talking too much.", "I blew the interview", "talking too much"},
		{"I got fired for being late.", "I got fired", "being late"},
		{"With my arm in plaster, I can't drive.", "I can't drive", "my arm in plaster"},
		{"Chalk it up to my new glasses, I hit the gate.", "I hit the gate", "my new glasses"},
		// a thing that does it
		{"The layoff left us without cover.", "us without cover", "The layoff"},
		{"My temper drove her away.", "her away", "My temper"},
	}
	readsEach(t, tests)
}

func TestReadLeavesTheOtherUsesOfThoseWordsAlone(t *testing.T) {
	for _, s := range []string{
		"I broke it by the sofa.",
		"I walked over the bridge and lost my hat.",
		"If I had time I would call.",
		"If only I had a garden.",
		"What I lost was my keys.",
		"It was the day that she left.",
		"I lost him in the crowd from the station.",
		"She thanked me for being early.",
		"I was mad at him for leaving the gate open.",
		"My jaw hurts from clenching.",
		"I said my bad in the chat.",
		"I got the bonus by working late.",
		"The film made me so sad.",
		"With my sister, I went to the beach.",
	} {
		in := texts(s, "", "")
		if list, _, _ := Read(in); len(list) != 0 {
			t.Errorf("%q: claimed %q for %q", s, wordsAt(in, list[0].Cause), wordsAt(in, list[0].Event))
		}
	}
}
