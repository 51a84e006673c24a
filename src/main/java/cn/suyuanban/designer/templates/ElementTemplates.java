package cn.suyuanban.designer.templates;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the element templates where Camunda Modeler looks for them beside our models. */
public final class ElementTemplates {

    static final Path FILE = Path.of(".camunda", "element-templates", "suyuanban.json");

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private ElementTemplates() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, json());
    }

    static List<ElementTemplate> all() {
        return Stream.of(DialectTemplates.all(), PartTemplates.all(), BlockTemplates.all())
                .flatMap(List::stream)
                .toList();
    }

    static String json() {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(all()) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
