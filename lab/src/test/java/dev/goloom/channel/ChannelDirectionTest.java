package dev.goloom.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each end of a channel has its own type; what the other end does is not there, so it does not compile. */
class ChannelDirectionTest {

    @Test
    void channel_isUsableAsEitherEnd() throws Exception {
        Channel<String> channel = Channel.buffered(1);
        SendChannel<String> in = channel;
        ReceiveChannel<String> out = channel;
        in.send("through");
        assertEquals(1, out.length());
        assertEquals("through", out.receive());
    }

    @Test
    void receivingEnd_canNeitherSendNorClose() {
        Set<String> methods = methods(ReceiveChannel.class);
        assertTrue(methods.containsAll(List.of("receive", "tryReceive", "length", "capacity")), methods::toString);
        assertTrue(methods.stream().noneMatch(List.of("send", "trySend", "close")::contains), methods::toString);
        assertTrue(!SendChannel.class.isAssignableFrom(ReceiveChannel.class));
    }

    @Test
    void sendingEnd_cannotReceive() {
        Set<String> methods = methods(SendChannel.class);
        assertTrue(methods.containsAll(List.of("send", "trySend", "close", "length", "capacity")), methods::toString);
        assertTrue(methods.stream().noneMatch(List.of("receive", "tryReceive", "iterator")::contains),
            methods::toString);
        assertTrue(!ReceiveChannel.class.isAssignableFrom(SendChannel.class));
    }

    @Test
    void channels_areCompared_byIdentity() {
        Channel<String> one = Channel.buffered(1);
        Channel<String> other = Channel.buffered(1);
        SendChannel<String> sameOne = one;
        assertEquals(one, sameOne);
        assertTrue(!one.equals(other));
    }

    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
