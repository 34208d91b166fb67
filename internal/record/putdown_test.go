package record

import (
	"maps"
	"testing"
	"time"
)

func TestPutDowns(t *testing.T) {
	morning := time.Date(2026, 2, 12, 5, 0, 0, 0, time.UTC)
	name, value := PutDownSetting("b", morning)
	got := PutDowns(map[string]string{
		name:             value,
		"put-down/c":     "tomorrow", // no time
		"look":           "dark",
		"put-down":       "a 2026-02-12T05:00:00Z\nb 2026-02-11T05:00:00Z\nnonsense\n",
		"put-downs/more": value,
	})
	if want := map[ID]time.Time{"a": morning, "b": morning}; !maps.EqualFunc(got, want, time.Time.Equal) {
		t.Errorf("%v, want %v", got, want)
	}
}
