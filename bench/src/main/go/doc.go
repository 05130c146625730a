// Package bench is the Go side of the study: the published benchmarks with
// their mistakes kept, and the same four programs done right.
//
// The study compiles it with "go test -c" and runs one benchmark per process,
// so that Go's processes and the JVM's forks take turns.
package bench
