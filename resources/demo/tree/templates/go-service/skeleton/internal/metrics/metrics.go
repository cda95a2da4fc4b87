// Package metrics writes counters as Prometheus reads them.
package metrics

import (
	"fmt"
	"net/http"
	"sync/atomic"
)

// Counter only goes up.
type Counter struct {
	name, help string
	value      atomic.Int64
}

// NewCounter makes one; its name ends in _total.
func NewCounter(name, help string) *Counter {
	return &Counter{name: name, help: help}
}

// Add counts n more.
func (c *Counter) Add(n int64) {
	c.value.Add(n)
}

// Handler serves all of them.
func Handler(counters ...*Counter) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4")
		for _, c := range counters {
			fmt.Fprintf(w, "# HELP %s %s\n# TYPE %s counter\n%s %d\n", c.name, c.help, c.name, c.name, c.value.Load())
		}
	})
}
