package kept

import "strings"

// every has one of each type of this package: the one place that lists them. Who must
// leave none out (the page of what is sealed, the test of export and import) asks Every.
var every = []thing{Win{}, Letter{}, Story{}, Card{}, CheckIn{}, OwnLine{}, Round{}, Shown{}, Hidden{}}

// Every are the kinds of things that can be kept.
func Every() []Kind {
	kinds := make([]Kind, len(every))
	for i, t := range every {
		kinds[i] = t.kind()
	}
	return kinds
}

// KindOf is the kind of one type.
func KindOf[T thing]() Kind {
	var zero T
	return zero.kind()
}

// KindIn is the kind of the thing that is kept under a name; false for any other
// setting. It may be one of a newer app, which Every does not list.
func KindIn(name string) (Kind, bool) {
	rest, ok := strings.CutPrefix(name, prefix)
	kind, _, whole := strings.Cut(rest, "/")
	return Kind(kind), ok && whole
}
