package cn.suyuanban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.suyuanban.document.pdf.Paper.Paragraph;
import cn.suyuanban.document.pdf.Paper.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentTextsTest {

    @TempDir
    private Path county;

    @ParameterizedTest
    @EnumSource
    void everyShippedTextIsMarkedAsASampleAndHasATitle(DocumentKind kind) {
        Letter letter = texts().write(kind.template(), Map.of("text", "已核对"));

        assertThat(letter.title())
                .endsWith(
                        kind.decides() || kind == DocumentKind.NOT_ACCEPTED
                                ? "决定书"
                                : kind == DocumentKind.DELIVERED ? "回证" : "书");
        assertThat(letter.notes()).singleElement().asString().startsWith("示例");
        assertThat(letter.blocks()).isNotEmpty().doesNotContain(new Paragraph("null"));
    }

    @Test
    void onlyAPermitIsCalledOne() {
        Map<String, Object> facts = Map.of("basis", "《中华人民共和国义务教育法》第十二条", "refused", List.of());

        assertThat(texts().write("granted", with(facts, true)).title()).isEqualTo("准予行政许可决定书");
        assertThat(texts().write("refused", with(facts, true)).title()).isEqualTo("不予行政许可决定书");
        assertThat(texts().write("granted", with(facts, false)).toString())
                .contains("准予办理决定书", "《中华人民共和国义务教育法》第十二条")
                .doesNotContain("许可");
        assertThat(texts().write("refused", with(facts, false)).toString())
                .contains("不予办理决定书", "行政复议", "行政诉讼")
                .doesNotContain("许可");
    }

    private static Map<String, Object> with(Map<String, Object> facts, boolean permit) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("permit", permit);
        return all;
    }

    @Test
    void whatPeopleWroteStaysOneParagraphHoweverItLooks() {
        Letter letter = texts().write("returned", Map.of("text", "# 假标题\n> 假附注\n| 甲 | 乙 [(${office})] <b>&"));

        assertThat(letter.title()).isEqualTo("退件告知书");
        assertThat(letter.blocks())
                .contains(new Paragraph("# 假标题\u2028> 假附注\u2028| 甲 | 乙 [(${office})] <b>&"))
                .noneMatch(Row.class::isInstance);
    }

    @Test
    void theCountysOwnTextStandsInForTheShippedOne() throws IOException {
        Files.writeString(county.resolve("returned.txt"), "# 退件通知\n退回：[(${text})]\n");
        Files.writeString(county.resolve("sample.txt"), "\n");

        assertThat(texts().write("returned", Map.of("text", "缺章程")))
                .isEqualTo(new Letter("退件通知", List.of(new Paragraph("退回：缺章程")), List.of()));
        assertThat(texts().write("accepted", Map.of("text", "予以受理")).notes()).isEmpty();
    }

    @Test
    void aTextWithAMistakeStopsTheStartAndNotTheFirstCase() throws IOException {
        Files.writeString(county.resolve("granted.txt"), "没有标题");

        assertThatThrownBy(this::texts)
                .hasMessageContaining("document-template")
                .hasMessageContaining("granted.txt")
                .hasMessageContaining("# 标题");
    }

    private DocumentTexts texts() {
        return new DocumentTexts(new DocumentSettings("", county));
    }
}
