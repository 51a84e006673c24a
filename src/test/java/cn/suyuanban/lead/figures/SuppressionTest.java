package cn.suyuanban.lead.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.lead.figures.Suppression.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No count below three can be told from what is published, however it is added and subtracted. */
class SuppressionTest {

    @Test
    @Tag("R58")
    void countsThatAreLargeEnoughAreTold() {
        assertThat(Suppression.apply(List.of(3L, 7L, 12L))).isEqualTo(column(22L, 3L, 7L, 12L));
    }

    @Test
    @Tag("R58")
    void aSmallCountIsHiddenAndTheTotalThatWouldTellIt() {
        assertThat(Suppression.apply(List.of(1L, 4L, 9L))).isEqualTo(column(null, null, 4L, 9L));
        assertThat(Suppression.apply(List.of(2L, 2L, 9L))).isEqualTo(column(null, null, null, 9L));
        assertThat(Suppression.apply(List.of(0L, 1L, 9L))).isEqualTo(column(null, null, null, 9L));
        assertThat(Suppression.apply(List.of(1L, 2L, 9L))).isEqualTo(column(12L, null, null, 9L));
    }

    @Test
    @Tag("R58")
    void aTotalThatIsSmallItselfIsNotTold() {
        assertThat(Suppression.apply(List.of(0L, 2L, 0L))).isEqualTo(column(null, null, null, null));
        assertThat(Suppression.apply(List.of(2L))).isEqualTo(column(null, (Long) null));
    }

    /** Every way three counts can be: whoever sees an answer and knows the rule still has a choice for each hidden count. */
    @Test
    @Tag("R58")
    void aReaderWhoKnowsTheRuleCannotTellASmallCount() {
        Map<Column, List<List<Long>>> answers = new HashMap<>();
        for (long a = 0; a < 8; a++) {
            for (long b = 0; b < 8; b++) {
                for (long c = 0; c < 8; c++) {
                    List<Long> counts = List.of(a, b, c);
                    answers.computeIfAbsent(Suppression.apply(counts), key -> new ArrayList<>())
                            .add(counts);
                }
            }
        }
        answers.forEach((answer, possible) -> {
            for (int row = 0; row < 3; row++) {
                if (answer.rows().get(row) == null) {
                    assertThat(valuesOf(row, possible))
                            .as("%s row %d", answer, row)
                            .hasSizeGreaterThan(1);
                }
            }
        });
    }

    private static Set<Long> valuesOf(int row, List<List<Long>> possible) {
        Set<Long> values = new HashSet<>();
        possible.forEach(counts -> values.add(counts.get(row)));
        return values;
    }

    private static Column column(Long total, Long... rows) {
        return new Column(Arrays.asList(rows), total);
    }
}
