package corpus

import (
	"context"
	"strings"

	"github.com/paraph/paraph/model"
)

// machineItems finds items with the machine's own values, whatever reviewers
// decided. It keeps each document it has read.
type machineItems struct {
	c    *Corpus
	docs map[string]map[string]*model.Item
}

func (m *machineItems) find(ctx context.Context, id string) (*model.Item, error) {
	document, _, _ := strings.Cut(id, "/")
	items, ok := m.docs[document]
	if !ok {
		d, err := reviewedDocument(ctx, m.c.db, document)
		if err != nil {
			return nil, err
		}
		items = map[string]*model.Item{}
		if d != nil {
			for i := range d.machine.Items {
				items[d.machine.Items[i].ID] = &d.machine.Items[i]
			}
		}
		if m.docs == nil {
			m.docs = map[string]map[string]*model.Item{}
		}
		m.docs[document] = items
	}
	return items[id], nil
}
