package cn.suyuanban.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that Camunda Modeler opens and saves say afterwards what they said before. */
@BrowserTest
class EditorRoundTripIT {

    private static final Path EDITOR = Path.of("target", "web-test", "editor.js");
    private static final Path RESTAURANT = Path.of("processes", "open-restaurant.bpmn");

    @RegisterExtension
    static final Browser browser = new Browser();

    /** All in one page: it loads the editor once. */
    @TestFactory
    Stream<DynamicTest> aShippedModelSurvivesTheEditor() throws IOException {
        openEditor();
        return shipped().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> survives(file)));
    }

    private static void survives(Path file) throws IOException {
        // given
        String before = Files.readString(file);
        // when
        Map<?, ?> result = roundTrip(before);
        // then
        assertThat((List<?>) result.get("warnings")).isEmpty();
        assertThat(XmlFacts.of((String) result.get("xml"))).containsExactlyElementsOf(XmlFacts.of(before));
        Path picture = Path.of("target", "screenshots", "model-" + file.getFileName() + ".png");
        browser.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
    }

    @Test
    void aLossWouldBeSeen() throws IOException {
        String before = Files.readString(RESTAURANT);
        List<String> facts = XmlFacts.of(before);
        assertThat(XmlFacts.of(before.replace("<camunda:property name=\"limit.promised\" value=\"5WD\" />", "")))
                .isNotEqualTo(facts);
        assertThat(XmlFacts.of(before.replaceFirst("<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"1\"")))
                .isNotEqualTo(facts);
        assertThat(XmlFacts.of(before.replaceFirst("容缺受理", "容缺"))).isNotEqualTo(facts);
    }

    @Test
    void anImportWarningWouldBeSeen() throws IOException {
        String broken = Files.readString(RESTAURANT)
                .replace("targetRef=\"Activity_VisitSite\"", "targetRef=\"Activity_Nobody\"");
        openEditor();
        browser.page().evaluate("console.error = () => {}"); // the editor says it there too
        assertThat((List<?>) roundTrip(broken).get("warnings")).isNotEmpty();
    }

    private static void openEditor() {
        Page page = browser.page();
        page.setContent(
                "<!DOCTYPE html><html lang='zh-CN'><body style='margin:0'><div id='canvas' style='height:840px'></div></body></html>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(EDITOR));
    }

    private static Map<?, ?> roundTrip(String xml) {
        return (Map<?, ?>) browser.page().evaluate("xml => window.roundTrip(xml)", xml);
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }
}
