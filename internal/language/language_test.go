package language

import (
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"seconddraft/internal/corpus"
)

// Evenings of two sentences and more, three a language, written for this test.
var evenings = map[string][]string{
	"German": {
		"Heute ist im Labor alles schiefgegangen. Ich habe die Proben vertauscht und niemand sagt etwas.",
		"Meine Schwester hat wieder nicht angerufen. Wahrscheinlich bin ich ihr einfach zu viel. Ich sitze in der Küche und esse kalte Nudeln.",
		"die prüfung war ein witz. ich kann nix, ich werde nie was können, und alle anderen sind schon fertig",
	},
	"Spanish": {
		"Hoy se me olvidó la reunión con el cliente. Mi jefa no dijo nada, pero vi su cara.",
		"no sirvo para esto. llevo tres años en el mismo puesto y todos me han pasado por delante",
		"Le grité a mi hijo por un vaso de leche. Soy una mala madre, siempre lo he sido.",
	},
	"French": {
		"J’ai raté mon train et j’ai pleuré sur le quai. Personne ne m’attend à la maison, de toute façon.",
		"Encore une dispute avec ma mère au téléphone. C’est toujours moi qui gâche tout.",
		"le prof a rendu les copies, j'ai eu 6. je suis nul et je le serai toujours",
	},
	"Dutch": {
		"Vandaag heb ik de presentatie verpest. Iedereen keek naar zijn telefoon en ik wist niet meer wat ik moest zeggen.",
		"mijn vriend zegt dat ik te veel piekeren. misschien heeft hij gelijk, ik weet het niet",
		"Ik heb de verjaardag van oma vergeten. Wat voor kleindochter doet zoiets?",
	},
	"Polish": {
		"Znowu zapomniałam o urodzinach brata. Jestem beznadziejna i wszyscy to wiedzą.",
		"Szef przy wszystkich powiedział, że projekt jest do niczego. Nie mogę spać od trzeciej.",
		"nie zdalem prawka trzeci raz. mam dosc, nigdy mi sie nie uda",
	},
	"Turkish": {
		"Bugün toplantıda sesim titredi. Herkes fark etti ve ben yerin dibine girdim.",
		"Annem yine aradı, yine kavga ettik. Ben kötü bir evladım galiba.",
		"sınavdan kaldım. hiçbir şeyi beceremiyorum, zaten hep böyle oluyor",
	},
	"Portuguese": {
		"Queimei o jantar e gritei com a minha filha. Ela só queria mostrar um desenho.",
		"não passei na entrevista outra vez. acho que ninguém me quer",
		"O meu chefe corrigiu-me à frente de todos. Fiquei sem palavras e fui chorar na casa de banho.",
	},
	"Italian": {
		"Oggi ho dimenticato mia figlia a scuola per mezz’ora. Che madre fa una cosa del genere?",
		"ho sbagliato ancora il rigore. i compagni non mi parlano e hanno ragione",
		"Il capo ha dato il progetto a Luca. Non sono mai abbastanza bravo, è sempre la stessa storia.",
	},
	"Russian": {
		"Сегодня я опять сорвалась на сына. Наверное, я плохая мать.",
		"меня не взяли на работу. кому я вообще нужен",
		"Весь вечер прокручиваю разговор с начальником. Он сказал всего два слова, а я не сплю.",
	},
	"Greek": {
		"Σήμερα ξέχασα τα γενέθλια της μητέρας μου. Είμαι κακός γιος.",
		"δεν πέρασα το μάθημα πάλι. ποτέ δεν θα τα καταφέρω",
		"Όλοι γελούσαν στο γραφείο. Νομίζω ότι γελούσαν με μένα.",
	},
	"Arabic": {
		"نسيت موعد ابنتي مع الطبيب اليوم. أشعر أنني أم سيئة.",
		"رسبت في الامتحان مرة أخرى. لن أنجح أبدا.",
		"لم يرد علي أحد في المجموعة. ربما لا يريدونني بينهم.",
	},
	"Chinese": {
		"今天开会的时候我说错了话。大家都在看我。",
		"我又失业了。妈妈没有骂我,可是我看得出来她很失望。",
		"考試又沒過。我什麼都做不好。",
	},
	"Swedish":    {"Jag glömde mötet igen och alla fick vänta. Jag är en dålig kollega."},
	"Norwegian":  {"Jeg ropte til ungene i dag og etterpå gråt jeg på badet. Jeg er ikke god nok."},
	"Finnish":    {"Unohdin taas kokouksen ja kaikki odottivat. Minä en osaa mitään."},
	"Czech":      {"Zase jsem zapomněla na schůzku. Jsem k ničemu a všichni to vědí."},
	"Romanian":   {"Am uitat din nou de întâlnire. Nu sunt bun de nimic și toți știu asta."},
	"Hungarian":  {"Megint elfelejtettem a megbeszélést. Nem vagyok jó semmire, és ezt mindenki tudja."},
	"Indonesian": {"Aku lupa rapat lagi hari ini. Semua orang pasti kecewa dengan aku."},
	"Tagalog":    {"Nakalimutan ko na naman ang meeting. Wala talaga akong kwenta sa kanila."},
	"Vietnamese": {"Hôm nay tôi lại quên cuộc họp. Tôi không làm được gì cả."},
	"Japanese":   {"今日も会議で何も言えなかった。わたしはだめだ。"},
	"Korean":     {"오늘도 회의에서 아무 말도 못 했다. 나는 쓸모없는 사람 같다."},
	"Hebrew":     {"שכחתי את הפגישה היום. אני אף פעם לא בסדר."},
	"Hindi":      {"आज मैं फिर मीटिंग भूल गया। मैं किसी काम का नहीं हूँ।"},
}

