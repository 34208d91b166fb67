package tools

import (
	"cmp"
	"slices"
)

// whole is what shares sum to.
const whole = 100

// SetShare gives one share a new part; the others keep their proportions and take
// what is left of 100. Where the others have nothing yet, they take the same each.
// A share that is alone has what it was given.
func SetShare(parts []int, i, part int) []int {
	part = min(max(part, 0), whole)
	if len(parts) == 1 {
		return []int{part}
	}
	others := slices.Delete(slices.Clone(parts), i, i+1)
	return slices.Insert(inProportion(others, whole-part), i, part)
}

// AddShare adds one that has what the others leave of 100.
func AddShare(parts []int) []int {
	return append(slices.Clone(parts), max(0, whole-sum(parts)))
}

// RemoveShare takes one away. The others grow to 100 in their proportions, if that
// was their sum before.
func RemoveShare(parts []int, i int) []int {
	left := slices.Delete(slices.Clone(parts), i, i+1)
	if len(left) == 0 || sum(parts) < whole {
		return left
	}
	return inProportion(left, whole)
}

// MoveBorder moves the border behind a share by so many points, which its neighbour
// gives or takes. The neighbour of the last one is the first.
func MoveBorder(parts []int, i, by int) []int {
	out, next := slices.Clone(parts), (i+1)%len(parts)
	if next == i {
		return out
	}
	by = min(max(by, -out[i]), out[next])
	out[i] += by
	out[next] -= by
	return out
}

func sum(parts []int) (n int) {
	for _, p := range parts {
		n += p
	}
	return n
}

// inProportion shares a total out by weights in whole numbers. What rounding leaves
// goes to those that lost the most by it.
func inProportion(weights []int, total int) []int {
	all := sum(weights)
	if all == 0 {
		weights, all = slices.Repeat([]int{1}, len(weights)), len(weights)
	}
	out, order := make([]int, len(weights)), make([]int, len(weights))
	left := total
	for i, w := range weights {
		out[i], order[i] = total*w/all, i
		left -= out[i]
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(total*weights[b]%all, total*weights[a]%all) })
	for _, i := range order[:left] {
		out[i]++
	}
	return out
}
