package cn.suyuanban.intake.form;

import static cn.suyuanban.support.Restaurant.application;
import static cn.suyuanban.support.Restaurant.fullApplication;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.suyuanban.catalog.FormSchema;
import cn.suyuanban.catalog.SampleForms;
import cn.suyuanban.support.SuyuanbanTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the public may hand in, checked against the form that the browser draws. */
@SuyuanbanTest
class FormCheckTest {

    private static final FormSchema RESTAURANT = SampleForms.shipped("open-restaurant/apply");

    @Autowired
    private FormCheck check;

    @Test
    void acceptsWhatTheFormAsksForAndNothingElse() {
        // given
        Map<String, Object> sent = application();
        sent.put("signboardText", null);
        sent.put("floorArea", 120.0);
        // when
        Map<String, Object> accepted = check.accept(RESTAURANT, sent);
        // then
        assertThat(accepted).doesNotContainKey("signboardText").containsEntry("floorArea", 120);
        assertThat(check.accept(RESTAURANT, fullApplication())).containsEntry("signboardText", "示例餐饮");
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        // given
        Map<String, Object> sent = application();
        sent.remove("premisesAddress");
        sent.put("contactName", "  ");
        // then
        assertThat(problems(sent)).containsExactlyInAnyOrder("经营场所地址 必填。", "联系人 必填。");
    }

    @Test
    void refusesAFieldTheFormDoesNotHave() {
        // given
        Map<String, Object> sent = application();
        sent.put("approved", true);
        // then
        assertThat(problems(sent)).containsExactly("approved 表单中没有此项，请刷新页面后重新填写。");
    }

    @Test
    void refusesAHiddenFieldThatIsSentAnyway() {
        // given
        Map<String, Object> sent = application();
        sent.put("fireCommitment", true);
        // then
        assertThat(problems(sent)).singleElement().asString().startsWith("采用告知承诺方式办理消防检查 按所填情形不需要此项");
    }

    @Test
    void demandsAFieldAsSoonAsTheSituationShowsIt() {
        // given
        Map<String, Object> sent = application();
        sent.put("outdoorSignboard", true);
        // then
        assertThat(problems(sent)).containsExactly("招牌内容 必填。");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("badValues")
    void saysWhatIsWrongWithAValue(String field, Object value, String message) {
        // given
        Map<String, Object> sent = application();
        sent.put(field, value);
        // then
        assertThat(problems(sent)).singleElement().asString().contains(message);
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                Arguments.of("floorArea", "120", "请填写数字"),
                Arguments.of("floorArea", 0, "不能小于 1"),
                Arguments.of("floorArea", 100001, "不能大于 100000"),
                Arguments.of("floorArea", 1.125, "最多保留 2 位小数"),
                Arguments.of("floorArea", Double.POSITIVE_INFINITY, "请填写数字"),
                Arguments.of("applicantName", "长".repeat(101), "最多填写 100 个字"),
                Arguments.of("applicantName", 7, "请填写文字"),
                Arguments.of("applicantName", Map.of("a", 1), "请填写文字"),
                Arguments.of("applicantName", "空\u0000字符", "含有无法保存的字符"),
                Arguments.of("applicantName", "半个\ud840", "含有无法保存的字符"),
                Arguments.of("creditCode", "123", "格式不正确"),
                Arguments.of("contactPhone", "13800000000\n", "不要换行"),
                Arguments.of("foodBusiness", "熊掌", "请从所列选项中选择"),
                Arguments.of("foodBusiness", List.of("热食类食品制售"), "请从所列选项中选择"),
                Arguments.of("publicGathering", "true", "只能勾选或者不勾选"));
    }

    @Test
    void keepsMarkupAsTheTextItIs() {
        // given
        Map<String, Object> sent = application();
        sent.put("applicantName", "<script>alert(1)</script>");
        // then
        assertThat(check.accept(RESTAURANT, sent)).containsEntry("applicantName", "<script>alert(1)</script>");
    }

