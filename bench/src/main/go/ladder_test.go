package bench

import (
	"context"
	"flag"
	"runtime"
	"sync"
	"testing"
	"time"
)

var lockedFlag = flag.Bool("locked", false, "lock the caller to its operating system thread")

// BenchmarkLadder has the steps from a bare goroutine to a whole bounded call,
// with the names of the JVM's. Each does what the one that it is added to does,
// and one thing more.
func BenchmarkLadder(b *testing.B) {
	parent, cancel := context.WithCancel(context.Background())
	defer cancel()
	idle := make(chan struct{})
	background := context.Background()
	steps := []struct {
		name string
		call func() int
	}{
		{"START", rungStart},
		{"CHANNEL", func() int { return <-work(background) }},
		{"SELECT", func() int { return await(work(background), idle) }},
		{"AFTER", rungAfter},
		{"CANCEL", func() int {
			ctx, cancel := context.WithCancel(background)
			defer cancel()
			return await(work(ctx), idle)
		}},
		{"DEADLINE", func() int {
			ctx, cancel := context.WithTimeout(background, timeout)
			defer cancel()
			return await(work(ctx), idle)
		}},
		{"DONE", func() int { return rungDone(background) }},
		{"PARENT", func() int { return rungDone(parent) }},
	}
	for _, step := range steps {
		b.Run("step="+step.name, func(b *testing.B) {
			if *lockedFlag { // of this goroutine: each benchmark has one of its own
				runtime.LockOSThread()
				defer runtime.UnlockOSThread()
			}
			b.ReportAllocs()
			stalled := 0
			for i := 0; i < b.N; i++ {
				sink = step.call()
				if sink == gaveUp {
					stalled++
				}
			}
			if elapsed := b.Elapsed(); time.Duration(stalled)*timeout > elapsed {
				b.Fatalf("%d calls gave up within %v", stalled, elapsed)
			}
			b.ReportMetric(float64(stalled), "stalled")
		})
	}
}

const gaveUp = -1

func rungStart() int {
	var ended sync.WaitGroup
	var result int
	ended.Add(1)
	go func() {
		result = 11 * 11
		ended.Done()
	}()
	ended.Wait()
	return result
}

func rungAfter() int {
	select {
	case r := <-work(context.Background()):
		return r
	case <-time.After(timeout):
		return gaveUp
	}
}

func rungDone(parent context.Context) int {
	ctx, cancel := context.WithTimeout(parent, timeout)
	defer cancel()
	return await(work(ctx), ctx.Done())
}

func await(results <-chan int, end <-chan struct{}) int {
	select {
	case r := <-results:
		return r
	case <-end:
		return gaveUp
	}
}

// work starts a goroutine that knows the context, as one would that looks at it.
func work(ctx context.Context) <-chan int {
	results := make(chan int, 1)
	go func() {
		if ctx != nil {
			results <- 11 * 11
		}
	}()
	return results
}
