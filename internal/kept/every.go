package kept

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
