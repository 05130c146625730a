package dev.goloom.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.infra.runners.TestList;

/** Of the races that the tests have planted, which are the ones that jcstress knows here. */
class SelectedTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 1000})
    void shardsTogether_areAllRaces_eachOnce(int shards) {
        List<String> all = new ArrayList<>();
        for (int shard = 1; shard <= shards; shard++) {
            all.addAll(new Selected("", shard + "/" + shards).names());
        }
        assertEquals(TestList.tests().size(), all.size());
        assertEquals(new TreeSet<>(TestList.tests()), new TreeSet<>(all));
    }

    @Test
    void pattern_findsTheNamedRacesAndNothingElse() {
        Selected selected = new Selected("Planted.E", "");
        Pattern pattern = Pattern.compile(selected.pattern());

        assertTrue(selected.names().size() > 0);
        assertEquals(selected.names(),
            TestList.tests().stream().filter(name -> pattern.matcher(name).find()).sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4", "1", "1/", "a/b", "-1/4", "1/4/4", "12345/12345"})
    void wrongShard_isRefusedWithItsText(String shard) {
        Exception refused = assertThrows(IllegalArgumentException.class, () -> new Selected("", shard).names());
        assertEquals("a shard is such as 1/4 or 4/4, not " + shard, refused.getMessage());
    }

    @Test
    void noSuchRace_isRefusedWithWhatWasAskedFor() {
        assertEquals("no race is called Snake",
            assertThrows(IllegalArgumentException.class, () -> new Selected("Snake", "").pattern()).getMessage());
        assertEquals("no race is called Planted.E in shard 4000/4000", assertThrows(IllegalArgumentException.class,
            () -> new Selected("Planted.E", "4000/4000").pattern()).getMessage());
    }
}
