package health

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestState(t *testing.T) {
	state := &State{}
	for _, ready := range []bool{false, true, false} {
		state.Set(ready)
		answer := httptest.NewRecorder()
		state.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/healthz", nil))
		if got := answer.Code == http.StatusOK; got != ready {
			t.Errorf("ready %v: status %d", ready, answer.Code)
		}
	}
}
