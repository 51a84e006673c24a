package cn.suyuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "5WD, 5, WD, 5 个工作日",
        "20CD, 20, CD, 20 个自然日",
        "3M, 3, M, 3 个月",
        "4WH, 4, WH, 4 个工作小时",
        "2H, 2, H, 2 小时",
        "30MIN, 30, MIN, 30 分钟",
        "1WD, 1, WD, 1 个工作日",
        "9999MIN, 9999, MIN, 9999 分钟"
    })
    void a_limit_is_read_from_its_spelling_and_written_back(String text, int amount, LimitUnit unit, String chinese) {
        Limit limit = Limit.parse(text);

        assertThat(limit).isEqualTo(new Limit(amount, unit)).hasToString(text);
        assertThat(limit.chinese()).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 为空",
        "' ', 不能有空格",
        "5 WD, 不能有空格",
        "'5WD ', 不能有空格",
        "'5\u3000WD', 不能有空格",
        "WD, 缺少数字",
        "-5WD, 缺少数字",
        "五WD, 缺少数字",
        "\uff15WD, 缺少数字",
        "5, 缺少单位",
        "0WD, 不能为 0",
        "0, 不能为 0",
        "000WD, 不能为 0",
        "05WD, 不能以 0 开头",
        "10000WD, 1 到 9999",
        "99999999999999999999WD, 1 到 9999",
        "1.5H, 须是整数",
        "5wd, 应为 WD",
        "30Min, 应为 MIN",
        "5D, “D”不认识",
        "5WDX, “WDX”不认识",
        "5WD3, “WD3”不认识",
        "5个工作日, “个工作日”不认识",
        "P5D, 缺少数字"
    })
    void a_wrong_spelling_is_refused_with_what_is_wrong_and_how_to_mend_it(String text, String complaint) {
        LimitSyntaxException refused = catchThrowableOfType(LimitSyntaxException.class, () -> Limit.parse(text));

        assertThat(refused)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint)
                .hasMessageContaining("写法如 5WD（工作日）、20CD（自然日）、3M（月）、4WH（工作小时）、2H（小时）、30MIN（分钟）");
        assertThat(refused.input()).isEqualTo(text);
    }

    @ParameterizedTest
    @NullSource
    void no_text_at_all_is_refused_as_an_empty_limit(String text) {
        LimitSyntaxException refused = catchThrowableOfType(LimitSyntaxException.class, () -> Limit.parse(text));

        assertThat(refused).hasMessageStartingWith("期限为空");
        assertThat(refused.input()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10000, Integer.MAX_VALUE})
    void a_limit_cannot_be_made_with_an_amount_out_of_range(int amount) {
        assertThatThrownBy(() -> new Limit(amount, LimitUnit.WD)).isInstanceOf(LimitSyntaxException.class);
    }

    @Test
    void a_limit_needs_a_unit() {
        assertThatThrownBy(() -> new Limit(5, null)).isInstanceOf(NullPointerException.class);
    }
}
