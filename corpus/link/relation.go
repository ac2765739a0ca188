package link

import (
	"strings"

	"github.com/paraph/paraph/model"
)

// completing are the actions that are done at one time, so that an outcome can
// report them done; others only advance.
var completing = set(`establish create launch sign conclude set adopt publish issue complete hold convene organise organize open
finalise finalize endorse start begin provide found build form join designate appoint ratify release host develop stand`)

// doing are the actions by which an undertaking is carried out, and considering
// those that come before.
var (
	doing = set(`establish create launch sign conclude adopt publish issue complete hold convene organise organize open finalise
finalize endorse start begin found join designate appoint ratify release host operationalise operationalize fund finance invest
select award`)
	considering = set(`explore consider examine discuss identify`)
)

// settingUp are the words of an undertaking to set something up.
var settingUp = set(`sign launch establish`)

// judging are the stems of words for what has come about, in a position.
var judging = set(`welcom applaud commend celebr appreci prais thank congratul progress achiev`)

// doneWords in the later item's words report that something stands.
var doneWords = set(`established launched created signed concluded adopted published issued completed held convened opened finalised
finalized endorsed founded formed joined allocated provided released completion establishment launch signature adoption`)

// progress is what an item's words tell of a thing's state.
type progress struct {
	done     bool // something stands
	setsUp   bool // something is to be set up
	underWay bool // something goes on: "are working", "continues to support"
	judged   bool // something that has come about is judged: "welcome the launch of"
}

func progressOf(words []word) (p progress) {
	for i, w := range words {
		p.done = p.done || doneWords[w.plain]
		p.setsUp = p.setsUp || settingUp[w.plain]
		p.underWay = p.underWay || strings.HasPrefix(w.plain, "continue") ||
			strings.HasSuffix(w.plain, "ing") && i > 0 && being[words[i-1].plain]
		p.judged = p.judged || judging[w.stem]
	}
	return p
}

// relation tells what became of a's undertaking in b.
func relation(a, b *entry) model.Relation {
	action, _, _ := strings.Cut(strings.ToLower(a.item.Action), " ")
	switch b.item.Kind {
	case model.Outcome:
		if b.progress.done && (completing[action] || a.progress.setsUp) {
			return model.Delivers
		}
		return model.Advances
	case model.Commitment:
		if a.item.Kind == model.Outcome || a.item.Kind == model.Commitment && nextStep(a.item, b.item) {
			return model.Advances
		}
		return model.Restates
	}
	if b.progress.done && completing[action] {
		return model.Delivers
	}
	if b.item.Kind == model.Information && acts(a) || b.progress.underWay || b.item.Kind == model.Position && b.progress.judged {
		return model.Advances
	}
	return model.Restates
}

// nextStep tells whether a later commitment is a step on from an earlier one:
// surer, with a time or a sum that it had not, or by a verb that does what the
// earlier only considered or worked towards.
func nextStep(a, b *model.Item) bool {
	early, _, _ := strings.Cut(strings.ToLower(a.Action), " ")
	late, _, _ := strings.Cut(strings.ToLower(b.Action), " ")
	if early == late {
		return false
	}
	timed := b.Due != nil && a.Due == nil && strings.Contains(b.Text, b.Due.Text) // not its lead-in's
	return a.Strength == model.Tentative && b.Strength != model.Tentative || considering[early] ||
		timed || len(b.Amounts) > len(a.Amounts) || doing[late] && !doing[early] && !completing[early]
}
