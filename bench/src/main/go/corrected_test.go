package bench

import (
	"runtime"
	"testing"
	"time"
)

// sink keeps the compiler from dropping the result.
var sink int

// BenchmarkInTime is the call whose worker answers at once.
func BenchmarkInTime(b *testing.B) {
	forEach(b, func(b *testing.B, call call) {
		b.ReportAllocs()
		stalled := 0
		for i := 0; i < b.N; i++ {
			result, err := call(timeout, func() int { return 11 * 11 })
			if err != nil {
				stalled++ // the machine stood still for the whole timeout
			} else if result%2 != 0 {
				sink = result
			}
		}
		if elapsed := b.Elapsed(); time.Duration(stalled)*timeout > elapsed {
			b.Fatalf("%d calls gave up within %v", stalled, elapsed)
		}
		b.ReportMetric(float64(stalled), "stalled")
	})
}

// BenchmarkTimedOut is the call whose worker answers 10 ms after the timeout.
// The study runs it with -test.benchtime=1x, so that each call is reported
// with a lateness of its own.
func BenchmarkTimedOut(b *testing.B) {
	forEach(b, func(b *testing.B, call call) {
		b.ReportAllocs()
		warmUp(call)
		var late time.Duration
		stalled := 0
		ended := make(chan struct{}, 1)
		b.ResetTimer()
		for i := 0; i < b.N; i++ {
			start := time.Now()
			_, err := call(timeout, func() int {
				// Deferred, so that it happens after the sleep and before the send.
				defer func() { ended <- struct{}{} }()
				time.Sleep(lateAnswer)
				return 11 * 11
			})
			lateness := time.Since(start) - timeout
			b.StopTimer()
			if lateness < 0 {
				b.Fatalf("gave up %v early", -lateness)
			}
			if err == nil {
				stalled++ // the machine stood still past the worker's answer, so both were there
			}
			late += lateness
			<-ended // no worker outlives its call: the next one starts on a quiet machine
			b.StartTimer()
		}
		b.ReportMetric(float64(late.Nanoseconds())/float64(b.N), "late-ns")
		b.ReportMetric(float64(stalled), "stalled")
	})
}

// forEach runs the benchmark for each strategy and for both kinds of caller. A
// goroutine that is locked to its operating system thread is the nearest that
// Go has to a platform thread.
func forEach(b *testing.B, benchmark func(*testing.B, call)) {
	for _, s := range strategies {
		s := s
		b.Run("strategy="+s.name, func(b *testing.B) {
			b.Run("caller=virtual", func(b *testing.B) {
				benchmark(b, s.call)
			})
			b.Run("caller=platform", func(b *testing.B) {
				runtime.LockOSThread()
				defer runtime.UnlockOSThread()
				benchmark(b, s.call)
			})
		})
	}
}

// warmUp gives up a few times, as the JVM's side does before its first call.
func warmUp(call call) {
	for i := 0; i < 10; i++ {
		ended := make(chan struct{})
		call(time.Millisecond, func() int {
			defer close(ended)
			time.Sleep(2 * time.Millisecond)
			return 11 * 11
		})
		<-ended
	}
}
