package attribution

// listed finds three or more short things in a row: "the kids, the job, the
// band", "no job no gym no anything". The first may have a long head, and the
// last may be longer, as people trail off.
func listed(r run) run {
	if r.empty() {
		return run{}
	}
	l := lister{first: r.first}
	for i := r.first; i < r.last; i++ {
		if l.length == 0 || !parts[r.norm(i)] {
			if r.wordlike(i) {
				l.length++
			}
			continue
		}
		if found := l.cut(i, r.norm(i) == "."); found {
			return r.cut(l.first, i)
		}
	}
	if l.length > 0 && l.length <= longestTail && l.count >= 2 {
		l.count++
	}
	if l.count < 3 {
		return run{}
	}
	return r.cut(l.first, r.last)
}

// lister counts the parts of a list from left to right.
type lister struct{ first, count, length int }

// cut ends a part at token i; it reports whether a list has just ended there.
func (l *lister) cut(i int, stop bool) bool {
	switch {
	case l.length <= longestPart:
		l.count++
	case l.count >= 3:
		return true
	case !stop && l.length <= longestTail:
		l.first, l.count = i+1, 1 // a long head is the first of the things
	default:
		l.first, l.count = i+1, 0
	}
	l.length = 0
	return false
}

const (
	longestPart = 6  // words of one thing
	longestTail = 10 // words of the first or the last
)

// parts stand between the things of a list.
var parts = set(", ; : . and no")
