package eval

import (
	"testing"

	"github.com/stretchr/testify/require"
)

const gold = `{"kind": "joint-statement", "date": "2024-04-30", "parties": ["EU", "JP"], "chairs": ["Breton"],
 "subject_codes": ["TELECOM 151"], "meeting": {"ordinal": 2, "date": "2024-04-30", "place": "Brussels"}, "next": null,
 "topics": [{"number": "1", "title": "Semiconductors", "level": 1, "parent": null}],
 "items": [
  {"topic": null, "kind": "information", "quote": "The Council met in Brussels."},
  {"topic": "Semiconductors", "kind": "commitment", "quote": "widen the mechanism to raw materials", "actors": ["EU", "JP"], "action": "widen", "strength": "firm", "due": null, "amounts": []},
  {"topic": "Semiconductors", "kind": "outcome", "quote": "Both sides launched a project on memory chips."}]}`

// The same document as paraph would write it, with one kind and one action wrong.
const pred = `{"schema": "paraph/document/v1", "id": "d", "kind": "joint-statement", "date": "2024-04-30",
 "parties": [{"id": "EU"}, {"id": "JP"}], "subject_codes": [{"code": "TELECOM", "number": "151"}],
 "meeting": {"ordinal": 2, "date": "2024-04-30", "chairs": [{"name": "Thierry Breton", "family_name": "Breton"}]},
 "topics": [{"id": "d/1", "number": "1.", "title": "Semiconductors:", "level": 1, "spans": []}],
 "items": [
  {"id": "a", "statement": 1, "kind": "information", "text": "The Council met in Brussels.", "spans": []},
  {"id": "b", "topic": "d/1", "statement": 2, "kind": "commitment", "text": "Both sides agreed to widen the mechanism to raw materials.", "actors": ["EU", "JP"], "action": "agree", "strength": "firm", "spans": []},
  {"id": "c", "topic": "d/1", "statement": 3, "kind": "information", "text": "Both sides launched a project on memory chips.", "spans": []}]}`

func parse(t *testing.T, s string) map[string]*Coding {
	c, err := Parse([]byte(s))
	require.NoError(t, err)
	return map[string]*Coding{"d": c}
}

func TestCompare(t *testing.T) {
	r := Compare(parse(t, gold), parse(t, pred))
	require.Equal(t, PRF{P: 1, R: 1, F1: 1, TP: 1, Pred: 1, Gold: 1}, r.Topics)
	require.Equal(t, 3, r.Items.TP)
	require.Equal(t, Share{2, 3}, r.Kinds)
	require.Equal(t, Share{3, 3}, r.TopicOf)
	require.Equal(t, 1, r.Commitments.TP)
	require.Equal(t, 0, r.Outcomes.TP)
	require.Equal(t, Share{0, 1}, *r.FieldsBy["action"])
	require.Equal(t, Share{1, 1}, *r.FieldsBy["actors"])
	require.Nil(t, r.FieldsBy["due"], "neither side has a time")
	require.Equal(t, 1, r.Confusion["outcome"]["information"])
	// 13 facts: 7 plain, 3 of the meeting, 3 of "next", which gold codes as
	// none; the place is missing.
	require.Equal(t, Share{12, 13}, r.Facts)
	require.Contains(t, r.Misses, `d: meeting.place: want "Brussels", got ""`)
}

func TestACodingAgreesWithItself(t *testing.T) {
	r := Compare(parse(t, gold), parse(t, gold))
	require.Equal(t, 1.0, r.Items.F1)
	require.Equal(t, 1.0, r.Kappa)
	require.Empty(t, r.Misses)
}

func TestNoPrediction(t *testing.T) {
	r := Compare(parse(t, gold), nil)
	require.Zero(t, r.Items.F1)
	require.Zero(t, r.Items.P)
	require.Contains(t, r.Misses, "d: no prediction")
}

// The figures are those of Cohen's own kind of table: 20 and 15 agree, 5 and
// 10 do not, of 50: observed .7, chance .5.
func TestKappa(t *testing.T) {
	require.InDelta(t, 0.4, kappa(map[string]map[string]int{"yes": {"yes": 20, "no": 5}, "no": {"yes": 10, "no": 15}}), 1e-9)
}

func TestWords(t *testing.T) {
	require.Equal(t, []string{"the", "eu", "s", "r", "d", "call", "6g", "fi"}, words("The EU’s R&D [call](https://x.example) 6G ﬁ"))
}
