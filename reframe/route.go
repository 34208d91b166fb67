package reframe

// RouteOf is the plain name of the route that a family of second drafts is on, ""
// where there is no such family any more.
func RouteOf(family string) string {
	if f := families()[family]; f != nil {
		return f.Route
	}
	return ""
}
