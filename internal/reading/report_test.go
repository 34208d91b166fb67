package reading

import (
	"encoding/json"
	"testing"

	"seconddraft/attribution"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// The JSON is an interface that other programs read: field by field, in order.
func TestReport(t *testing.T) {
	here := func(start, end int) attribution.Place {
		return attribution.Place{Span: text.Span{Start: start, End: end}}
	}
	event, cause := here(0, 4), attribution.Place{Span: text.Span{Start: 1, End: 3}, In: attribution.Cause}
	found := made(rule.Trap, "labeling", 0, 4, 0.81249)
	found.Shown, found.Message = true, "Is “it” <all>?"
	r := Reading{
		Findings:     []rule.Finding{found},
		Outside:      []Outside{{attribution.Situation, tiered("b", made(rule.Stop, "crisis", 2, 5, 0.5))}},
		Attributions: []attribution.Attribution{{Event: &event, Cause: &cause, Internality: 7, Changeable: attribution.Partly, Cues: []attribution.Cue{{Place: cause, Axis: attribution.Internality, Toward: 7}, {Place: event, Axis: attribution.Stability, Toward: 1}}}, {}},
		Summary:      attribution.Summary{Globality: 3},
		Traps:        map[string]float64{"labeling": 1.0 / 3, "blaming": 0},
		Distorted:    0.5, Stop: Crisis, Tier: "b",
		Critic: Level{3, &text.Span{Start: 1, End: 2}},
	}
	const want = `{"v":1,"id":{"a":1},` +
		`"findings":[{"kind":"trap","category":"labeling","rule":"labeling/made","span":[0,4],"confidence":0.812,"shown":true,"message":"Is “it” \u003call\u003e?"},` +
		`{"kind":"stop","category":"crisis","rule":"crisis/made","span":[2,5],"in":"situation","confidence":0.5,"shown":false,"message":""}],` +
		`"traps":{"blaming":0,"labeling":0.333},"distorted":0.5,` +
		`"attributions":[{"event":[0,4],"cause":{"span":[1,3],"in":"cause"},"internality":7,"stability":null,"globality":null,"changeable":"partly",` +
		`"cues":[{"span":[1,3],"in":"cause","axis":"internality","toward":7},{"span":[0,4],"axis":"stability","toward":1}]},` +
		`{"event":null,"cause":null,"internality":null,"stability":null,"globality":null,"changeable":"unknown","cues":[]}],` +
		`"summary":{"internality":null,"stability":null,"globality":3},"critic":{"level":3,"span":[1,2]},"stop":"crisis","tier":"b","not_english":false}`
	got, err := json.Marshal(r.Report(json.RawMessage(`{"a":1}`)))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReportOfNothing(t *testing.T) {
	const want = `{"v":1,"id":null,"findings":[],"traps":{},"distorted":0,"attributions":[],` +
		`"summary":{"internality":null,"stability":null,"globality":null},"critic":{"level":0,"span":null},"stop":"none","tier":null,"not_english":false}`
	got, err := json.Marshal(Reading{Stop: NoStop}.Report(nil))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
