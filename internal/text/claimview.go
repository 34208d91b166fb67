package text

// view is what a verb, by its lemma, does to a claim that is its object.
type view uint16

const (
	says     view = 1 << iota // say, tell: reports it
	holds                     // think, see: holds it to be so
	senses                    // feel, seem
	knows                     // know, tell: takes a question too ("know why")
	asks                      // wonder: takes "if" as a question
	proves                    // mean, show
	hopes                     // wish, hope: leaves it open
	doubts                    // doubt, deny: denies it
	grants                    // denied, it still takes it for granted ("didn't know")
	names                     // call him a fool
	regards                   // consider him a fool
	minds                     // hate, love: takes "that" and leaves it true
	thinking = holds | senses | asks | hopes | doubts | minds
	embeds   = says | holds | senses | proves | hopes | doubts
)

var views = map[string]view{}

func init() {
	for _, row := range []struct {
		view  view
		verbs string
	}{
		{says, `say tell call text write reply shout yell insist claim announce remark joke ask email message scream
			mutter whisper admit mention warn remind promise hint suggest imply name label brand describe declare
			argue`},
		{holds, `think believe assume decide consider find regard reckon suspect see figure expect know guess suppose
			feel imagine fear worry realize realise understand notice conclude swear judge deem view agree remember
			dread bet convince learn discover prefer accept`},
		{senses, "feel seem look sound"},
		{knows, `know wonder understand remember see tell care realise realize figure get explain ask decide show find
			discover notice hear guess`},
		{asks, "wonder ask doubt check question care matter"},
		{proves, "prove show mean confirm turn guarantee suggest happen"},
		{hopes, "wish hope pray"},
		{doubts, "doubt deny disagree refuse disbelieve"},
		{grants, `know realise realize forget help regret understand care mind notice stop stand escape ignore wait
			see remember surprise wonder accept hide bear show like`},
		{minds | grants, "hate love resent regret enjoy like"},
		{names, "call name label brand"},
		{regards, "consider find judge deem think see view regard describe believe"},
	} {
		for verb := range WordSet(row.verbs) {
			views[verb] |= row.view
		}
	}
}

// Adjectives and nouns behind "be" that take a claim.
var (
	// minding are states of mind.
	minding = WordSet(`afraid scared worried sure convinced certain aware sorry glad ashamed embarrassed terrified
		positive frightened anxious proud upset sad angry disappointed guess feeling fear`)
	// mindingGrants of them leave the claim true when they are denied.
	mindingGrants = WordSet("surprised sorry proud glad aware")
	// factual say of "it" that something is so or not.
	factual = WordSet(`true false obvious clear possible likely lie fact untrue certain way myth nonsense chance
		unlikely doubt`)
	untrue = WordSet("false lie untrue myth nonsense unlikely impossible")
	unsure = WordSet("sure certain question")
)
