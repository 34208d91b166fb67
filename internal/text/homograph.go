package text

// settleHomograph gives token i its lemma where its form belongs to two words
// and the words beside it tell which ("he lives alone", "our lives").
func settleHomograph(tokens []Token, i int) {
	t := &tokens[i]
	switch t.Norm {
	case "lives":
		if behindPerson(tokens, i) || dwells[normAt(tokens, i+1)] && !behindArticle(tokens, i) {
			t.Lemma = "live"
		}
	case "leaves":
		if behindArticle(tokens, i) || leafy[normAt(tokens, i-1)] {
			t.Lemma = "leaf"
		}
	case "thought":
		if behindArticle(tokens, i) || thoughtful[normAt(tokens, i-1)] {
			t.Lemma = "thought"
		}
	case "rose":
		if behindArticle(tokens, i) {
			t.Lemma = "rose"
		}
	case "wound":
		if normAt(tokens, i+1) == "up" || normAt(tokens, i+2) == "up" && classes[normAt(tokens, i+1)]&(accusative|eitherCase) != 0 {
			t.Lemma = "wind"
		}
	case "lay":
		if classes[normAt(tokens, i+1)]&determines == 0 {
			t.Lemma = "lie"
		}
	case "bit":
		if behindArticle(tokens, i) || !behindPerson(tokens, i) && !takesObject(tokens, i) {
			t.Lemma = "bit"
		}
	case "ground":
		if !behindPerson(tokens, i) || !takesObject(tokens, i) {
			t.Lemma = "ground"
		}
	}
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
	dwells     = set("alone with near nearby here there opposite next")
	leafy      = set("wet dry dead fallen autumn green brown few dying golden")
	thoughtful = set("nice bad good first last only dark intrusive second kind awful horrible negative sad of")
)
