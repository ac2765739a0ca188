package corpus

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"
	"time"
)

// querier is a connection, a transaction or the pool.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// placed is a document as it is to stand in the tables.
type placed struct {
	id, sha256, uri         string
	state                   string
	supersededBy, belongsTo string
	members                 []string // sha256 of all its readings, the primary first
	corrections             []correction
	stamp                   string
}

// The states of a document.
const (
	current    = "current"
	superseded = "superseded"
)

// plan is what has to be done for the tables to say what the readings say.
type plan struct {
	gone    []string // ids of documents that are no more
	put     []*placed
	sources []carrying
	version int64 // data_version of the connection when it was reckoned
}

// carrying is a source's place.
type carrying struct{ uri, document, role string }

func (p *plan) empty() bool { return len(p.gone)+len(p.put)+len(p.sources) == 0 }

// settleSlice is how long one transaction of settling takes at most, about:
// another process can write between two.
const settleSlice = 500 * time.Millisecond

// settle brings documents, topics and items in line with the readings. It
// may be cut short at any point, and others may write meanwhile: then the
// rest is reckoned anew.
func (c *Corpus) settle(ctx context.Context, tick func(left int)) error {
	conn, err := c.db.Conn(ctx) // data_version is that of one connection
	if err != nil {
		return err
	}
	defer conn.Close()
	var p *plan
	for {
		var rest *plan
		err := c.writeOn(ctx, conn, func() error {
			var version int64
			if err := conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
				return err
			}
			rest = p
			if rest == nil || rest.version != version {
				var err error
				if rest, err = c.plan(ctx, conn); err != nil {
					return err
				}
				rest.version = version
			}
			var err error
			rest, err = rest.apply(ctx, conn, time.Now().Add(settleSlice))
			return err
		})
		if err != nil {
			return err
		}
		if p = rest; p.empty() {
			return nil
		}
		if tick != nil {
			tick(len(p.put))
		}
	}
}

// plan compares the wanted documents with those in the tables.
func (c *Corpus) plan(ctx context.Context, q querier) (*plan, error) {
	want, err := wanted(ctx, q)
	if err != nil {
		return nil, err
	}
	have := map[string]string{}
	rows, err := q.QueryContext(ctx, `SELECT id, stamp FROM documents`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id, stamp string
		if err := rows.Scan(&id, &stamp); err != nil {
			return nil, err
		}
		have[id] = stamp
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	p := new(plan)
	role := map[string]carrying{}
	for _, w := range want {
		if have[w.id] != w.stamp {
			p.put = append(p.put, w)
		}
		delete(have, w.id)
		for i, sum := range w.members {
			r := carrying{document: w.id, role: "carrier"}
			if i == 0 {
				r.role = "primary"
			}
			role[sum] = r
		}
	}
	for id := range have {
		p.gone = append(p.gone, id)
	}
	slices.Sort(p.gone)
	p.sources, err = movedSources(ctx, q, role)
	return p, err
}

// movedSources lists the sources whose document or role is not what it is to be.
func movedSources(ctx context.Context, q querier, role map[string]carrying) ([]carrying, error) {
	rows, err := q.QueryContext(ctx, `SELECT uri, coalesce(sha256,''), coalesce(document,''), coalesce(role,'') FROM sources ORDER BY uri`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var moved []carrying
	for rows.Next() {
		var uri, sum, document, r string
		if err := rows.Scan(&uri, &sum, &document, &r); err != nil {
			return nil, err
		}
		if want := role[sum]; want.document != document || want.role != r {
			want.uri = uri
			moved = append(moved, want)
		}
	}
	return moved, rows.Err()
}

// wanted reckons the documents from readings, sources and corrections alone.
func wanted(ctx context.Context, q querier) ([]*placed, error) {
	facts, err := readFacts(ctx, q)
	if err != nil {
		return nil, err
	}
	cache := map[string]sketch{}
	of := func(sum string) (sketch, error) {
		if s, ok := cache[sum]; ok {
			return s, nil
		}
		var b []byte
		if err := q.QueryRowContext(ctx, `SELECT sketch FROM readings WHERE sha256=?`, sum).Scan(&b); err != nil {
			return nil, err
		}
		cache[sum] = unpackHashes(b)
		return cache[sum], nil
	}
	all, err := clusters(facts, of)
	if err != nil {
		return nil, err
	}
	if err := versions(all, of); err != nil {
		return nil, err
	}
	fixes, err := readCorrections(ctx, q)
	if err != nil {
		return nil, err
	}
	out := make([]*placed, len(all))
	for i, c := range all {
		out[i] = c.place(fixes)
	}
	return out, nil
}

// place turns a cluster into a document's wanted row.
func (c *cluster) place(fixes *corrections) *placed {
	primary := c.members[0]
	p := &placed{id: c.id, sha256: primary.sha256, uri: primary.uri, state: current}
	if c.supersededBy != nil {
		p.state, p.supersededBy = superseded, c.supersededBy.id
	}
	if c.belongsTo != nil {
		p.belongsTo = c.belongsTo.id
	}
	h := sha256.New()
	fmt.Fprintf(h, "%d\n%s\n%s\n%s\n%s\n%s\n%s\n", schemaVersion, p.id, primary.digest, p.uri, p.state, p.supersededBy, p.belongsTo)
	for _, f := range c.members {
		p.members = append(p.members, f.sha256)
	}
	p.corrections = fixes.of(p.id, p.members)
	for i := range p.corrections {
		p.corrections[i].stamp(h)
	}
	p.stamp = hex.EncodeToString(h.Sum(nil)[:16])
	return p
}

// readFacts reads what the readings are known by. A reading without a source
// is none.
func readFacts(ctx context.Context, q querier) ([]*fact, error) {
	rows, err := q.QueryContext(ctx, `
		SELECT r.sha256, r.digest, r.own_id, coalesce(r.language,''), coalesce(r.day,''), coalesce(r.number,''), r.words, r.keys,
		       min(s.uri)
		FROM readings r JOIN sources s ON s.sha256 = r.sha256 GROUP BY r.sha256`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var facts []*fact
	for rows.Next() {
		f := new(fact)
		var num string
		var keys []byte
		if err := rows.Scan(&f.sha256, &f.digest, &f.ownID, &f.language, &f.day, &num, &f.words, &keys, &f.uri); err != nil {
			return nil, err
		}
		f.number, f.keys = parseNumber(num), unpackHashes(keys)
		facts = append(facts, f)
	}
	return facts, rows.Err()
}
