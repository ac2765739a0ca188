package serve

import (
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/paraph/paraph/corpus"
	"github.com/paraph/paraph/corpus/report"
)

// Options sets the server up.
type Options struct {
	Hosts []string // names, beside localhost and addresses, that it may be asked by
	Title string   // of the page; empty: made from the series
}

// New gives a server of the corpus, which stays open while it runs. Its times
// and sizes are bounded; the caller sets the address.
func New(db *corpus.Corpus, o Options) *http.Server {
	return &http.Server{
		Handler:           Handler(db, o),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    32 << 10,
	}
}

// Handler answers for the corpus.
func Handler(db *corpus.Corpus, o Options) http.Handler {
	p := &page{db: db, title: o.Title}
	j := &records{db}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", p.serve)
	mux.HandleFunc("GET /file/{sha256}", (&files{db}).serve)
	mux.HandleFunc("GET /documents", j.documents)
	mux.HandleFunc("GET /documents/{id...}", j.document)
	mux.HandleFunc("GET /items", j.items)
	mux.HandleFunc("GET /links", j.links)
	mux.HandleFunc("GET /threads", j.threads)
	return guard(mux, o.Hosts)
}

// guard lets reading requests of known hosts through, and tells the browser
// to run nothing, guess no types and let no other site look in.
func guard(next http.Handler, hosts []string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cache-Control", "no-cache")
		switch {
		case !known(r.Host, hosts):
			http.Error(w, "this host name is not served here; paraph serve --host allows it", http.StatusMisdirectedRequest)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			h.Set("Allow", "GET, HEAD")
			http.Error(w, "for reading only", http.StatusMethodNotAllowed)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// known tells whether a Host header is an address, localhost or an allowed
// name. An address cannot be rebound: only names can.
func known(host string, allowed []string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
	return net.ParseIP(host) != nil || host == "localhost" || slices.ContainsFunc(allowed, func(a string) bool { return strings.EqualFold(a, host) })
}

// policy is the page's own, which may also be shown in no frame.
func policy() string { return report.Policy() + "; frame-ancestors 'none'" }
