/**
 * Channels: goroutines hand each other elements, one by one, and wait for each other to do so.
 *
 * <p>{@link dev.goloom.channel.Channel} makes them; {@link dev.goloom.channel.SendChannel} and
 * {@link dev.goloom.channel.ReceiveChannel} are its two ends. {@link dev.goloom.channel.QueueChannel} is the textbook
 * emulation on the JDK's queues, for comparison.
 *
 * <p>Row 2 of the house: imports {@code internal.wait}.
 */
@NullMarked
package dev.goloom.channel;

import org.jspecify.annotations.NullMarked;
