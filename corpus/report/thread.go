package report

import (
	"slices"
	"strings"

	"github.com/paraph/paraph/model"
)

// thread is one undertaking with its items by meeting, oldest first, or a
// single item that no thread follows (a position, say).
type thread struct {
	model.Thread
	N        int // place among the page's threads
	Followed bool
	Lane     string
	Meets    []meet
	Row      row
	lane     int
}

// meet is what a thread says at one meeting.
type meet struct {
	Meeting *meeting
	Column  int
	Steps   []step
}

// step is an item of a thread with what ties it to an earlier one.
type step struct {
	Item     *model.Item
	Document *model.Document
	N        int // place among all items of the page
	Column   int
	lane     int    // the place of its own topic's lane among all lanes of the page
	Topic    string // title of the topic it stands under
	Relation model.Relation
	Score    float64
	Earlier  string // the meeting that its link comes from
	Against  string // the meeting of the wording it is compared with
	Anew     bool   // too different for the changes to tell anything
	Words    []word
	Reasons  []reason
	Fields   []field
	Source   string
}

// Page is the page the item begins on, 0 for none.
func (s *step) Page() int { return s.Item.Spans[0].Page }

// Address names the thread in the page's address.
func (t *thread) Address() string {
	if t.Followed {
		return "thread-" + strings.TrimPrefix(t.ID, "thread/")
	}
	return "alone-" + t.ID
}

// Word is how the thread stands, or what the item is that none follows.
func (t *thread) Word() string {
	if t.Followed {
		return string(t.Status)
	}
	return string(t.Meets[0].Steps[0].Item.Kind)
}

func (t *thread) last() *step {
	m := &t.Meets[len(t.Meets)-1]
	return &m.Steps[len(m.Steps)-1]
}

// thread resolves a thread's items; ok is false when it is not of s.
func (r *reading) thread(t model.Thread, s *series, column map[string]int, home *lanes) (out thread, ok bool) {
	out.Thread = t
	var steps []step
	for _, id := range t.Items {
		p, known := r.places[id]
		if !known {
			continue
		}
		col, here := column[p.doc.ID]
		if !here {
			return out, false
		}
		st := step{Item: p.item, Document: p.doc, N: p.n, Column: col, lane: s.Lanes[home.of(p.item.Topic)].N, Topic: topicTitle(p.doc, p.item.Topic), Fields: fields(r.text(p.doc), p.item)}
		if r.SourceURL != nil {
			st.Source = atPage(r.SourceURL(p.doc.Source), p.doc.Source.MediaType, st.Page())
		}
		r.compare(&st, steps, s)
		steps = append(steps, st)
	}
	slices.SortStableFunc(steps, func(a, b step) int { return a.Column - b.Column })
	for _, st := range steps {
		if n := len(out.Meets); n == 0 || out.Meets[n-1].Column != st.Column {
			out.Meets = append(out.Meets, meet{&s.Meetings[st.Column], st.Column, nil})
		}
		m := &out.Meets[len(out.Meets)-1]
		m.Steps = append(m.Steps, st)
	}
	return out, len(steps) > 0
}

// compare ties a step to the earlier one that its strongest and surest link
// comes from, and marks its wording against the earlier wording most like it.
func (r *reading) compare(st *step, earlier []step, s *series) {
	var best *model.Link
	links := r.incoming[st.Item.ID]
	for i := range links {
		l := &links[i]
		if !slices.ContainsFunc(earlier, func(e step) bool { return e.Item.ID == l.From }) {
			continue
		}
		if best == nil || rank(l.Relation) > rank(best.Relation) || rank(l.Relation) == rank(best.Relation) && l.Score > best.Score {
			best = l
		}
	}
	st.Words = []word{{Text: st.Item.Text}}
	if best == nil {
		return
	}
	st.Relation, st.Score, st.Reasons = best.Relation, best.Score, reasons(best.Because)
	var like *step
	var most float64
	for i := range earlier {
		e := &earlier[i]
		if e.Item.ID == best.From {
			st.Earlier = s.Meetings[e.Column].Short()
		}
		if share := overlap(e.Item.Text, st.Item.Text); e.Column < st.Column && share >= most {
			like, most = e, share
		}
	}
	if like != nil {
		st.Against = s.Meetings[like.Column].Short()
		st.Words, st.Anew = compare(like.Item.Text, st.Item.Text, linking(best.Because))
	}
}

// rank orders relations by how much they tell.
func rank(r model.Relation) int {
	return slices.Index([]model.Relation{model.Restates, model.Advances, model.Delivers}, r)
}

func topicTitle(d *model.Document, id string) string {
	for i := range d.Topics {
		if t := &d.Topics[i]; t.ID == id {
			return strings.TrimSpace(t.Number + " " + t.Title)
		}
	}
	return ""
}

// atPage points a PDF viewer at the page.
func atPage(address, mediaType string, page int) string {
	if address != "" && page > 0 && mediaType == "application/pdf" {
		return address + "#page=" + itoa(page)
	}
	return address
}
