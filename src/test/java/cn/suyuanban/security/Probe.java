package cn.suyuanban.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves a file behind when it is made, and the expressions that make it when anything evaluates them. */
public final class Probe {

    /** The only constructor, so that an expression finds it. */
    public Probe(String file) throws IOException {
        Files.createFile(Path.of(file));
    }

    static String creating(Path file) {
        return "${''.getClass().forName('%s').getConstructors()[0].newInstance('%s')}"
                .formatted(Probe.class.getName(), file);
    }
}
