package bench

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"
)

type rowKey struct{}

func BenchmarkCommonParentCancel(b *testing.B) {
	shared, cancel := context.WithCancel(context.WithValue(context.Background(), rowKey{}, "value"))
	defer cancel()
	parallel(b, func(next func() bool) {
		for next() {
			ctx, cancel := context.WithCancel(shared)
			if ctx.Value(rowKey{}) != "value" {
				b.Error("the value is not inherited")
			}
			localWork(100)
			cancel()
			localWork(100)
		}
	})
}

func BenchmarkWithTimeout(b *testing.B) {
	for _, live := range []int{40, 4000, 400000} {
		b.Run(fmt.Sprintf("concurrency=%d", live), func(b *testing.B) {
			cancels := make([]context.CancelFunc, live)
			for i := range cancels {
				_, cancels[i] = context.WithTimeout(context.Background(), time.Hour)
			}
			b.ResetTimer()
			parallel(b, func(next func() bool) {
				ten := make([]context.CancelFunc, 10)
				for next() {
					for i := range ten {
						_, ten[i] = context.WithTimeout(context.Background(), time.Hour)
					}
					for _, cancel := range ten {
						cancel()
					}
				}
			})
			b.StopTimer()
			for _, cancel := range cancels {
				cancel()
			}
		})
	}
}

func BenchmarkCancelTree(b *testing.B) {
	for _, depth := range []int{1, 10, 100, 1000} {
		descend := func(ctx context.Context) {
			for i := 0; i < depth; i++ {
				ctx, forgotten = context.WithCancel(ctx)
			}
		}
		b.Run(fmt.Sprintf("depth=%d", depth), func(b *testing.B) {
			b.Run("Root=Background", repeat(func() { descend(context.Background()) }))
			b.Run("Root=OpenCanceler", repeat(func() {
				ctx, cancel := context.WithCancel(context.Background())
				descend(ctx)
				cancel()
			}))
			b.Run("Root=ClosedCanceler", repeat(func() {
				ctx, cancel := context.WithCancel(context.Background())
				cancel()
				descend(ctx)
			}))
		})
	}
}

func BenchmarkCheckCanceled(b *testing.B) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	b.Run("Err", repeat(func() { lastError = ctx.Err() }))
	b.Run("Done", repeat(func() { isDone(ctx) }))
}

func BenchmarkContextCancelDone(b *testing.B) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	parallel(b, func(next func() bool) {
		for next() {
			isDone(ctx)
		}
	})
}

func isDone(ctx context.Context) bool {
	select {
	case <-ctx.Done():
		return true
	default:
		return false
	}
}

func BenchmarkDeepValueNewGoRoutine(b *testing.B) {
	deepValue(b, func(ctx context.Context) {
		var wait sync.WaitGroup
		wait.Add(1)
		go func() {
			defer wait.Done()
			lastValue = ctx.Value(-1)
		}()
		wait.Wait()
	})
}

func BenchmarkDeepValueSameGoRoutine(b *testing.B) {
	deepValue(b, func(ctx context.Context) { lastValue = ctx.Value(-1) })
}

func deepValue(b *testing.B, look func(context.Context)) {
	for _, depth := range []int{10, 20, 30, 50, 100} {
		ctx := context.Background()
		for i := 0; i < depth; i++ {
			ctx = context.WithValue(ctx, i, i)
		}
		b.Run(fmt.Sprintf("depth=%d", depth), repeat(func() { look(ctx) }))
	}
}

func BenchmarkErrOK(b *testing.B) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	repeat(func() { lastError = ctx.Err() })(b)
}

func BenchmarkErrCanceled(b *testing.B) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	repeat(func() { lastError = ctx.Err() })(b)
}

var (
	lastError error
	lastValue any
)
