package bench

import (
	"context"
	"flag"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

var (
	heldFlag     = flag.String("held", "", "what is held very many times")
	aloneFlag    = flag.Int("alone", 0, "how many timers fire alone")
	togetherFlag = flag.Int("together", 0, "how many timers fire many at a time")
)

// TestFootprint holds very many of one thing, and says what one of them takes.
func TestFootprint(t *testing.T) {
	if *heldFlag == "" {
		t.Skip("no -held")
	}
	count := *callsFlag
	kept := make([]any, 0, count)
	var waiting sync.WaitGroup
	begin := func() any {
		switch *heldFlag {
		case "GOROUTINE":
			own := make(chan int)
			waiting.Add(1)
			go func() {
				waiting.Done()
				<-own
			}()
			return own
		case "CONTEXT", "AWAITED_CONTEXT":
			ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
			forgotten = cancel
			if *heldFlag == "AWAITED_CONTEXT" {
				context.AfterFunc(ctx, func() {})
			}
			return ctx
		case "TIMER":
			return time.AfterFunc(time.Hour, func() {})
		}
		t.Fatal("what is " + *heldFlag)
		return nil
	}
	begin()
	before := inUse()
	for i := 0; i < count; i++ {
		kept = append(kept, begin())
	}
	waiting.Wait()
	bytes := inUse() - before
	print(t, map[string]any{"count": len(kept), "bytesEach": float64(bytes) / float64(count)})
	runtime.KeepAlive(kept)
}

// inUse is what the heap and the stacks take, after a collection.
func inUse() uint64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc + stats.StackInuse
}

// TestPunctuality has timers of a millisecond: some alone, and then many at a
// time. None may be early.
func TestPunctuality(t *testing.T) {
	if *aloneFlag == 0 {
		t.Skip("no -alone")
	}
	await := func(lateness []time.Duration) {
		for i := range lateness {
			start := time.Now()
			<-time.After(time.Millisecond)
			lateness[i] = time.Since(start) - time.Millisecond
		}
	}
	await(make([]time.Duration, 500))
	lateness := make([]time.Duration, *aloneFlag)
	await(lateness)
	slices.Sort(lateness)
	check := func(earliest time.Duration) {
		if earliest < 0 {
			t.Fatalf("a timer was early by %v", -earliest)
		}
	}
	check(lateness[0])
	const atATime = 10000
	fired := 0
	for fired < *togetherFlag {
		var earliest atomic.Int64
		earliest.Store(int64(time.Hour))
		var all sync.WaitGroup
		all.Add(atATime)
		for i := 0; i < atATime; i++ {
			due := time.Now().Add(time.Millisecond)
			time.AfterFunc(time.Millisecond, func() {
				late := int64(time.Since(due))
				for seen := earliest.Load(); late < seen && !earliest.CompareAndSwap(seen, late); {
					seen = earliest.Load()
				}
				all.Done()
			})
		}
		all.Wait()
		check(time.Duration(earliest.Load()))
		fired += atATime
	}
	n := len(lateness)
	print(t, map[string]any{"alone": n, "minNs": lateness[0].Nanoseconds(), "medianNs": lateness[n/2].Nanoseconds(),
		"p99Ns": lateness[n*99/100].Nanoseconds(), "maxNs": lateness[n-1].Nanoseconds(), "together": fired})
}
