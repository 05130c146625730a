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

var localStart atomic.Uint64

// localWork is so many steps of a xorshift generator, each of which needs the
// one before: the same in Java. Go's own benchmarks divide zero, which a
// compiler may leave out.
func localWork(steps int) {
	x := localStart.Load()
	for i := 0; i < steps; i++ {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
	}
	if x == 0 { // it never is, which no compiler knows
		localStart.Store(1)
	}
}

func init() {
	localStart.Store(42)
}
