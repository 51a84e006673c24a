package cn.suyuanban.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "7, PT1H4M", "8, PT2H", "11, PT2H"})
    void waitsTwiceAsLongEachTimeUpToTwoHours(int attempts, Duration wait) {
        assertThat(Dispatch.backOff(attempts)).isEqualTo(wait);
    }
}
