package reframe

// A slot is a place in a wording that the user's words fill.
type slot struct {
	// weight is how much of the thought itself it carries. A name for the writer,
	// another person's mind and what the user answered are the very point of a
	// thought. People prefer specific rewrites (Sharma et al. 2023).
	weight float64
	is     kinds
	// same names what several slots hold: one answer in different forms, one fact.
	same string
}

// kinds are what a slot holds, for those who pick among wordings.
type kinds uint8

const (
	// slotClause: a whole clause. Two of one wording may not be the same clause: "I
	// lost. It feels like I lost."
	slotClause kinds = 1 << iota
	// slotThin: nothing that makes a suggestion the user's own.
	slotThin
	// slotAnswer: what the user answered; once is enough.
	slotAnswer
	// slotTelling: what the user found on the other side. Who has answered a question
	// wants to read the answer in a draft.
	slotTelling
)

// slotTable is all that a wording may use. A new one needs its form in the package
// ban too.
var slotTable = map[string]slot{
	// from what happened
	"event":      {weight: 0.8},
	"event_noun": {weight: 0.4},
	"happened":   {weight: 1.4, is: slotClause},
	"after":      {weight: 0.7, is: slotClause},
	"after_type": {weight: 0.1, is: slotThin},
	"a_friend":   {weight: 0, is: slotThin},
	"times":      {weight: 1},
	"feeling":    {weight: 1.4},
	// from the flagged words
	"claim":         {weight: 1, is: slotClause},
	"their_claim":   {weight: 1, is: slotClause},
	"quote":         {weight: 0.7, is: slotClause},
	"label":         {weight: 2},
	"might":         {weight: 1.5, is: slotClause},
	"neutral":       {weight: 1, is: slotClause},
	"person_thinks": {weight: 1.6},
	"person_obj":    {weight: 0.3, is: slotThin},
	"wish":          {weight: 1.4, is: slotClause},
	"other_wish":    {weight: 1.5, is: slotClause},
	"regret":        {weight: 1.4, is: slotClause}, // the wish that it had gone differently
	"quantifier":    {weight: 0.5, is: slotThin},
	"scope":         {weight: 0.5, is: slotThin},
	// from the shape of the words, flagged ones first
	"fact":         {weight: 1.4, is: slotClause, same: "fact"},
	"setback":      {weight: 1.4, is: slotClause, same: "fact"}, // the fact where it stings: a backdrop is told and not weighed
	"fact_short":   {weight: 1.3, is: slotClause},
	"mind_fact":    {weight: 1.4, is: slotClause, same: "fact"}, // the fact where a mind is read
	"ahead_fact":   {weight: 1.4, is: slotClause, same: "fact"}, // the fact where the thought looks ahead
	"good_half":    {weight: 1.5, is: slotClause},
	"felt_half":    {weight: 1.4, is: slotClause}, // bad_half where it is how it feels
	"bad_half":     {weight: 1.4, is: slotClause},
	"whether":      {weight: 1.6, is: slotClause},
	"might_both":   {weight: 1.6, is: slotClause},
	"to_do":        {weight: 1, is: slotClause},
	"doing":        {weight: 1, is: slotClause},
	"hard_doing":   {weight: 1.6, is: slotClause},
	"feels":        {weight: 1, is: slotClause},
	"other_label":  {weight: 1},
	"other_is":     {weight: 1.5, is: slotClause},
	"person_might": {weight: 2, is: slotClause},
	"crowd_might":  {weight: 1.9, is: slotClause}, // person_might where nobody can ask them all
	"person_did":   {weight: 1.4, is: slotClause},
	"should_do":    {weight: 1, is: slotClause},
	"would_like":   {weight: 1, is: slotClause},
	"cause_short":  {weight: 1, is: slotClause},
	"because_me":   {weight: 1.5, is: slotClause},
	"compare_to":   {weight: 1.5},
	"compare_what": {weight: 1},
	"topic":        {weight: 0.4},
	"about":        {weight: 0.4},
	"about_mine":   {weight: 0.6}, // the same where one may take it that the writer cares about it
	"hurt_that":    {weight: 1.3, is: slotClause},
	"hurt_think":   {weight: 1.3, is: slotClause},
	// from the user's answers
	"wrong":            {weight: 1},
	"name":             {weight: 0, is: slotThin},
	"cause":            {weight: 1, is: slotClause},
	"act":              {weight: 1.4, is: slotClause},
	"other":            {weight: 4, is: slotClause | slotAnswer | slotTelling, same: "other"},
	"other_np":         {weight: 4, is: slotAnswer | slotTelling, same: "other"},
	"other_clause":     {weight: 4, is: slotClause | slotAnswer | slotTelling, same: "other"},
	"other_own":        {weight: 4, is: slotClause | slotAnswer | slotTelling, same: "other"},
	"other_apart":      {weight: 4, is: slotClause | slotAnswer | slotTelling, same: "other"},
	"exception":        {weight: 4, is: slotClause | slotAnswer | slotTelling, same: "exception"},
	"exception_clause": {weight: 4, is: slotClause | slotAnswer | slotTelling, same: "exception"},
	"friend_reply":     {weight: 4, is: slotAnswer | slotTelling},
	"good":             {weight: 4, is: slotClause | slotAnswer | slotTelling, same: "good"},
	"good_clause":      {weight: 4, is: slotClause | slotAnswer | slotTelling, same: "good"},
	"against":          {weight: 4, is: slotClause | slotAnswer | slotTelling, same: "good"},
	"step":             {weight: 2, is: slotAnswer, same: "step"},
	"step_any":         {weight: 1.8, is: slotAnswer, same: "step"},
	"need":             {weight: 3},
	// sorted out of the others (own.go, guard.go, ownwords.go, mood.go)
	"person":        {weight: 2, is: slotThin | slotAnswer},
	"likelihood":    {weight: 3, is: slotThin | slotAnswer},
	"effort":        {weight: 1.5, is: slotClause},
	"times_in":      {weight: 1.2, is: slotThin},
	"worry":         {weight: 1.8, is: slotClause},
	"own_fact":      {weight: 1.3, is: slotClause},
	"plain":         {weight: 0.9, is: slotClause},
	"rule":          {weight: 1.1, is: slotClause},
	"scope_people":  {weight: 0.5, is: slotThin},
	"anyone_can":    {weight: 1.5, is: slotClause},
	"forecast":      {weight: 0.8, is: slotClause},
	"happened_once": {weight: 2, is: slotClause},
	"thought":       {weight: 0.7, is: slotClause},
	"doubt":         {weight: 0.7, is: slotClause}, // the thought where something can speak against it
	"foretold":      {weight: 0.7, is: slotClause}, // the thought where it looks ahead
	"blow":          {weight: 1.6, is: slotClause},
	"slip":          {weight: 2.4, is: slotClause},
	"scare":         {weight: 1.7, is: slotClause},
	"goal_doing":    {weight: 2, is: slotClause},
	"whether_goal":  {weight: 2, is: slotClause},
	"whether_bad":   {weight: 1.8, is: slotClause},
	"wish_all":      {weight: 1.6, is: slotClause},
	"their_slip":    {weight: 1.5, is: slotClause},
	"gain":          {weight: 1.6, is: slotClause},
	"enjoyed":       {weight: 1.9, is: slotClause},
}

// isSlot reports whether a slot is of a kind.
func isSlot(name string, kind kinds) bool { return slotTable[name].is&kind != 0 }

// sameAs are the slots that hold the same answer as one.
func sameAs(name string) []string {
	var names []string
	for other, s := range slotTable {
		if s.same != "" && s.same == slotTable[name].same {
			names = append(names, other)
		}
	}
	return names
}
