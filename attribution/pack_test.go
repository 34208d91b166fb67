package attribution

import (
	"testing"

	"seconddraft/internal/rule/ruletest"
)

func TestRulesMatchTheirExamples(t *testing.T) { ruletest.Run(t, Pack()) }
