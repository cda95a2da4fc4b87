// Package health answers the question whether this process may get requests.
package health

import (
	"net/http"
	"sync/atomic"
)

// State is not ready until it is set.
type State struct {
	ready atomic.Bool
}

// Set says whether requests may come.
func (s *State) Set(ready bool) {
	s.ready.Store(ready)
}

func (s *State) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	if !s.ready.Load() {
		http.Error(w, "not ready", http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ok\n"))
}
