package vn.plancompliance.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.plancompliance.register.Paging;

/** A long list is turned page by page. */
class PageOfTest {

    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    private static PageOf<Integer> page(int asked) {
        return PageOf.of(FIVE, new Paging(asked, 2), Address.to("/list").with("kept", "A/B"), "page");
    }

    @Test
    void leadsToItsNeighboursAndKeepsWhatElseIsChosen() {
        assertThat(page(0)).isEqualTo(new PageOf<>(List.of(1, 2), 1, 3, 5, null, "/list?kept=A%2FB&page=1"));
        assertThat(page(1))
                .isEqualTo(new PageOf<>(List.of(3, 4), 2, 3, 5, "/list?kept=A%2FB", "/list?kept=A%2FB&page=2"));
        assertThat(page(2)).isEqualTo(new PageOf<>(List.of(5), 3, 3, 5, "/list?kept=A%2FB&page=1", null));
    }

    @Test
    void isEmptyBeyondTheLastAndLeadsBackToIt() {
        assertThat(page(Integer.MAX_VALUE - 1).entries()).isEmpty();
        assertThat(page(9).previous()).isEqualTo("/list?kept=A%2FB&page=2");
        assertThat(page(9).next()).isNull();
    }

    @Test
    void isOneOfAListWithoutEntries() {
        assertThat(PageOf.of(List.of(), new Paging(0, 2), Address.to("/list"), "page"))
                .isEqualTo(new PageOf<>(List.of(), 1, 1, 0, null, null));
    }

    @Test
    void showsSomethingElseInThePlaceOfEachEntry() {
        assertThat(page(1).map(number -> "no. " + number).entries()).containsExactly("no. 3", "no. 4");
    }
}
