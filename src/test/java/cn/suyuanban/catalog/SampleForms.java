package cn.suyuanban.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Forms read as the product reads them. */
public final class SampleForms {

    private SampleForms() {}

    /** A form that ships, {@code open-restaurant/apply}. */
    public static FormSchema shipped(String name) {
        try {
            return of(Files.readString(Path.of("forms", name + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FormSchema of(String json) {
        return FormReader.read(json);
    }
}
