# What a person does every day. CI runs .ci/run, which needs no make.
.PHONY: build test lint golden scores demo

build:            ## one static binary
	CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o paraph ./cmd/paraph

test:             ## the README's test command
	go test ./...

lint:
	gofmt -l . && go vet ./... && golangci-lint run

golden:           ## renew the goldens; read the difference before you commit it
	go test ./... -update

demo:             ## the README's main job
	go run ./cmd/paraph build testdata/series --out out

scores:           ## against coded documents beside the checkout, where they stand
	bash .ci/scores
