package cn.suyuanban.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What keeps people with impairments from a page, as axe-core finds it against WCAG 2.1 AA. */
class Accessibility {

    private static final Path AXE = Path.of("target", "web-test", "axe.js");
    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(violation => ['serious', 'critical'].includes(violation.impact))
              .flatMap(violation => violation.nodes.map(node => violation.id + ': ' + violation.help + ' – ' + node.html))
            """;

    private Accessibility() {}

    /** Fails if the page as it stands has an issue that axe-core calls serious or critical. */
    static void assertOpenToEverybody(Page page) {
        assertThat(issues(page)).as(page.url()).isEmpty();
    }

    static List<?> issues(Page page) {
        try {
            page.evaluate(Files.readString(AXE) + "; undefined");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) page.evaluate(RUN);
    }
}
