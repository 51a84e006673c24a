package cn.suyuanban.designer.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleZipTest {

    private static final String MODEL = "processes/open-shop.bpmn";
    private static final byte[] TEXT = "<definitions/>".getBytes(StandardCharsets.UTF_8);

    @Test
    void aServiceGoesOutAndComesBackWithoutLoss() throws IOException {
        // given
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(files, Path.of("processes/open-restaurant.bpmn"));
        try (Stream<Path> forms = Files.list(Path.of("forms/open-restaurant"))) {
            forms.filter(form -> form.toString().endsWith(".form")).forEach(form -> put(files, form));
        }
        // when
        byte[] zip = BundleZip.write(files);
        Bundle back = BundleZip.read(new ByteArrayInputStream(zip));
        // then
        assertThat(back.key()).isEqualTo("open-restaurant");
        assertThat(back.kind()).isEqualTo(BundleKind.SERVICE);
        assertThat(back.files()).containsExactlyEntriesOf(files);
        assertThat(BundleZip.write(files)).isEqualTo(zip);
    }

    @Test
    void aDecisionAloneIsABundleToo() {
        assertThat(read(Map.of("processes/light.dmn", TEXT)).kind()).isEqualTo(BundleKind.DECISION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../open-shop.bpmn",
                "processes/../../etc/open-shop.bpmn",
                "/processes/open-shop.bpmn",
                "processes\\open-shop.bpmn",
                "C:/processes/open-shop.bpmn",
                "processes/Open Shop.bpmn",
                "processes/open-shop.class",
                "forms/apply.form",
                "forms/open-shop/../x/apply.form",
                "open-shop/processes/open-shop.bpmn",
                "processes/open-shop.bpmn/",
                "__MACOSX/processes/open-shop.bpmn"
            })
    void noNameLeadsElsewhere(String name) {
        assertThatThrownBy(() -> read(Map.of(name, TEXT))).hasMessageContaining("file-name-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "forms/other/apply.form, file-of-another",
        "processes/second.bpmn, bundle-not-one",
    })
    void aFileOfAnotherServiceIsRefused(String other, String code) {
        assertThatThrownBy(() -> read(Map.of(MODEL, TEXT, other, TEXT))).hasMessageContaining(code);
    }

    @Test
    void whatUnpacksToMoreThanItMayIsNotUnpackedToItsEnd() {
        assertThatThrownBy(() -> read(Map.of(MODEL, new byte[50_000_000]))).hasMessageContaining("file-too-large");
        Map<String, byte[]> many = new LinkedHashMap<>(Map.of(MODEL, TEXT));
        for (int i = 0; i < FileRules.MOST; i++) {
            many.put("forms/open-shop/step-" + i + ".form", TEXT);
        }
        assertThatThrownBy(() -> read(many)).hasMessageContaining("bundle-too-large");
        Map<String, byte[]> much = new LinkedHashMap<>(Map.of(MODEL, TEXT));
        for (int i = 0; i < 10; i++) {
            much.put("forms/open-shop/step-" + i + ".form", new byte[900_000]);
        }
        assertThatThrownBy(() -> read(much)).hasMessageContaining("bundle-too-large");
    }

    @Test
    void whatCouldMakeAReaderFetchOtherFilesIsRefused() {
        String xxe =
                "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><definitions>&e;</definitions>";
        assertThatThrownBy(() -> read(Map.of(MODEL, xxe.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("file-doctype");
        assertThatThrownBy(() -> read(Map.of(MODEL, xxe.getBytes(StandardCharsets.UTF_16))))
                .hasMessageContaining("file-not-utf8");
        assertThatThrownBy(() -> read(Map.of(MODEL, "<名/>".getBytes(Charset.forName("GBK")))))
                .hasMessageContaining("file-not-utf8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip file", "PK\u0003\u0004 broken"})
    void whatIsNoZipFileIsRefused(String content) {
        assertThatThrownBy(
                        () -> BundleZip.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1))))
                .hasMessageContaining("zip-unreadable");
    }

    private static void put(Map<String, byte[]> files, Path file) {
        try {
            files.put(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Zips whatever it is told to. */
    private static Bundle read(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return BundleZip.read(new ByteArrayInputStream(out.toByteArray()));
    }
}
