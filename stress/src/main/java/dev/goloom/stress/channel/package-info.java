/** The races of a channel: send, receive and close against each other and against an interrupt, and what they publish. */
@NullMarked
package dev.goloom.stress.channel;

import org.jspecify.annotations.NullMarked;
