package grammar

import (
	"testing"

	"seconddraft/internal/text"
)

// A pronoun gives way to its noun where one noun alone can be meant.
func TestTakeUp(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		// one noun agrees
		{"My cousin moved away. She never calls.", "my cousin never calls"},
		{"The show was on Friday. I forgot it.", "I forgot the show"},
		{"The patients came late. I snapped at them.", "I snapped at the patients"},
		{"I have a new flat. It smells.", "the new flat smells"},
		{"My uncle is ill. I didn't ring him.", "I didn't ring my uncle"},
		{"My aunt is a nurse. I broke her mug.", "I broke my aunt's mug"},
		{"My twins are six. I forgot their shoes.", "I forgot my twins' shoes"},
		{"Four ladies came to the stall and they left early.", "the four ladies left early"},
		{"My brother drives a bus. He'll crash.", "my brother will crash"},
		{"I sold two paintings. They're crooked.", "the two paintings are crooked"},
		{"I met a colleague. I didn't greet her.", "I didn't greet the colleague"},
		// a person is no thing, and a thing is nobody
		{"My sister has a garden. She hates me.", "my sister hates me"},
		{"My sister has a garden. It died.", "the garden died"},
		{"I went to the clinic with my sons. They hate it.", "my sons hate it"},
		// sex is told apart where the word tells it
		{"My mum met my dad. He shouted.", "my dad shouted"},
		{"My mum met my dad. She shouted.", "my mum shouted"},
		// two nouns agree: nobody can tell
		{"My sister met my aunt. She shouted.", ""},
		{"I bought a lamp and a mirror. I broke it.", ""},
		{"My nieces met the neighbours. They shouted.", ""},
		// no noun at all: the writer knows whom they mean
		{"They hate me.", "they hate me"},
		{"I was late. She will shout.", "she will shout"},
		// what stands for nothing stays
		{"I lost the race. It's my fault.", "it's my fault"},
		{"I lost the race. It is hard to sleep.", "it is hard to sleep"},
		{"I wrote a song. Anyone could have done it.", "anyone could have done it"},
		{"My kids sing. Nobody likes their own voice.", "nobody likes their own voice"},
		// the clause itself says the noun
		{"My boss came. My sister lost her keys.", "my sister lost her keys"},
		// the noun stands too far back
		{"My cousin rang. I was out. The bus was late. She cried.", "she cried"},
	} {
		d := text.Parse(c.written)
		list := Read(d)
		last := &list[len(list)-1]
		if got := TakeUp(d, Nouns(d), last.First, last.Last, last.That()).Phrase; got != c.want {
			t.Errorf("%q gives %q, want %q", c.written, got, c.want)
		}
	}
}

// What was put for what is told, so that it can be taken back.
func TestTakeUpTellsWhat(t *testing.T) {
	d := text.Parse("My sister drives a bus. She'll crash.")
	list := Read(d)
	last := &list[len(list)-1]
	r := TakeUp(d, Nouns(d), last.First, last.Last, last.That())
	if want := (Repair{"my sister will crash", "my sister", "she'll", "my sister will"}); r != want {
		t.Errorf("%+v", r)
	}
}
