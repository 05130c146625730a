package bench

import (
	"context"
	"testing"
	"time"
)

// BenchmarkMaking makes timeouts that nobody waits for, with the names of the
// JVM's. Those that are never cancelled repeat what a published benchmark does
// wrong: its parent has ever more children, and the timers of all of them are
// pending. So its figure tells how long it ran. Never take a figure from them.
func BenchmarkMaking(b *testing.B) {
	const limit = time.Second
	forget := func(b *testing.B) {
		var parent context.Context
		parent, forgotten = context.WithCancel(context.Background())
		for i := 0; i < b.N; i++ {
			lastContext, forgotten = context.WithTimeout(parent, limit)
		}
	}
	forgetTimer := func(b *testing.B) {
		for i := 0; i < b.N; i++ {
			lastTimer = time.NewTimer(limit)
		}
	}
	for _, made := range []struct {
		name string
		make func(*testing.B)
	}{
		{"WITH_TIMEOUT", forget},
		{"WITH_TIMEOUT_BRIEFLY", forget},
		{"WITH_TIMEOUT_CANCELLED", func(b *testing.B) {
			parent, cancel := context.WithCancel(context.Background())
			defer cancel()
			for i := 0; i < b.N; i++ {
				var cancel context.CancelFunc
				lastContext, cancel = context.WithTimeout(parent, limit)
				cancel()
			}
		}},
		{"NEW_TIMER_BEFORE_1_23", forgetTimer},
		{"NEW_TIMER", forgetTimer},
		{"NEW_TIMER_STOPPED", func(b *testing.B) {
			for i := 0; i < b.N; i++ {
				lastTimer = time.NewTimer(limit)
				lastTimer.Stop()
			}
		}},
	} {
		b.Run("made="+made.name, func(b *testing.B) {
			b.ReportAllocs()
			made.make(b)
		})
	}
}

var (
	lastContext context.Context
	lastTimer   *time.Timer
)
