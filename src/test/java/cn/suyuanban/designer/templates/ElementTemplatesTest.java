package cn.suyuanban.designer.templates;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.calendar.Limit;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTemplatesTest {

    private static final String REGENERATE = "请运行 mvn process-classes exec:java"
            + " -Dexec.mainClass=cn.suyuanban.designer.templates.ElementTemplates 并提交";
    private static final Path SCHEMA =
            Path.of("src/main/web/node_modules/@camunda/element-templates-json-schema/resources/schema.json");

    @Test
    void theFileForCamundaModelerIsWhatTheCodeDescribes() throws IOException {
        assertThat(Files.readString(ElementTemplates.FILE)).as(REGENERATE).isEqualTo(ElementTemplates.json());
    }

    @Test
    void camundaModelerAcceptsEveryTemplate() throws IOException {
        assertThat(errors(Files.readString(ElementTemplates.FILE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"type\" : \"camunda:property\"', '\"type\" : \"camunda:properties\"', the binding is of an unknown kind",
        "'\"appliesTo\"', '\"appliedTo\"', nothing says what a template can be put on",
        "'\"choices\"', '\"choice\"', a list offers nothing to choose",
        "'\"type\" : \"String\"', '\"type\" : \"Text\"', an extension property cannot hold several lines"
    })
    void aBrokenTemplateIsRefused(String good, String bad) throws IOException {
        assertThat(errors(ElementTemplates.json().replaceFirst(Pattern.quote(good), bad)))
                .isNotEmpty();
    }

    @Test
    void everyTemplateHasAnIdOfItsOwnAndAChineseName() {
        List<ElementTemplate> all = ElementTemplates.all();
        assertThat(all).extracting(ElementTemplate::id).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(ElementTemplate::name)
                .doesNotHaveDuplicates()
                .allMatch(this::isChinese);
        assertThat(all).extracting(ElementTemplate::description).allMatch(this::isChinese);
        assertThat(all.stream()
                        .flatMap(template -> template.properties().stream())
                        .filter(field -> !"Hidden".equals(field.type())))
                .extracting(Field::label)
                .allMatch(this::isChinese);
    }

    @ParameterizedTest
    @CsvSource({"5WD, true", "20CD, true", "3M, true", "4WH, true", "2H, true", "30MIN, true"})
    @CsvSource({"5, false", "0WD, false", "5wd, false", "WD, false", "1.5WD, false", "5WD 8H, false"})
    void whatALimitMayBeIsWhatTheCalendarReads(String limit, boolean readable) {
        String pattern = Field.text("时限", null, Binding.fact("limit"))
                .limit()
                .constraints()
                .pattern()
                .value();
        assertThat(limit.matches(pattern)).isEqualTo(readable);
        assertThat(isRead(limit)).isEqualTo(readable);
    }

    private static boolean isRead(String limit) {
        try {
            return Limit.parse(limit) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static List<Error> errors(String templates) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(templates, InputFormat.JSON);
    }
}
