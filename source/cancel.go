package source

import (
	"context"
	"io"
)

// cancellable returns a reader whose Read ends when the context does. The
// read below cannot be broken off on a pipe or a terminal, so it runs in a
// goroutine, which stays until the read returns.
func cancellable(ctx context.Context, r io.Reader) io.Reader {
	c := &cancelReader{ctx: ctx, pieces: make(chan piece)}
	go c.pump(r)
	return c
}

type piece struct {
	data []byte
	err  error
}

type cancelReader struct {
	ctx    context.Context //nolint:containedctx // io.Reader leaves no other way
	pieces chan piece
	rest   piece
}

// pump reads ahead by one piece, into two buffers in turn: by the time that
// one is filled again, its piece has been copied out.
func (c *cancelReader) pump(r io.Reader) {
	var buffers [2][64 << 10]byte
	for i := 0; ; i ^= 1 {
		n, err := r.Read(buffers[i][:])
		select {
		case c.pieces <- piece{buffers[i][:n], err}:
		case <-c.ctx.Done():
			return
		}
		if err != nil {
			return
		}
	}
}

// Read implements io.Reader.
func (c *cancelReader) Read(p []byte) (int, error) {
	for len(c.rest.data) == 0 {
		if c.rest.err != nil {
			return 0, c.rest.err
		}
		select {
		case c.rest = <-c.pieces:
		case <-c.ctx.Done():
			return 0, context.Cause(c.ctx)
		}
	}
	n := copy(p, c.rest.data)
	c.rest.data = c.rest.data[n:]
	return n, nil
}
