//go:build !unix

package bench

import (
	"testing"
	"time"
)

// processorTime is not known here.
func processorTime(t *testing.T) time.Duration {
	t.Skip("the processor time of this process is not known on this system")
	return 0
}
