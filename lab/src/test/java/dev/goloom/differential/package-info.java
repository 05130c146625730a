/**
 * goloom against Go itself: the same small programs in both, and a test that compares what they say.
 *
 * <p>The Go side is in {@code src/test/go}, file by file and line by line the same: {@code ChannelScenarios.trySend} here
 * is {@code channelTrySend} in {@code channel.go} there.
 */
@NullMarked
package dev.goloom.differential;

import org.jspecify.annotations.NullMarked;