    @Test
    void knowsDatesListsAndFixedFields() {
        FormSchema form = SampleForms.of("""
                {"id": "sample", "components": [
                  {"type": "datetime", "key": "day", "subtype": "date", "dateLabel": "日期"},
                  {"type": "datetime", "key": "hour", "subtype": "time", "timeLabel": "时间"},
                  {"type": "checklist", "key": "parts", "label": "部分",
                   "values": [{"label": "甲", "value": "a"}, {"label": "乙", "value": "b"}]},
                  {"type": "textfield", "key": "mail", "label": "邮箱", "validate": {"validationType": "email"}},
                  {"type": "textfield", "key": "fee", "label": "费用", "readonly": true, "defaultValue": "0"},
                  {"type": "textfield", "key": "secret", "label": "内部", "disabled": true},
                  {"type": "number", "key": "sum", "label": "金额", "serializeToString": true, "decimalDigits": 0}]}
                """);
        Map<String, Object> good = Map.of(
                "day",
                "2026-05-01",
                "hour",
                "09:30+08:00",
                "parts",
                List.of("a", "b"),
                "mail",
                "a@example.cn",
                "fee",
                "0",
                "sum",
                "12");
        assertThat(check.accept(form, good)).isEqualTo(good);
        Map<String, Object> bad = Map.of(
                "day",
                "2026-02-30",
                "hour",
                "25:00",
                "parts",
                List.of("a", "a"),
                "mail",
                "a@",
                "fee",
                "1",
                "secret",
                "x",
                "sum",
                "1.5");
        assertThat(problems(form, bad))
                .containsExactlyInAnyOrder(
                        "日期 请选择有效的日期、时间。",
                        "时间 请选择有效的日期、时间。",
                        "部分 请从所列选项中选择，每项只选一次。",
                        "邮箱 请填写有效的电子邮箱。",
                        "费用 此项不能填写，请刷新页面后重新填写。",
                        "内部 此项不能填写，请刷新页面后重新填写。",
                        "金额 请填写整数。");
    }

    @Test
    void aFieldInAHiddenGroupIsHidden() {
        FormSchema form = SampleForms.of("""
                {"id": "sample", "components": [
                  {"type": "checkbox", "key": "more", "label": "更多"},
                  {"type": "group", "conditional": {"hide": "=not(more)"}, "components": [
                    {"type": "textfield", "key": "detail", "label": "细节", "validate": {"required": true}}]}]}
                """);
        assertThat(check.accept(form, Map.of("more", false))).containsEntry("more", false);
        assertThat(problems(form, Map.of("more", true))).containsExactly("细节 必填。");
        assertThat(problems(form, Map.of("detail", "x")))
                .singleElement()
                .asString()
                .contains("不需要此项");
    }

    @Test
    void aPatternThatWouldTakeYearsIsGivenUp() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(PatientPattern.isFound("^(a+)+b$", "a".repeat(4_000)))
                        .isFalse());
        assertThat(PatientPattern.isFound("^(a|b)*$", "ab".repeat(2_000))).isIn(true, false);
        assertThat(PatientPattern.isFound("[0-9]{3}", "x123y")).isTrue();
    }

    @Test
    void clerksAreToldTheSame() {
        // given
        Map<String, Object> known = new HashMap<>(application());
        known.put("floorArea", 0);
        known.put("caseId", new ArrayList<>());
        // then
        assertThatThrownBy(() -> check.require(RESTAURANT, known))
                .isInstanceOf(FormViolationException.class)
                .hasMessage("form-invalid: 表单 open-restaurant-apply 需要改正：“经营面积（平方米）”（floorArea）不能小于 1。 请改正后重新提交。");
    }

    private List<String> problems(Map<String, Object> sent) {
        return problems(RESTAURANT, sent);
    }

    private List<String> problems(FormSchema form, Map<String, Object> sent) {
        FormRejectedException refused =
                catchThrowableOfType(FormRejectedException.class, () -> check.accept(form, sent));
        assertThat(Arrays.asList(refused.getMessage())).allMatch(text -> text.startsWith("form-rejected: "));
        return refused.problems().stream()
                .map(problem -> problem.label() + ' ' + problem.message())
                .toList();
    }
}
