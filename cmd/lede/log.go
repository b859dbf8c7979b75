package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync"
)

// newLog returns a log for people on w: errors only under --quiet, warnings
// too without it, everything under --verbose.
func newLog(w io.Writer, s *settings) *slog.Logger {
	level := slog.LevelWarn
	switch {
	case s.Quiet:
		level = slog.LevelError
	case s.Verbose:
		level = slog.LevelDebug
	}
	return slog.New(&lineHandler{w: w, level: level, mu: &sync.Mutex{}})
}

// lineHandler writes a record as "lede: message (key value, ...)".
type lineHandler struct {
	w     io.Writer
	level slog.Level
	mu    *sync.Mutex
	attrs []slog.Attr
}

// Enabled implements slog.Handler.
func (h *lineHandler) Enabled(_ context.Context, l slog.Level) bool { return l >= h.level }

// Handle implements slog.Handler.
func (h *lineHandler) Handle(_ context.Context, r slog.Record) error {
	var more []string
	add := func(a slog.Attr) bool {
		more = append(more, fmt.Sprintf("%s %v", a.Key, a.Value))
		return true
	}
	for _, a := range h.attrs {
		add(a)
	}
	r.Attrs(add)
	line := "lede: " + r.Message
	if len(more) > 0 {
		line += " (" + strings.Join(more, ", ") + ")"
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	_, err := fmt.Fprintln(h.w, line)
	return err
}

// WithAttrs implements slog.Handler.
func (h *lineHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	c := *h
	c.attrs = append(append([]slog.Attr(nil), h.attrs...), attrs...)
	return &c
}

// WithGroup implements slog.Handler. Groups are not shown.
func (h *lineHandler) WithGroup(string) slog.Handler { return h }
