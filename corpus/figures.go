package corpus

import (
	"context"
	"math"
)

// Figures say how far the machine agrees with the reviewers: its values now,
// not those at the time of the review.
type Figures struct {
	Items   int            `json:"items"`   // items of which a value was decided
	Dropped int            `json:"dropped"` // found to be no items
	Lost    int            `json:"lost"`    // decisions whose words are found no more
	Fields  []FieldFigures `json:"fields"`
	// Kinds counts the items by the reviewer's kind and the machine's.
	Kinds map[string]map[string]int `json:"kinds"`
}

// FieldFigures are those of one field.
type FieldFigures struct {
	Field  string  `json:"field"`
	Judged int     `json:"judged"`
	Agreed int     `json:"agreed"`
	Share  float64 `json:"share"`
	Low    float64 `json:"low"`  // of the share, 95 % (Wilson)
	High   float64 `json:"high"` // of the share, 95 % (Wilson)
}

// Figures reckons the machine's figures against the corrections.
func (c *Corpus) Figures(ctx context.Context) (*Figures, error) {
	fixes, err := scanCorrections(ctx, c.db, "ORDER BY decided_at, id")
	if err != nil {
		return nil, explain(c.path, err)
	}
	f := &Figures{Kinds: map[string]map[string]int{}}
	type key struct{ item, field string }
	last := map[key]string{}
	var order []key
	items := map[string]bool{}
	for _, fix := range fixes {
		if fix.item == "" {
			f.Lost++
			continue
		}
		k := key{fix.item, fix.field}
		if _, ok := last[k]; !ok {
			order = append(order, k)
		}
		last[k] = fix.value
		items[fix.item] = true
	}
	f.Items = len(items)
	machine := machineItems{c: c}
	for _, field := range reviewFields {
		n := FieldFigures{Field: field.name}
		for _, k := range order {
			if k.field != field.name || last[key{k.item, fieldItem}] == verdictDrop {
				continue
			}
			it, err := machine.find(ctx, k.item)
			if err != nil {
				return nil, explain(c.path, err)
			}
			if it == nil {
				continue
			}
			n.Judged++
			if field.get(it) == last[k] {
				n.Agreed++
			}
			if field.name == "kind" {
				if f.Kinds[last[k]] == nil {
					f.Kinds[last[k]] = map[string]int{}
				}
				f.Kinds[last[k]][string(it.Kind)]++
			}
		}
		n.Low, n.High = wilson(n.Agreed, n.Judged)
		if n.Judged > 0 {
			n.Share = float64(n.Agreed) / float64(n.Judged)
			f.Fields = append(f.Fields, n)
		}
	}
	for _, k := range order {
		if k.field == fieldItem && last[k] == verdictDrop {
			f.Dropped++
		}
	}
	return f, nil
}

// wilson is the score interval of a share (Wilson, 1927), for 95 %.
func wilson(k, n int) (low, high float64) {
	if n == 0 {
		return 0, 1
	}
	const z = 1.959964
	p, m := float64(k)/float64(n), float64(n)
	mid := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return max(0, mid-half), min(1, mid+half)
}
