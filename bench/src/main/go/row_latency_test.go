package bench

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// BenchmarkParallelTimerLatency has a timer for each other processor; they and
// their starter keep their processors busy until all have fired.
func BenchmarkParallelTimerLatency(b *testing.B) {
	const delay = time.Millisecond
	timers := int64(max(1, runtime.GOMAXPROCS(0)-1))
	var fired, late atomic.Int64
	awaitAll := func() {
		for fired.Load() < timers {
		}
	}
	for i := 0; i < b.N; i++ {
		fired.Store(0)
		for timer := int64(0); timer < timers; timer++ {
			due := time.Now().Add(delay)
			time.AfterFunc(delay, func() {
				late.Add(int64(time.Since(due)))
				fired.Add(1)
				awaitAll()
			})
		}
		awaitAll()
		localTime(delay) // the others have nothing to do meanwhile
	}
	b.ReportMetric(float64(late.Load())/float64(timers)/float64(b.N), "avg-late-ns")
}

// BenchmarkStaggeredTickerLatency has tickers that begin one after the other,
// each with a goroutine that works for a while at each tick.
func BenchmarkStaggeredTickerLatency(b *testing.B) {
	const period, work = 3 * time.Millisecond, 300 * time.Microsecond
	for _, each := range []int{1, 5} {
		b.Run(fmt.Sprintf("work-dur=300us/tickers-per-P=%d", each), func(b *testing.B) {
			tickers := each * runtime.GOMAXPROCS(0)
			var late atomic.Int64
			var ended sync.WaitGroup
			ended.Add(tickers)
			for i := 0; i < tickers; i++ {
				before := period * time.Duration(i) / time.Duration(tickers)
				go func() {
					defer ended.Done()
					time.Sleep(before)
					due := time.Now()
					ticker := time.NewTicker(period)
					for n := 0; n < b.N; n++ {
						due = due.Add(period)
						<-ticker.C
						late.Add(max(0, int64(time.Since(due))))
						localTime(work)
					}
					ticker.Stop()
				}()
			}
			ended.Wait()
			b.ReportMetric(float64(late.Load())/float64(tickers)/float64(b.N), "avg-late-ns")
		})
	}
}

// localTime is work for a processor alone, for a given time.
func localTime(duration time.Duration) {
	for start := time.Now(); time.Since(start) < duration; {
		localWork(100)
	}
}
