package cn.suyuanban.material.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for viruses. */
interface Scanner {

    /** Whether files are scanned at all. */
    boolean enabled();

    /**
     * The name of what was found, empty if nothing.
     *
     * @throws IOException if the scanner gave no answer
     */
    Optional<String> scan(Path file) throws IOException;
}
