package dev.goloom.select;

import static dev.goloom.select.Select.otherwise;
import static dev.goloom.select.Select.receive;
import static dev.goloom.select.Select.select;
import static dev.goloom.select.Select.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.goloom.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a select's cases is computed, when, and how often. */
class SelectEvaluationTest {

    private final List<String> evaluated = new ArrayList<>();
    private final Channel<Integer> full = Channel.buffered(1);
    private final Channel<Integer> empty = Channel.buffered(1);

    @Test
    void channelsAndElements_areEvaluatedOnce_inOrder_whateverIsPicked() throws Exception {
        full.send(0);
        String picked = select(
            send(channel("full"), element(1), () -> "sent to full"),
            receive(channel("empty"), e -> "received " + e),
            send(channel("nil"), element(2), () -> "sent to nil"),
            send(channel("empty"), element(3), () -> "sent to empty"));
        assertEquals("sent to empty", picked);
        assertEquals(List.of("full", "element 1", "empty", "nil", "element 2", "empty", "element 3"), evaluated);
        assertEquals(3, empty.receive());
    }

    @Test
    void evaluationThatFails_endsTheSelect_beforeTheRestIsEvaluated() throws Exception {
        full.send(0);
        assertThrows(IllegalStateException.class, () -> select(
            receive(channel("full"), e -> e),
            send(channel("empty"), failing(), () -> 1),
            receive(channel("nil"), e -> e)));
        assertEquals(List.of("full", "empty", "failing"), evaluated);
        assertEquals(1, full.length());
    }

    @Test
    void handlers_areCalledForTheCommittedCaseOnly() throws Exception {
        full.send(42);
        assertEquals(42, select(
            receive(empty, e -> element(1)),
            receive(full, e -> element(e == null ? -1 : e)),
            otherwise(() -> element(2))));
        assertEquals(List.of("element 42"), evaluated);
    }

    @Test
    void otherwise_mayStandAnywhere() throws Exception {
        assertEquals("nothing", select(
            otherwise(() -> "nothing"), receive(empty, e -> "received"), send(Channel.never(), 1, () -> "sent")));
        full.send(1);
        assertEquals("received", select(
            receive(empty, e -> "none"), otherwise(() -> "nothing"), receive(full, e -> "received")));
    }

    /** A statement that sends: the element is there before anything of the communication happens. */
    @Test
    void elementOfASend_isEvaluated_beforeTheSendBegins() throws Exception {
        empty.close();
        assertThrows(IllegalStateException.class, () -> channel("empty").send(failing()));
        assertEquals(List.of("empty", "failing"), evaluated);
    }

    private Channel<Integer> channel(String name) {
        evaluated.add(name);
        return switch (name) {
            case "full" -> full;
            case "empty" -> empty;
            default -> Channel.never();
        };
    }

    private int element(int element) {
        evaluated.add("element " + element);
        return element;
    }

    private int failing() {
        evaluated.add("failing");
        throw new IllegalStateException("on purpose");
    }
}
