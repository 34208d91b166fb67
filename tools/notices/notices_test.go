package main

import (
	"bufio"
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/CycloneDX/cyclonedx-go"
)

// Every module that the app links has a licence on the list, and its text is in
// the notices.
func TestAllThatIsLinkedMayBe(t *testing.T) {
	t.Chdir("../..")
	modules, err := linked()
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	out := bufio.NewWriter(&page)
	if err := errors.Join(write(out, modules), out.Flush()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"fyne.io/fyne/v2", "github.com/dgraph-io/badger/v4", "github.com/jdkato/prose/v2", "Marcus Geelnard", "The Go Authors", "Typeface: Inter"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the notices lack %s", want)
		}
	}
}

// The list is CycloneDX, has every module, and the same bytes each time.
func TestSBOM(t *testing.T) {
	t.Chdir("../..")
	modules, err := linked()
	if err != nil {
		t.Fatal(err)
	}
	var first, second bytes.Buffer
	if err := errors.Join(writeSBOM(&first, "1.2.3", modules), writeSBOM(&second, "1.2.3", modules)); err != nil {
		t.Fatal(err)
	}
	var bom cyclonedx.BOM
	if err := cyclonedx.NewBOMDecoder(&second, cyclonedx.BOMFileFormatJSON).Decode(&bom); err != nil {
		t.Fatal(err)
	}
	if bom.Components == nil || len(*bom.Components) != len(modules) || bom.Metadata.Component.Version != "1.2.3" {
		t.Errorf("the list holds %+v", bom.Metadata)
	}
	if again := new(bytes.Buffer); writeSBOM(again, "1.2.3", modules) != nil || !bytes.Equal(again.Bytes(), first.Bytes()) {
		t.Error("the same modules give another list")
	}
}

func TestOtherLicencesAreRefused(t *testing.T) {
	for _, text := range []string{"", "All rights reserved.", "GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007", "GNU AFFERO GENERAL PUBLIC LICENSE"} {
		if kind, err := kindOf(text); err == nil {
			t.Errorf("%.30q is taken for %s", text, kind)
		}
	}
	own, err := os.ReadFile("../../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	if kind, err := kindOf(string(own)); kind != "Apache-2.0" {
		t.Errorf("our own licence is %q, %v", kind, err)
	}
	if _, err := (module{Path: "x", Dir: t.TempDir()}).texts(); err == nil {
		t.Error("a module without a licence passes")
	}
}
