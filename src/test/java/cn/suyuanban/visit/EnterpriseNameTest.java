package cn.suyuanban.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of enterprises as people type them. */
class EnterpriseNameTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "绛县（示例）铸造有限公司, 绛县(示例)铸造有限公司",
        "绛县【示例】铸造有限公司, 绛县示例铸造有限公司",
        "' 绛县 示例\u3000铸造有限公司 ', 绛县示例铸造有限公司",
        "绛县ＡＢ铸造, 绛县ab铸造",
        "绛县\u200b示例, 绛县示例"
    })
    void widthCaseBlanksAndBracketsMakeNoDifference(String one, String other) {
        assertThat(EnterpriseName.key(one)).isEqualTo(EnterpriseName.key(other));
    }

    @Test
    void wordsDo() {
        assertThat(EnterpriseName.key("绛县示例铸造有限公司")).isNotEqualTo(EnterpriseName.key("绛县示例铸造有限公司二分公司"));
    }

    @Test
    void aNameThatGrowsWhenItIsFoldedStillFitsItsColumn() {
        assertThat(EnterpriseName.key("㍿".repeat(200))).hasSize(200);
    }
}