func TestForeignEvenings(t *testing.T) {
	for name, texts := range evenings {
		for _, s := range texts {
			for _, variant := range []string{s, strings.ToLower(s), strings.ToUpper(s), strings.ReplaceAll(s, ". ", "\n")} {
				if !Foreign(variant) {
					t.Errorf("%s is taken for English: %q", name, variant)
				}
			}
		}
	}
}

// A few English words do not hide another language, and the reverse.
func TestMixed(t *testing.T) {
	for s, want := range map[string]bool{
		"Das Meeting war ein Desaster und ich bin total lost. Der Chef hat nur gesagt: nice try.":               true,
		"hoy en el team building todos se rieron de mi. so awkward. no quiero volver":                           true,
		"Mum said “no te preocupes, mija, todo va a estar bien” and I cried in the car.":                        false,
		"My grandma wrote “ich hab dich lieb” on the card. I found it today and I can't stop looking at it.":    false,
		"Failed my German oral. Ich bin, du bist, er ist, and then nothing, I just stood there like an idiot.":  false,
		"c'est la vie I guess, I lost the flat":                                                                 false,
		"Ordered the crème brûlée and the café au lait, and José paid.":                                         false,
		"We read the Αντιγόνη in class, only two words of it in Greek, and I got them wrong in front of her.":   false,
		"She sent me 对不起 and I don't know if that means she is still angry with me or not.":                     false,
		"Привет, he said, and laughed at my accent in front of the whole table until I went out for some air.":  false,
		"I know only one sentence. Je ne parle pas français. They laughed, and I laughed too, and it was fine.": false,
	} {
		if got := Foreign(s); got != want {
			t.Errorf("Foreign(%q) is %v", s, got)
		}
	}
}

func TestShortEnglish(t *testing.T) {
	for _, s := range []string{
		"", " ", "?", "😭😭😭", "¯\\_(ツ)_/¯", "…", "42", "I FAILED", "useless", "u r so dumb", "im done lol", "ngl kinda lost rn",
		"why me", "NO NO NO", "Useless. Lazy. Fat.", "Los Angeles, La Brea", "Maria de la Cruz", "van der Berg vs. Díaz", "smh fr fr",
		"Chloë, Zoë, Renée", "per se", "idk man", "so over it", "omg no", "Ben, Dan, Kim", "exam. bus. rain. bed.", "déjà vu", "El Niño",
		"𝓘 𝓪𝓶 𝓭𝓸𝓷𝓮", "ｉ ａｍ ｓｏ ｄｕｍｂ", "a b c d e", "dis is da worst", "gg wp", "ugh. mondays.", "lmaooo", "haha ha", "Naïve of me.",
		"die mould die", "war is hell", "rip me", "Milk, eggs, bread, foil, bin bags.", "la la la", "in la rn", "de-stressing",
	} {
		if Foreign(s) {
			t.Errorf("%q is taken for another language", s)
		}
	}
}

// No line of the corpus but the German ones is foreign. They are English as
// people type it: slang, second-language, one word, none.
func TestCorpusIsEnglish(t *testing.T) {
	rows, err := corpus.Load(os.DirFS("../../testdata/corpus"))
	if err != nil {
		t.Fatal(err)
	}
	train, check := corpus.Split(rows)
	for _, r := range train {
		if r.Voice != "german" && Foreign(r.Text) {
			t.Errorf("taken for another language: %q", r.Text)
		}
	}
	wrong := 0
	for _, r := range check {
		if r.Voice != "german" && Foreign(r.Text) {
			wrong++
		}
	}
	t.Logf("check split: %d of %d lines are taken for another language", wrong, len(check))
	if wrong > 0 {
		t.Errorf("%d lines of the check split are taken for another language", wrong)
	}
}

// The lists hold small letters and no single letter but "i", and a word stands
// in a language once.
func TestLists(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(wordsTXT) {
		code, words, found := strings.Cut(line, ":")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(words) {
			if strings.ToLower(w) != w || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) }) {
				t.Errorf("%s: %q can never match", code, w)
			}
			if utf8.RuneCountInString(w) == 1 && w != "i" && w[0] < utf8.RuneSelf && code == "en" {
				t.Errorf("%s: %q is one letter", code, w)
			}
			if key := code + " " + w; seen[key] {
				t.Errorf("%s: %q stands twice", code, w)
			} else {
				seen[key] = true
			}
		}
	}
	if n := lists().languages; n < 12 || n > 30 {
		t.Errorf("%d languages in 31 bits", n)
	}
}

func FuzzForeign(f *testing.F) {
	for _, texts := range evenings {
		f.Add(texts[0])
	}
	f.Add("I ruined it. \xff\x00 é")
	f.Fuzz(func(t *testing.T, s string) {
		if Foreign(s) && strings.TrimSpace(s) == "" {
			t.Errorf("blanks are foreign")
		}
		// What is written in plain English stays so, whatever stands behind it once.
		if len(s) < 8 && Foreign("I was not there because of the bus and they did not want to wait for me. "+s) {
			t.Errorf("%q makes an English text foreign", s)
		}
	})
}

func BenchmarkForeign(b *testing.B) {
	s := strings.Repeat("I was late and they were all waiting for me, and I said nothing because I was ashamed. ", 20)
	for b.Loop() {
		Foreign(s)
	}
}
