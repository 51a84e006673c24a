package cn.suyuanban.browser;

import cn.suyuanban.designer.bundle.BundleZip;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** A service as a zip file with two faults that a quick fix mends. */
final class BrokenBundle {

    private static final Path MODELS = Path.of("src/test/resources/models");

    private BrokenBundle() {}

    static FilePayload zip() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        String model = read("element-ids/invalid.bpmn").replaceFirst(" camunda:historyTimeToLive=\"[^\"]*\"", "");
        files.put("processes/invalid.bpmn", model.getBytes(StandardCharsets.UTF_8));
        for (String step : new String[] {"apply", "check"}) {
            files.put(
                    "forms/invalid/" + step + ".form",
                    read("forms/fixture-" + step + ".form").getBytes(StandardCharsets.UTF_8));
        }
        return new FilePayload("invalid.zip", "application/zip", BundleZip.write(files));
    }

    private static String read(String file) {
        try {
            return Files.readString(MODELS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
