package walk

// Practice goes from any page through a round: it answers each card, "" leaves it
// empty, keeps the first answer as a card, and ends on Home.
func (w *Walker) Practice(answers []string) error {
	if err := w.do("practice", w.keys("ctrl+4")); err != nil {
		return err
	}
	if err := w.do("practice-card", w.keys("ctrl+Return")); err != nil {
		return err
	}
	for i, words := range answers {
		if words != "" {
			if err := w.do("practice-answer", func() error { return w.App.Type(words) }); err != nil {
				return err
			}
		}
		if i == 0 { // behind the field stand the scale, Stop here, I can't answer, Keep as a card
			for range 4 {
				if err := w.do("", w.keys("Tab")); err != nil {
					return err
				}
			}
			if err := w.do("practice-kept", w.keys("space")); err != nil {
				return err
			}
		}
		if err := w.do("practice-next", w.keys("ctrl+Return")); err != nil {
			return err
		}
	}
	return w.do("", w.keys("ctrl+Return"))
}
