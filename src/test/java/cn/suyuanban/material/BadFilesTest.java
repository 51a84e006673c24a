package cn.suyuanban.material;

import static cn.suyuanban.material.Samples.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.suyuanban.support.SuyuanbanTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.detect.Detector;
import org.apache.tika.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files nobody should be able to hand in. */
@SuyuanbanTest
class BadFilesTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final int LIMIT = 10 * 1024 * 1024;

    private final String token = UUID.randomUUID().toString();

    @Autowired
    private Materials materials;

    @AfterEach
    void nothingOfItStays() {
        assertThat(materials.staged(token)).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal("平面图.pdf", new byte[0]))
                .returns("file-empty", MaterialRefusedException::code)
                .returns("“平面图.pdf”是空文件（0 字节），请重新选择文件后再上传。", MaterialRefusedException::getMessage);
    }

    @Test
    void aFileOverTheLimitIsRefusedAndOneAtTheLimitIsNot() {
        assertThat(refusal("平面图.pdf", Samples.pdfOf(LIMIT + 1)))
                .returns("file-too-large", MaterialRefusedException::code)
                .extracting(MaterialRefusedException::getMessage)
                .asString()
                .contains("“平面图.pdf”", "10 MB", "压缩");
        Material largest = materials.stage(token, upload(null, "平面图.pdf", Samples.pdfOf(LIMIT)));
        materials.removeStaged(token, largest.id());
    }

    @Test
    void noMoreIsReadThanTheLimitHoweverMuchIsSent() {
        // given
        int[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return '%';
            }
        };
        // when
        MaterialRefusedException refusal = catchThrowableOfType(
                MaterialRefusedException.class,
                () -> materials.stage(token, new Upload(null, "平面图", "平面图.pdf", endless)));
        // then
        assertThat(refusal.code()).isEqualTo("file-too-large");
        assertThat(read[0]).isEqualTo(LIMIT + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "页面.pdf, <!DOCTYPE html><html><body><script>alert(1)</script></body></html>, text/html",
        "页面.png, <html>x</html>, text/html",
        "矢量.png, <svg xmlns=\"http://www.w3.org/2000/svg\"/>, image/svg+xml",
        "脚本.pdf, #!/bin/sh, application/x-sh",
        "文字.pdf, 你好, text/plain"
    })
    void theContentDecidesAndNotTheName(String name, String content, String type) {
        assertThat(refusal(name, content.getBytes(StandardCharsets.UTF_8)))
                .returns("type-not-allowed", MaterialRefusedException::code)
                .extracting(MaterialRefusedException::getMessage)
                .asString()
                .contains("“" + name + "”", type, "PDF、JPEG、PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eicar.txt", "eicar.com", "营业执照.pdf", "照片.jpg"})
    void theTestVirusIsRefusedByItsTypeEvenWithoutAScanner(String name) {
        assertThat(refusal(name, EICAR.getBytes(StandardCharsets.US_ASCII)).code())
                .isEqualTo("type-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({"a.pdf.exe, a_pdf.exe", "执照.png, 执照.png", "执照, 执照", "执照.html, 执照.html"})
    void aNameThatSaysSomethingElseThanTheContentIsRefused(String name, String shown) {
        assertThat(refusal(name, Samples.pdfOf(2000)))
                .returns("extension-mismatch", MaterialRefusedException::code)
                .extracting(MaterialRefusedException::getMessage)
                .asString()
                .contains("“" + shown + "”", "内容是 PDF", ".pdf");
    }

    @ParameterizedTest
    @CsvSource({"a.exe.pdf, a_exe.pdf", "../../../etc/passwd.pdf, passwd.pdf", "C:\\temp\\执照.pdf, 执照.pdf"})
    void aNameThatLeadsAstrayIsCleanedByRule(String name, String kept) {
        Material stored = materials.stage(token, upload(null, name, Samples.pdfOf(2000)));
        materials.removeStaged(token, stored.id());
        assertThat(stored.fileName()).isEqualTo(kept);
    }

    /** 10 KB that would be 10 MB, in which the same again lies. */
    @Test
    void aZipBombIsRefusedByItsTypeAndNothingUnpacksIt() throws IOException {
        byte[] bomb = zip(zip(new byte[LIMIT]));
        assertThat(refusal("材料.zip", bomb).code()).isEqualTo("type-not-allowed");
        assertThat(refusal("材料.pdf", bomb).getMessage()).contains("application/zip");
        assertThat(ServiceLoader.load(Parser.class))
                .as("parsers that could unpack")
                .isEmpty();
        assertThat(ServiceLoader.load(Detector.class))
                .as("detectors that look into archives")
                .isEmpty();
    }

    private MaterialRefusedException refusal(String name, byte[] content) {
        MaterialRefusedException refusal = catchThrowableOfType(
                MaterialRefusedException.class, () -> materials.stage(token, upload("floor-plan", name, content)));
        assertThat(refusal).as(name).isNotNull();
        return refusal;
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("content"));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
