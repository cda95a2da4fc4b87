// Command ${{ values.name }}: ${{ values.description }}
package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"git.tarnwick.example/${{ values.name }}/internal/health"
	"git.tarnwick.example/${{ values.name }}/internal/metrics"
)

func main() {
	address := os.Getenv("ADDRESS")
	if address == "" {
		address = ":${{ values.port }}"
	}
	ready := &health.State{}
	requests := metrics.NewCounter("http_requests_total", "Requests that were answered.")

	mux := http.NewServeMux()
	mux.Handle("GET /healthz", ready)
	mux.Handle("GET /metrics", metrics.Handler(requests))
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		requests.Add(1)
		_, _ = w.Write([]byte("${{ values.name }}\n"))
	})

	server := &http.Server{Addr: address, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		<-ctx.Done()
		ready.Set(false)
		// Kubernetes needs a moment to stop sending requests.
		ending, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		_ = server.Shutdown(ending)
	}()

	ready.Set(true)
	slog.Info("listening", "address", address)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		slog.Error("cannot listen", "error", err)
		os.Exit(1)
	}
}
