/**
 * Programs that do something once and say what they have seen, each in a JVM of its own: who hears of a timeout, what
 * timeouts cost that fire, what stays of contexts that nobody cancels. Each prints one line of JSON.
 */
@NullMarked
package dev.goloom.bench.observe;

import org.jspecify.annotations.NullMarked;
