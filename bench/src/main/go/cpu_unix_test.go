//go:build unix

package bench

import (
	"syscall"
	"testing"
	"time"
)

// processorTime is what this process has used so far, in the kernel and outside.
func processorTime(t *testing.T) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		t.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
