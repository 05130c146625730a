/**
 * The one race: whatever a goroutine waits for, it parks on one {@link dev.goloom.internal.wait.Waiter}, and whoever
 * completes it wins one atomic claim.
 *
 * <p>{@link dev.goloom.internal.wait.Waiter} is the goroutine that waits. {@link dev.goloom.internal.wait.WaitNode} is
 * its place in one {@link dev.goloom.internal.wait.WaitQueue}. {@link dev.goloom.internal.wait.Selectable} is where two
 * goroutines meet, a channel; {@link dev.goloom.internal.wait.Signal} is what happens once, for everybody.
 *
 * <p>Row 1 of the house: imports {@code internal.lock}.
 */
@NullMarked
package dev.goloom.internal.wait;

import org.jspecify.annotations.NullMarked;
