package bench

import (
	"context"
	"fmt"
	"runtime"
	"sync/atomic"
	"testing"
	"time"
)

// BenchmarkSituation is the two calls in several circumstances, with the names
// of the JVM's.
func BenchmarkSituation(b *testing.B) {
	circumstances := []struct {
		name           string
		depth, pending int
		ready, expired bool
		many, shared   bool
	}{
		{name: "ALONE"},
		{name: "CANCELLABLE_PARENT", depth: 1},
		{name: "DEPTH_10", depth: 10},
		{name: "DEPTH_100", depth: 100},
		{name: "DEPTH_1000", depth: 1000},
		{name: "OWN_PARENTS", many: true},
		{name: "SHARED_PARENT", many: true, shared: true},
		{name: "PENDING_40", pending: 40},
		{name: "PENDING_4000", pending: 4000},
		{name: "PENDING_400000", pending: 400000},
		{name: "READY", ready: true},
		{name: "EXPIRED", expired: true},
	}
	idle := make(chan int)
	for _, c := range circumstances {
		for _, strategy := range []string{"CONTEXT", "TIME_AFTER"} {
			b.Run(fmt.Sprintf("circumstance=%s/strategy=%s", c.name, strategy), func(b *testing.B) {
				b.ReportAllocs()
				parent := context.Background()
				for i := 0; i < c.depth; i++ {
					above, cancel := context.WithCancel(parent)
					defer cancel()
					parent = above
				}
				for i := 0; i < c.pending; i++ {
					_, cancel := context.WithTimeout(context.Background(), time.Hour+time.Duration(i)*time.Millisecond)
					defer cancel()
				}
				limit := timeout
				if c.expired {
					limit = 0
				}
				results := func(ctx context.Context) <-chan int {
					switch {
					case c.expired:
						return idle
					case c.ready:
						results := make(chan int, 1)
						results <- 11 * 11
						return results
					default:
						return work(ctx)
					}
				}
				if c.many {
					manyCallers(b, c.shared)
					return
				}
				stalled := 0
				b.ResetTimer()
				for i := 0; i < b.N; i++ {
					if strategy == "CONTEXT" {
						sink = callInContext(parent, limit, results)
					} else {
						sink = callInTime(limit, results)
					}
					if sink == gaveUp && !c.expired {
						stalled++
					}
				}
				if elapsed := b.Elapsed(); time.Duration(stalled)*timeout > elapsed {
					b.Fatalf("%d calls gave up within %v", stalled, elapsed)
				}
				b.ReportMetric(float64(stalled), "stalled")
				b.StopTimer()
			})
		}
	}
}

func callInContext(parent context.Context, limit time.Duration, results func(context.Context) <-chan int) int {
	ctx, cancel := context.WithTimeout(parent, limit)
	defer cancel()
	select {
	case r := <-results(ctx):
		return r
	case <-ctx.Done():
		return gaveUp
	}
}

func callInTime(limit time.Duration, results func(context.Context) <-chan int) int {
	select {
	case r := <-results(context.Background()):
		return r
	case <-time.After(limit):
		return gaveUp
	}
}

// manyCallers has as many callers as processors, each below a parent of its own
// or all below one. A call's time is that of its caller.
func manyCallers(b *testing.B, shared bool) {
	parent, cancel := context.WithCancel(context.Background())
	defer cancel()
	var stalled atomic.Int64
	b.RunParallel(func(calls *testing.PB) {
		mine := parent
		if !shared {
			own, cancel := context.WithCancel(context.Background())
			defer cancel()
			mine = own
		}
		for calls.Next() {
			if callInContext(mine, timeout, work) == gaveUp {
				stalled.Add(1)
			}
		}
	})
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())*float64(runtime.GOMAXPROCS(0))/float64(b.N), "ns/op")
	b.ReportMetric(float64(stalled.Load()), "stalled")
}
