package cn.suyuanban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.suyuanban.audit.facts.FactTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceHabitsTest {

    private static final Pattern TAGGED_PROPERTY =
            Pattern.compile("@Property(\\([^)]*\\))?\\s+@Tag|@Tag\\([^)]*\\)\\s+@Property");

    private static final Pattern WRITTEN = Pattern.compile("(insert into|update|delete from) ([a-z_]+)");

    private static final int LONGEST_MAIN_FILE = 250;
    private static final int LONGEST_TEST_FILE = 300;

    @Test
    void filesCanBeReadInOneLook() {
        assertThat(longerThan(LONGEST_MAIN_FILE, "src/main/java")).isEmpty();
        assertThat(longerThan(LONGEST_TEST_FILE, "src/test/java")).isEmpty();
        assertThat(longerThan(LONGEST_TEST_FILE, "src/bench/java")).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        List<Path> silent = files("src/main/java")
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void nothingIsLeftHalfDone() {
        List<Path> marked = files("src/main/java")
                .filter(file -> read(file).contains("TODO") || read(file).contains("System.out"))
                .toList();
        assertThat(marked).isEmpty();
    }

    /** jqwik leaves out a property that carries a tag of JUnit, and says so in a line that nobody reads. */
    @Test
    void noPropertyIsLeftOut() {
        List<Path> leftOut = files("src/test/java")
                .filter(file -> read(file).contains("\nimport org.junit.jupiter.api.Tag;")
                        && TAGGED_PROPERTY.matcher(read(file)).find())
                .toList();
        assertThat(leftOut).isEmpty();
    }

    /** A change of a fact that nobody marks is taken for somebody else's. */
    @Test
    void whoeverWritesFactsSaysSo() {
        List<Path> silent = files("src/main/java")
                .filter(file -> WRITTEN.matcher(read(file)).results().anyMatch(found -> FactTables.names()
                        .contains(found.group(2))))
                .filter(file -> !read(file).contains("FactMarks"))
                .toList();
        assertThat(silent).isEmpty();
    }

    private static List<Path> longerThan(int lines, String root) {
        return files(root).filter(file -> read(file).lines().count() > lines).toList();
    }

    private static Stream<Path> files(String root) {
        try (Stream<Path> all = Files.walk(Path.of(root))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
