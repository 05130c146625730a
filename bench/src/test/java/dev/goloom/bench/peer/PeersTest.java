package dev.goloom.bench.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.goloom.bench.row.Group;
import dev.goloom.bench.row.Peer;
import dev.goloom.bench.row.Row;
import dev.goloom.bench.row.Rows;
import dev.goloom.bench.work.Offers;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeersTest {
    @Test
    void goloom_doesAllRows_butTheFloor() {
        Offers offers = Peers.offers(Peer.GOLOOM);

        for (Row row : Rows.all()) {
            assertEquals(row.group() == Group.FLOOR, offers.whyNot(row) != null, row.id());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Peer.class, names = "GO", mode = EnumSource.Mode.EXCLUDE)
    void whoCannotDoARow_saysWhy_inAWordOrTwo(Peer peer) {
        Offers offers = Peers.offers(peer);

        for (Row row : Rows.all()) {
            String why = offers.whyNot(row); // throws if it says nothing
            assertTrue(why == null || why.split(" ", -1).length <= 3, row + ": " + why);
            if (why != null) {
                assertThrows(IllegalArgumentException.class, () -> offers.work(row));
            }
        }
    }

    @Test
    void namesOfRows_areDifferent() {
        List<String> names = Rows.all().stream().map(Row::id).toList();

        assertEquals(names.size(), new HashSet<>(names).size());
        assertThrows(IllegalArgumentException.class, () -> Rows.of("ChanSunk"));
    }
}
