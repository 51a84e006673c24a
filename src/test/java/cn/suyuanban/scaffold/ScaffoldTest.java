package cn.suyuanban.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.suyuanban.modelcheck.ModelCheck;
import cn.suyuanban.modelcheck.ModelTree;
import cn.suyuanban.scaffold.Scaffold.BadRow;
import cn.suyuanban.scaffold.Scaffold.Result;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {

    private static final String HEADINGS = "事项编码,事项名称,牵头部门,协办部门,承诺时限,法定时限,依据,对象\n";

    @TempDir
    private Path folder;

    @Test
    void writesAModelAndAFormThatKeepEveryRule() throws IOException {
        // when
        new Scaffold(folder)
                .one(Map.of(
                        "id",
                        "sample-permit",
                        "name",
                        "示例许可",
                        "lead",
                        "market",
                        "departments",
                        "fire,city",
                        "promised",
                        "5WD",
                        "statutory",
                        "20WD",
                        "event",
                        "开店办企业"));
        // then
        byte[] model = Files.readAllBytes(folder.resolve("processes/sample-permit.bpmn"));
        byte[] form = Files.readAllBytes(folder.resolve("forms/sample-permit/apply.form"));
        assertThat(new ModelCheck()
                        .check(
                                Map.of("processes/sample-permit.bpmn", model, "forms/sample-permit/apply.form", form),
                                ModelTree.shipped()))
                .isEmpty();
        assertThat(new String(model))
                .contains("Activity_ReviewMarket", "Activity_ReviewFire", "Activity_ReviewCity", "示例")
                .contains("name=\"matter.event\" value=\"开店办企业\"")
                .contains("sourceExpression=\"4WD\"", "sourceExpression=\"1WD\"", "sourceExpression=\"20WD\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1WD, 4WH, 4WH",
        "2WD, 1WD, 1WD",
        "30CD, 29CD, 1CD",
        "1CD, 12H, 12H",
        "1M, 20CD, 5CD",
        "4WH, 3WH, 1WH",
        "1H, 30MIN, 30MIN"
    })
    void sharesThePromiseOutBetweenReviewAndDelivery(String promised, String review, String delivery) {
        StepLimits limits = StepLimits.of(ChineseLimit.parse(promised));
        assertThat(limits.review()).hasToString(review);
        assertThat(limits.delivery()).hasToString(delivery);
    }

    @Test
    void neverOverwritesAFile() {
        // given
        Map<String, String> matter = Map.of("id", "sample-permit", "name", "示例许可", "lead", "market", "promised", "5WD");
        new Scaffold(folder).one(matter);
        // when, then
        assertThatThrownBy(() -> new Scaffold(folder).one(matter))
                .isInstanceOf(BadMatterException.class)
                .hasMessageContaining("sample-permit.bpmn")
                .extracting(e -> ((BadMatterException) e).code())
                .isEqualTo("file-exists");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', value-missing",
        "id, Sample_Permit, id-invalid",
        "lead, 没有的局, department-unknown",
        "departments, 'fire,nobody', department-unknown",
        "promised, 5天, limit-invalid",
        "promised, 21WD, promise-beyond-law",
        "promised, 1WH, promise-too-short",
        "audience, 动物, audience-unknown",
        "online, 5, number-invalid",
    })
    void saysWhatIsWrongWithAMatter(String option, String value, String code) {
        Map<String, String> matter = new HashMap<>(Map.of(
                "id", "sample-permit", "name", "示例许可", "lead", "market", "promised", "5WD", "statutory", "20WD"));
        matter.put(option, value);
        assertThatThrownBy(() -> new Scaffold(folder).one(matter))
                .isInstanceOf(BadMatterException.class)
                .extracting(e -> ((BadMatterException) e).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void takesAListOverAsExcelWritesItInChina(String charset) throws IOException {
        // given
        Path list = list(
                charset,
                "SYB-1001,示例事项一,市场监督管理局,消防救援大队；城市管理局,5个工作日,20个工作日,《示例办法》,企业\nSYB-1002,示例事项二,tax,,1个工作日,,,个人\n");
        // when
        Result result = new Scaffold(folder).all(list);
        // then
        assertThat(result.bad()).isEmpty();
        assertThat(result.matters()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("processes/matter-syb-1001.bpmn")))
                .contains("示例事项一", "《示例办法》", "Activity_ReviewCity");
        assertThat(Files.readString(folder.resolve("processes/matter-syb-1002.bpmn")))
                .contains("citizen");
    }

    @Test
    void namesEveryBadRowAndWritesNothing() throws IOException {
        // given
        Path list = list(
                "UTF-8",
                "SYB-1,甲,market,,5WD,,,\nSYB-2,,market,,5WD,,,\n\nSYB-1,乙,market,,5WD,,,\nSYB-4,丙,nobody,,5WD,,,\n");
        // when
        Result result = new Scaffold(folder).all(list);
        // then
        assertThat(result.bad())
                .extracting(BadRow::row, BadRow::code)
                .containsExactly(tuple(3, "value-missing"), tuple(5, "id-twice"), tuple(6, "department-unknown"));
        assertThat(folder.resolve("processes")).doesNotExist();
    }

    private Path list(String charset, String rows) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), HEADINGS + rows, Charset.forName(charset));
    }
}
