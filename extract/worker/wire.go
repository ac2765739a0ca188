package worker

import (
	"encoding/gob"

	"github.com/paraph/paraph/extract"
	"github.com/paraph/paraph/model"
)

// setup is the first that goes to a worker, as gob.
type setup struct {
	Options extract.Options
	Memory  uint64 // the limit, bytes
}

// request is a document to read.
type request struct {
	URI  string
	Data []byte
}

// response is what comes back: the document, but for its items, which follow
// in parts, or the code and message of the error.
type response struct {
	Document      *model.Document
	Items         int
	Code, Message string
}

// part is how many items go over the wire at once: a message is held whole on
// both sides.
const part = 1 << 10

// send writes what came of a document.
func send(enc *gob.Encoder, d *model.Document, err error) error {
	if err != nil {
		return enc.Encode(&response{Code: extract.Code(err), Message: err.Error()})
	}
	items := d.Items
	d.Items = nil
	if err := enc.Encode(&response{Document: d, Items: len(items)}); err != nil {
		return err
	}
	for len(items) > 0 {
		n := min(part, len(items))
		if err := enc.Encode(items[:n]); err != nil {
			return err
		}
		items = items[n:]
	}
	return nil
}

// receive reads what send wrote.
func receive(dec *gob.Decoder) (*response, error) {
	res := new(response)
	if err := dec.Decode(res); err != nil || res.Document == nil {
		return res, err
	}
	d := res.Document
	d.Items = make([]model.Item, 0, res.Items)
	for len(d.Items) < res.Items {
		var items []model.Item
		if err := dec.Decode(&items); err != nil {
			return res, err
		}
		d.Items = append(d.Items, items...)
	}
	if d.Topics == nil { // gob does not tell empty from none
		d.Topics = []model.Topic{}
	}
	return res, nil
}
