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

// doneWords in the later item's words report that something stands.
var doneWords = set(`established launched created signed concluded adopted published issued completed held convened opened finalised
finalized endorsed founded formed joined allocated provided released completion establishment launch signature adoption`)

// relation tells what became of p's undertaking.
func (r *reading) relation(p *pair) model.Relation {
	a, b := &r.entries[p.a], &r.entries[p.b]
	action, _, _ := strings.Cut(strings.ToLower(a.item.Action), " ")
	done := false
	for _, w := range split(b.item.Text, nil) {
		done = done || doneWords[w.plain]
	}
	switch b.item.Kind {
	case model.Outcome:
		if done && (completing[action] || setsUp(a)) {
			return model.Delivers
		}
		return model.Advances
	case model.Commitment:
		if a.item.Kind == model.Outcome || a.item.Kind == model.Commitment && nextStep(a.item, b.item) {
			return model.Advances
		}
		return model.Restates
	}
	if done && completing[action] {
		return model.Delivers
	}
	if b.item.Kind == model.Information && acts(a) || underWay(b.item.Text) {
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

// underWay tells whether words report activity going on: "are working",
// "continues to support".
func underWay(text string) bool {
	words := split(text, nil)
	for i, w := range words {
		if strings.HasPrefix(w.plain, "continue") {
			return true
		}
		if being[w.plain] && i+1 < len(words) && strings.HasSuffix(words[i+1].plain, "ing") {
			return true
		}
	}
	return false
}

// setsUp tells whether an item's words undertake to set something up.
func setsUp(e *entry) bool {
	for _, w := range split(e.item.Text, nil) {
		if w.plain == "sign" || w.plain == "launch" || w.plain == "establish" {
			return true
		}
	}
	return false
}
