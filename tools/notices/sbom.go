package main

import (
	"fmt"
	"io"
	"os"

	"github.com/CycloneDX/cyclonedx-go"
)

// writeSBOM lists the modules as CycloneDX. It has no serial number and no time, so
// that the same commit gives the same bytes.
func writeSBOM(w io.Writer, version string, modules []module) error {
	bom := cyclonedx.NewBOM()
	bom.Metadata = &cyclonedx.Metadata{Component: &cyclonedx.Component{
		Type: cyclonedx.ComponentTypeApplication, Name: "seconddraft", Version: version,
		Licenses: &cyclonedx.Licenses{{License: &cyclonedx.License{ID: "Apache-2.0"}}},
	}}
	var parts []cyclonedx.Component
	for _, m := range modules {
		kind, err := m.kind()
		if err != nil {
			return fmt.Errorf("%s: %w", m.Path, err)
		}
		part := cyclonedx.Component{
			Type: cyclonedx.ComponentTypeLibrary, Name: m.Path, Version: m.Version,
			Licenses: &cyclonedx.Licenses{{License: &cyclonedx.License{ID: kind}}},
		}
		if m.Path != goItself {
			part.PackageURL = "pkg:golang/" + m.Path + "@" + m.Version
			part.BOMRef = part.PackageURL
		}
		parts = append(parts, part)
	}
	bom.Components = &parts
	return cyclonedx.NewBOMEncoder(w, cyclonedx.BOMFileFormatJSON).SetPretty(true).Encode(bom)
}

// kind names the licence of a module, by its first text.
func (m module) kind() (string, error) {
	names, err := m.texts()
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(names[0])
	if err != nil {
		return "", err
	}
	return kindOf(string(text))
}
