package text

// settleHomograph gives token i its lemma where its form belongs to two words
// and the words beside it tell which ("he lives alone", "our lives").
func settleHomograph(tokens []Token, i int) {
	h, ok := homographs[tokens[i].Norm]
	if ok && h.is(tokens, i) {
		tokens[i].Lemma = h.lemma
	}
}

// homographs give, by form, the lemma that differs from the table's and when it
// is meant.
var homographs = map[string]struct {
	lemma string
	is    func(tokens []Token, i int) bool
}{
	"lives": {"live", func(tokens []Token, i int) bool {
		return behindPerson(tokens, i) || dwells[normAt(tokens, i+1)] && !behindArticle(tokens, i)
	}},
	"leaves": {"leaf", func(tokens []Token, i int) bool {
		return behindArticle(tokens, i) || leafy[normAt(tokens, i-1)]
	}},
	"thought": {"thought", func(tokens []Token, i int) bool {
		return behindArticle(tokens, i) || thoughtful[normAt(tokens, i-1)]
	}},
	"rose": {"rose", behindArticle},
	"wound": {"wind", func(tokens []Token, i int) bool {
		object := classes[normAt(tokens, i+1)]&(accusative|eitherCase) != 0
		return normAt(tokens, i+1) == "up" || object && normAt(tokens, i+2) == "up"
	}},
	"lay": {"lie", func(tokens []Token, i int) bool {
		return classes[normAt(tokens, i+1)]&determines == 0
	}},
	"bit": {"bit", func(tokens []Token, i int) bool {
		return behindArticle(tokens, i) || !behindPerson(tokens, i) && !takesObject(tokens, i)
	}},
	"ground": {"ground", func(tokens []Token, i int) bool {
		return !behindPerson(tokens, i) || !takesObject(tokens, i)
	}},
}

// behindPerson reports whether a subject stands right before token i: a
// pronoun, "who", or a noun for a person.
func behindPerson(tokens []Token, i int) bool {
	before := classes[normAt(tokens, i-1)]
	return before&(subjectLike|relates|person) != 0
}

// behindArticle reports whether an article, a possessive or a number stands
// before token i, with at most one small word between ("a little bit").
func behindArticle(tokens []Token, i int) bool {
	norm := normAt(tokens, i-1)
	return classes[norm]&determines != 0 || norm == "'s" || norm == "little" || norm == "tiny"
}

// takesObject reports whether an object or a particle follows token i.
func takesObject(tokens []Token, i int) bool {
	norm := normAt(tokens, i+1)
	return classes[norm]&(accusative|eitherCase|determines) != 0 || norm == "down" || norm == "through"
}

var (
	dwells     = WordSet("alone with near nearby here there opposite next")
	leafy      = WordSet("wet dry dead fallen autumn green brown few dying golden")
	thoughtful = WordSet("nice bad good first last only dark intrusive second kind awful horrible negative sad of")
)
