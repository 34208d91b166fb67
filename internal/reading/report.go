package reading

import (
	"encoding/json"
	"math"

	"seconddraft/attribution"
	"seconddraft/internal/rule"
	"seconddraft/internal/text"
)

// ReportVersion is the version of the JSON that Report makes. It grows when a
// field changes its meaning or goes away, not when one is added.
const ReportVersion = 1

// Report is the JSON of one reading, as docs/wire-format.md specifies it. The
// order of the fields is the order in the output.
type Report struct {
	V            int                 `json:"v"`
	ID           json.RawMessage     `json:"id"`
	Findings     []reportFinding     `json:"findings"`
	Traps        map[string]float64  `json:"traps"`
	Distorted    float64             `json:"distorted"`
	Attributions []reportAttribution `json:"attributions"`
	Summary      reportSummary       `json:"summary"`
	Critic       reportCritic        `json:"critic"`
	Stop         StopSign            `json:"stop"`
	Tier         *string             `json:"tier"`
	NotEnglish   bool                `json:"not_english"`
}

type reportFinding struct {
	Kind       rule.Kind         `json:"kind"`
	Category   string            `json:"category"`
	Rule       string            `json:"rule"`
	Span       reportSpan        `json:"span"`
	In         attribution.Field `json:"in,omitempty"`
	Confidence float64           `json:"confidence"`
	Shown      bool              `json:"shown"`
	Message    string            `json:"message"`
	Also       []string          `json:"also,omitempty"`
}

type reportAttribution struct {
	Event       *reportPlace           `json:"event"`
	Cause       *reportPlace           `json:"cause"`
	Internality *int                   `json:"internality"`
	Stability   *int                   `json:"stability"`
	Globality   *int                   `json:"globality"`
	Changeable  attribution.Changeable `json:"changeable"`
	Cues        []reportCue            `json:"cues"`
}

type reportCue struct {
	Span   reportSpan        `json:"span"`
	In     attribution.Field `json:"in,omitempty"`
	Axis   attribution.Axis  `json:"axis"`
	Toward int               `json:"toward"`
}

type reportSummary struct {
	Internality *int `json:"internality"`
	Stability   *int `json:"stability"`
	Globality   *int `json:"globality"`
}

type reportCritic struct {
	Level int         `json:"level"`
	Span  *reportSpan `json:"span"`
}

// reportSpan is [start, end).
type reportSpan [2]int

// reportPlace is a bare span in the narration, and {"span":…,"in":…} elsewhere.
type reportPlace struct{ attribution.Place }

// MarshalJSON writes the short form wherever it is enough.
func (p reportPlace) MarshalJSON() ([]byte, error) {
	span := reportSpan{p.Start, p.End}
	if p.In == attribution.Narration {
		return json.Marshal(span)
	}
	return json.Marshal(struct {
		Span reportSpan        `json:"span"`
		In   attribution.Field `json:"in"`
	}{span, p.In})
}

// Report makes the JSON value of a reading. id is echoed as it came and may be
// nil.
func (r Reading) Report(id json.RawMessage) Report {
	out := Report{
		V: ReportVersion, ID: orNull(id),
		Findings:     make([]reportFinding, 0, len(r.Findings)+len(r.Outside)),
		Traps:        make(map[string]float64, len(r.Traps)),
		Distorted:    rounded(r.Distorted),
		Attributions: make([]reportAttribution, 0, len(r.Attributions)),
		Summary: reportSummary{
			rating(r.Summary.Internality), rating(r.Summary.Stability), rating(r.Summary.Globality),
		},
		Critic: reportCritic{Level: r.Critic.Value, Span: spanOrNull(r.Critic.Span)},
		Stop:   r.Stop, NotEnglish: r.NotEnglish,
	}
	for _, f := range r.Findings {
		out.Findings = append(out.Findings, finding(f, attribution.Narration))
	}
	for _, o := range r.Outside {
		out.Findings = append(out.Findings, finding(o.Finding, o.In))
	}
	for slug, score := range r.Traps {
		out.Traps[slug] = rounded(score)
	}
	for _, a := range r.Attributions {
		out.Attributions = append(out.Attributions, attributed(a))
	}
	if r.Stop == Crisis {
		out.Tier = &r.Tier
	}
	return out
}

func finding(f rule.Finding, in attribution.Field) reportFinding {
	out := reportFinding{
		Kind: f.Rule.Category.Kind, Category: f.Rule.Category.Slug, Rule: f.Rule.ID,
		Span: reportSpan{f.Span.Start, f.Span.End}, In: in,
		Confidence: rounded(f.Confidence), Shown: f.Shown, Message: f.Message,
	}
	for _, c := range f.Also {
		out.Also = append(out.Also, c.Slug)
	}
	return out
}

func attributed(a attribution.Attribution) reportAttribution {
	out := reportAttribution{
		Event: place(a.Event), Cause: place(a.Cause),
		Internality: rating(a.Internality), Stability: rating(a.Stability), Globality: rating(a.Globality),
		Changeable: a.Changeable, Cues: make([]reportCue, 0, len(a.Cues)),
	}
	if out.Changeable == "" {
		out.Changeable = attribution.Unknown
	}
	for _, c := range a.Cues {
		out.Cues = append(out.Cues, reportCue{reportSpan{c.Start, c.End}, c.In, c.Axis, c.Toward})
	}
	return out
}

func place(p *attribution.Place) *reportPlace {
	if p == nil {
		return nil
	}
	return &reportPlace{*p}
}

func rating(r attribution.Rating) *int {
	if !r.Known() {
		return nil
	}
	n := int(r)
	return &n
}

func spanOrNull(s *text.Span) *reportSpan {
	if s == nil {
		return nil
	}
	return &reportSpan{s.Start, s.End}
}

func orNull(id json.RawMessage) json.RawMessage {
	if len(id) == 0 {
		return json.RawMessage("null")
	}
	return id
}

// rounded keeps three digits: more would claim a precision that no rule has.
func rounded(x float64) float64 { return math.Round(x*1000) / 1000 }
