package cli

import (
	"testing"
	"time"

	"seconddraft/data"
	"seconddraft/internal/exchange"
	"seconddraft/internal/record"
	"seconddraft/internal/search"
)

// What was thrown away is in no list, no search and no export but a complete one,
// unless it is named.
func TestTheBinIsPassedOver(t *testing.T) {
	s := data.NewTestStore(t)
	var thrown record.ID
	for _, event := range []string{"The train was late.", "The bus was late."} {
		r := record.New(time.Now())
		r.Event = event
		if err := s.SaveVersion(r); err != nil {
			t.Fatal(err)
		}
		thrown = r.ID
	}
	if err := s.Bin(thrown); err != nil {
		t.Fatal(err)
	}
	for _, q := range []search.Query{{}, {Words: "late"}} {
		list, err := matching(s, q)
		if err != nil || len(list) != 1 || list[0].ID == thrown {
			t.Errorf("%+v finds %v, %v", q, list, err)
		}
	}
	a, err := exchange.Collect(s, time.Now())
	if err != nil || len(a.Records) != 2 || len(a.Settings) != 1 {
		t.Fatalf("a complete export has %d records and %v, %v", len(a.Records), a.Settings, err)
	}
	if list, err := (&exportCommand{}).chosen(s); err != nil || len(list) != 1 || list[0].ID == thrown {
		t.Errorf("taken out: %v, %v", list, err)
	}
	if list, err := (&exportCommand{Record: []string{string(thrown)}}).chosen(s); err != nil || len(list) != 1 {
		t.Errorf("named: %v, %v", list, err)
	}
}
