package reading

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sync"

	"seconddraft/attribution"
	"seconddraft/internal/critic"
	"seconddraft/internal/distortion"
	"seconddraft/internal/rule"
	"seconddraft/internal/safety"
	"seconddraft/internal/text"
	"seconddraft/internal/weigh"
)

// Reader runs the detectors. It holds no state of its own and is safe for
// concurrent use.
type Reader struct {
	version func() string
	model   func() *weigh.Model
}

// New is a reader. The rules load at the first Read or in Warm; they are
// embedded and tested, so that loading them cannot fail.
func New() *Reader { return With(weigh.Default) }

// With is a reader that weighs with another model, for training and measuring.
func With(model func() *weigh.Model) *Reader {
	return &Reader{version: sync.OnceValue(rulesVersion), model: model}
}

// Warm loads the rules and the tagger's model in the background, which takes a
// few tenths of a second, so that the first Read is as quick as the others. The
// channel is closed when all is ready; nobody has to wait for it.
func (r *Reader) Warm() <-chan struct{} {
	ready := make(chan struct{})
	model := text.Warm()
	go func() {
		defer close(ready)
		r.version()
		r.model()
		<-model
	}()
	return ready
}

// Version names the rules as they are. It is stored with every verdict, because
// a rule may say something else later.
func (r *Reader) Version() string { return r.version() }

func rulesVersion() string {
	h := sha256.New()
	for _, p := range Packs() {
		h.Write([]byte(p.Version()))
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
}

// Read says what is in a text. It never fails: an empty or strange text has no
// findings. When ctx ends early the Reading holds what was found so far, with
// nothing shown.
func (r *Reader) Read(ctx context.Context, in Input) Reading {
	doc := text.Parse(in.Text)
	out := Reading{Input: in, Document: doc, Traps: noTraps(), Stop: NoStop}
	situation, cause := text.Parse(in.Situation), text.Parse(in.Cause)

	stops := safety.Check(doc, situation, cause)
	if in.SaidNo {
		stops = stops.SetAside()
	}
	out.Stop, out.Tier = stops.Sign, stops.Tier
	out.Findings = stops.Findings[0]
	out.Outside = append(outside(attribution.Situation, stops.Findings[1]),
		outside(attribution.Cause, stops.Findings[2])...)
	if ctx.Err() != nil || out.foreign(situation) {
		return out
	}

	found := detect(doc, situation, cause)
	out.Attributions, out.Summary = found.attributions, found.summary
	own := in.Choices.hear(doc)
	out.Critic.Value, out.Critic.Span = critic.Level(doc, slices.Concat(found.critics, own))
	if !in.SaidNo {
		out.persecuted()
	}
	if ctx.Err() != nil {
		return out
	}
	out.weigh(r.model(), found.all(), situation, cause)
	out.choose(own)
	sortFindings(out.Findings)
	out.show(situation)
	return out
}

// detected is what the detectors found in one text.
type detected struct {
	traps, critics, axes []rule.Finding
	attributions         []attribution.Attribution
	summary              attribution.Summary
}

func (d detected) all() []rule.Finding { return slices.Concat(d.traps, d.critics, d.axes) }

func detect(doc, situation, cause *text.Document) detected {
	d := detected{traps: distortion.Pack().Find(doc), critics: critic.Pack().Find(doc)}
	d.attributions, d.summary, d.axes = attribution.Read(attribution.Texts{
		Text: doc, Situation: situation, Cause: cause,
	})
	return d
}

// persecuted makes an ambiguous crisis of the critic's highest level.
func (r *Reading) persecuted() {
	if r.Critic.Value < 4 || r.Critic.Span == nil || r.Stop == Crisis {
		return
	}
	r.Findings = append(r.Findings, safety.Persecution(*r.Critic.Span))
	r.Stop, r.Tier = Crisis, safety.Ambiguous
}

func outside(in attribution.Field, found []rule.Finding) []Outside {
	list := make([]Outside, 0, len(found))
	for _, f := range found {
		list = append(list, Outside{In: in, Finding: f})
	}
	return list
}

// sortFindings orders by position; at one place the surer finding comes first,
// and the rule's id settles the rest, so that the order never changes.
func sortFindings(found []rule.Finding) {
	slices.SortStableFunc(found, func(a, b rule.Finding) int {
		return cmp.Or(
			cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Span.End, b.Span.End),
			cmp.Compare(b.Confidence, a.Confidence),
			cmp.Compare(a.Rule.ID, b.Rule.ID),
		)
	})
}

// Marks reports whether a reading of the text would show a flag, credit for fair
// words aside. It is how a second draft is kept from raising one of its own.
func (r *Reader) Marks(text string) bool {
	got := r.Read(context.Background(), Input{Text: text})
	return slices.ContainsFunc(got.Findings, func(f rule.Finding) bool { return f.Shown && f.Rule.Category.Kind != rule.Fair })
}
