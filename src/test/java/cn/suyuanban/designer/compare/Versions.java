package cn.suyuanban.designer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A shipped file, and the same with a change made to its text as an editor would make it. */
record Versions(String file, String old, String now) {

    static Versions of(String file) {
        try {
            String text = Files.readString(Path.of(file));
            return new Versions(file, text, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts other text in the place of the first match. */
    Versions with(String before, String after) {
        assertThat(now.contains(before)).as(before).isTrue();
        int at = now.indexOf(before);
        return new Versions(file, old, now.substring(0, at) + after + now.substring(at + before.length()));
    }

    /** Leaves out an element with all that is in it. */
    Versions without(String begin, String end) {
        int from = now.indexOf(begin);
        int to = now.indexOf(end, from) + end.length();
        assertThat(from).isNotNegative();
        return new Versions(file, old, now.substring(0, from) + now.substring(to));
    }

    List<Change> changes() {
        return Comparison.of(Map.of(file, bytes(old)), Map.of(file, bytes(now)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
