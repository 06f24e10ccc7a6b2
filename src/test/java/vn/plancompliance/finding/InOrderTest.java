package vn.plancompliance.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {

    private record Thing(int lead, int rest) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 25_000})
    void putsInOrderWhateverTheOrderInWhichTheyCome(int count) {
        List<Thing> ordered = IntStream.range(0, count)
                .mapToObj(number -> new Thing(number / 100, number % 100))
                .toList();
        var shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(8));

        assertThat(inOrder(shuffled)).isEqualTo(ordered);
        assertThat(inOrder(ordered)).isEqualTo(ordered);
    }

    private static List<Thing> inOrder(List<Thing> things) {
        return InOrder.of(things, Thing::lead, Comparator.naturalOrder(), Comparator.comparing(Thing::rest));
    }
}
