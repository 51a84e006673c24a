package cn.suyuanban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The texts of the public pages, in both languages. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][\\w.-]*)");

    @TestFactory
    Stream<DynamicTest> everyTextHasBothLanguages() throws IOException {
        return Files.list(MESSAGES)
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertThat(keys(english(file)))
                                .isEqualTo(keys(file))));
    }

    @Test
    void everyTextThatAPageNamesExists() throws IOException {
        Set<String> known = new HashSet<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            files.forEach(file -> known.addAll(keys(file)));
        }
        assertThat(known).containsAll(named());
    }

    private static Set<String> named() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/templates/portal"))) {
            return pages.flatMap(page -> USED.matcher(text(page)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static Path english(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static Set<String> keys(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts.stringPropertyNames();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
