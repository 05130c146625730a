package bench

import (
	"context"
	"testing"
	"time"
)

// The benchmarks of this file repeat the published ones with both of their
// mistakes. They are here to be shown wrong: never take a figure from them.
//
//  1. No loop over b.N: the body runs once, and go test divides its time by
//     the b.N that it arrives at, one billion.
//  2. The last one sleeps micro- where its twin sleeps milliseconds, so it
//     never times out.

func BenchmarkMistakenContext(b *testing.B) {
	mistakenContext(0)
}

func BenchmarkMistakenTimeAfter(b *testing.B) {
	mistakenTimeAfter(0)
}

func BenchmarkMistakenContextTimeout(b *testing.B) {
	mistakenContext(210 * time.Millisecond)
}

func BenchmarkMistakenTimeAfterTimeout(b *testing.B) {
	mistakenTimeAfter(210 * time.Microsecond)
}

func mistakenContext(work time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	select {
	case result := <-startWorker(work):
		if result%2 == 0 {
			return
		}
	case <-ctx.Done():
	}
}

func mistakenTimeAfter(work time.Duration) {
	select {
	case result := <-startWorker(work):
		if result%2 == 0 {
			return
		}
	case <-time.After(timeout):
	}
}

func startWorker(work time.Duration) <-chan int {
	result := make(chan int, 1)
	go func() {
		if work > 0 {
			time.Sleep(work)
		}
		result <- 11 * 11
	}()
	return result
}
