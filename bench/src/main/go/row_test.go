package bench

import (
	"sync/atomic"
	"testing"
)

// The rows of the scoreboard do the work of the benchmarks of the same names in
// Go's own context/benchmark_test.go, runtime/chan_test.go and
// time/sleep_test.go, so that others can do the same work beside them.

// parallel has as many goroutines as processors do the work, until b.N are done.
func parallel(b *testing.B, work func(next func() bool)) {
	b.RunParallel(func(pb *testing.PB) { work(pb.Next) })
}

// repeat has one goroutine do it b.N times.
func repeat(work func()) func(*testing.B) {
	return func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			work()
		}
	}
}

var unlikely atomic.Uint64

// localWork is so many steps of a generator of random numbers, one after the
// other. The divisions of Go's own benchmarks can be left out by a compiler: 0/1
// is 0.
func localWork(steps int) {
	before := unlikely.Load()
	x := before
	for i := 0; i < steps; i++ {
		x = x*6364136223846793005 + 1442695040888963407
	}
	if x == 0 {
		unlikely.Store(before + 1)
	}
}

func init() {
	unlikely.Store(42)
}
