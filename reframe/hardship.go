package reframe

import "seconddraft/internal/lazy"

// What befalls people, by what a draft may do with it. A word may stand in
// several lists: they answer different questions.
var (
	// heavy may well hurt, rated or not.
	heavy = lazy.Regexp(`(?i)\b(?:hurt\w*|pain\w*|cry|cried|crying|tears|alone|lonely|lonel\w+|lov(?:e|ed) (?:me|her|him)|unlov\w+|hat(?:e|es|ed) (?:me|my\w*)|reject\w*|abandon\w*|left me|broke up|break(?:ing)? up|divorc\w*|cheat\w*|fired|laid off|lost|lose|losing|sick|ill|illness|disab\w+|wheelchair|cancer|die\w*|dying|dead|death|kill\w*|funeral|ugly|fat|obese|stupid|dumb|idiot|useless|worthless|hopeless|pathetic|failure|fail(?:ed|ing)|loser|asham\w+|guilt\w*|miserable|depress\w*|homeless|broke|debt|bull\w+|abus\w+|miscarr\w+|pregnan\w+|infertil\w+|nobody|no one|only hang|laugh\w* at|baby|disappoint\w*)\b`)
	// deadly is a scare that is not weighed like the weather.
	deadly = lazy.Regexp(`(?i)\b(?:die|dies|dying|dead|death|kill\w*|shot|shoot\w*|crash\w*|murder\w*|drown\w*|stab\w*|explod\w*|bomb\w*|slic\w+|crush\w*|electrocut\w*|cancer|incurable|paralyz\w+|kidnap\w*|crippled|assault\w*|injured|attacked|break (?:my|his|her|their) (?:neck|leg|arm|back|bones?))\b`)
	// grave is a fear that "and I might not" would make light of.
	grave = lazy.Regexp(`(?i)\b(?:homeless|jail|prison|arrested|locked up|lock-?up|asylum|obese|obesity|overweight|diabet\w+|heart attack|break (?:my|our|his|her|their) \w+|eaten|choke|stroke|sick|ill|illness|disease|health (?:issues|problems)|blood pressure|heal|surgery|injur\w+|accident|wreck|hiv|aids|blind|deaf|amputat\w+|starv\w+|evicted|lose my (?:house|home|flat|job|kids|children)|divorc\w*|bankrupt\w*|attack\w*|drown\w*|fire|burn\w*|overdos\w+|addict\w*|alcoholic)\b`)
	// lasting does not come and go: "one time is not every time" would be cruel
	// after it.
	lasting = lazy.Regexp(`(?i)\b(?:lost (?:my|our|her|his|the) (?:arm|leg|hand|foot|eye|eyes|sight|hearing|hair|job|house|home|flat|baby|licen[cs]e|wife|husband|mother|father|mum|mom|dad|son|daughter)|died|dead|cancer|stroke|accident|crash\w*|surgery|amputat\w+|miscarr\w+|divorc\w+|robb\w+|attack\w*|hostage|raped?|shot|stabbed|evicted|arrested)\b`)
	// bodily is a lasting loss of the body, which no step undoes.
	bodily = lazy.Regexp(`(?i)\b(?:wheelchair|amputat\w+|paraly[sz]\w+|paraplegic|disab\w+|blind|deaf|infertil\w+|miscarr\w+|terminal\w*|incurable|lost my (?:arm|leg|hand|foot|sight|hearing|voice))\b`)
	// suffered was done to somebody, or befell them.
	suffered = lazy.Regexp(`(?i)^I (?:was|got|had been|grew|had)\b|\b(?:hurt|broke my|injur\w+|hospital|sick|ill|depress\w+|birth|pregnan\w+|abus\w+|bull\w+|fired|cried|wept|sobbed|fainted|vomited|trembled|blushed|shook|sweated|bled)\b`)
	// relief went well, whatever other words stand beside it.
	relief = lazy.Regexp(`(?i)\b(?:survived?|survivor|published|won|graduated|promoted|recovered|remission|healed|awarded)\b`)
)

// dire reports whether a fear is one that is met with a step and not weighed.
func dire(words string) bool { return deadly.MatchString(words) || grave.MatchString(words) }
