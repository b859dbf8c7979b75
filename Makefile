.PHONY: build test race lint fuzz bench golden cover

STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.6.1

build:
	go build ./...

test:
	go test ./...

race:
	go test -race ./...

lint:
	@test -z "$$(gofmt -l .)" || { gofmt -l .; exit 1; }
	go vet ./...
	go run $(STATICCHECK) ./...

# Thirty seconds for each fuzz target.
fuzz:
	@grep -rlE --include='*_test.go' '^func Fuzz' . | while read -r file; do \
	  for target in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' $$file); do \
	    go test ./$$(dirname $$file) -run '^$$' -fuzz "^$$target\$$" -fuzztime 30s || exit 1; \
	  done; \
	done

# Measures and writes bench/SPEED.md.
bench:
	go run ./bench/speed

# Rewrites the wanted output of tests; read the difference before committing.
golden:
	go test ./pipeline ./workbench ./cmd/lede -update

cover:
	go test -coverprofile=cover.out ./...
	go tool cover -func=cover.out | tail -1
