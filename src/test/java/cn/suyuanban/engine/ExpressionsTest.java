package cn.suyuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of models where there is no case. */
class ExpressionsTest {

    private final Expressions expressions = new Expressions();

    @Test
    void tellsWhatFollowsFromWhatIsKnown() {
        assertThat(value("${sellsTobacco}")).isEqualTo(true);
        assertThat(value("${closingPath == 'simple'}")).isEqualTo(true);
        assertThat(value("${floorArea > 200}")).isEqualTo(false);
        assertThat(value("tax")).isEqualTo("tax");
        assertThat(value("社会保险${kind}")).isEqualTo("社会保险登记");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${acceptance == 'accepted'}",
                "${deadlines.after('5WD')}",
                "${execution.processInstanceId}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${kind.getClass()}",
                "${null}"
            })
    void tellsNothingOfWhatOnlyACaseKnows(String expression) {
        assertThat(expressions.value(expression, known())).isEmpty();
    }

    private Object value(String expression) {
        return expressions.value(expression, known()).orElseThrow();
    }

    private static Map<String, Object> known() {
        return Map.of("sellsTobacco", true, "closingPath", "simple", "floorArea", 120.5, "kind", "登记");
    }
}
