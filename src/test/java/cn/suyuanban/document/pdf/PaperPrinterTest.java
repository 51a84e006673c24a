package cn.suyuanban.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.document.pdf.Paper.Block;
import cn.suyuanban.document.pdf.Paper.Heading;
import cn.suyuanban.document.pdf.Paper.Paragraph;
import cn.suyuanban.document.pdf.Paper.Row;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperPrinterTest {

    private static final Instant ISSUED = Instant.parse("2026-11-02T02:30:00Z");

    @Test
    void aLetterSaysWhoWritesToWhomAndWhen() throws IOException {
        byte[] pdf = print("绛县示例餐饮店", new Paragraph("申请材料齐全、符合法定形式，予以受理。"));

        assertThat(text(pdf))
                .contains("市场监督管理局", "受理通知书", "〔2026〕第000123号", "绛县示例餐饮店：", "予以受理。")
                .contains("市场监督管理局（印章）", "2026年11月2日", "办件编号 20261102-000001", "第 1 页，共 1 页");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("受理通知书 〔2026〕第000123号");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("市场监督管理局");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(ISSUED);
        }
    }

    @Test
    void theFontTravelsWithTheLetterButOnlyTheCharactersItUses() throws IOException {
        byte[] pdf = print("绛县示例餐饮店", new Paragraph("予以受理。"));

        assertThat(pdf).hasSizeLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aLongNameAndALongReasonGoOnOverThePages() throws IOException {
        String name = "绛".repeat(200);
        String reason =
                IntStream.rangeClosed(1, 500).mapToObj("第%03d条不符；"::formatted).reduce("", String::concat);

        byte[] asText = print(name, new Paragraph(reason));
        byte[] asRow = print(name, new Row("不予受理的理由", reason));

        for (byte[] pdf : List.of(asText, asRow)) {
            String text = text(pdf).replaceAll("\\s", "");
            assertThat(pages(pdf)).isGreaterThan(2);
            assertThat(text).contains("共" + pages(pdf) + "页");
            assertThat(text.chars().filter(c -> c == '绛').count()).isEqualTo(200);
            assertThat(text).contains("第001条", "第250条", "第500条");
        }
    }

    @Test
    void noLineBeginsWithAFullStopOrACommaOrEndsWithABracket() throws IOException {
        String text = text(print("某", new Paragraph("受理，".repeat(200) + "（一）".repeat(200) + "《法》。".repeat(200))));

        assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .noneMatch(line -> "，。、；：）》”".indexOf(line.charAt(0)) >= 0)
                .noneMatch(line -> "（《“".indexOf(line.charAt(line.length() - 1)) >= 0);
    }

    @Test
    void aCharacterThatTheFontLacksIsSeenAsABoxAndNeverDropped() throws IOException {
        String text = text(print("𠮷野家😀店\u0007\u200b", new Paragraph("甲\u2028乙")));

        assertThat(text)
                .containsPattern("(𠮷|□)野家□店：")
                .containsPattern("甲\\s+乙")
                .doesNotContain("\u0007");
    }

    @Test
    void twoLettersPrintedAtOnceDoNotMix() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<byte[]>> jobs = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<byte[]>) () -> print("申请人" + i, new Paragraph("理由" + i)))
                    .toList();
            List<Future<byte[]>> printed = threads.invokeAll(jobs);
            for (int i = 0; i < printed.size(); i++) {
                assertThat(text(printed.get(i).get())).contains("申请人" + i + "：", "理由" + i);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] print(String addressee, Block... blocks) {
        Heading heading = new Heading("市场监督管理局", "受理通知书", "〔2026〕第000123号", addressee, ISSUED, "办件编号 20261102-000001");
        return PaperPrinter.print(new Paper(heading, List.of(blocks), List.of("示例文书"), null));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
