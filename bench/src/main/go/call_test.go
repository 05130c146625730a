package bench

import (
	"context"
	"errors"
	"time"
)

const (
	timeout    = 200 * time.Millisecond
	lateAnswer = 210 * time.Millisecond
)

var errTimeout = errors.New("timed out")

// A call starts a goroutine that does the work and waits for its result, at
// most for the given time.
type call func(limit time.Duration, work func() int) (int, error)

// The names are those of the JVM's strategies.
var strategies = []struct {
	name string
	call call
}{
	{"CONTEXT", callWithTimeout},
	{"TIME_AFTER", callTimeAfter},
}

func callWithTimeout(limit time.Duration, work func() int) (int, error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	result := make(chan int, 1)
	go func() { result <- work() }()
	select {
	case r := <-result:
		return r, nil
	case <-ctx.Done():
		return 0, errTimeout
	}
}

func callTimeAfter(limit time.Duration, work func() int) (int, error) {
	result := make(chan int, 1)
	go func() { result <- work() }()
	select {
	case r := <-result:
		return r, nil
	case <-time.After(limit):
		return 0, errTimeout
	}
}
