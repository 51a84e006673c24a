package cn.suyuanban.material.check;

import org.springframework.util.unit.DataSize;

/** Sizes of files as people read them. */
public final class Sizes {

    private static final long KILO = 1024;

    private Sizes() {}

    /** {@code 10 MB}; whole kilobytes below one megabyte. */
    public static String words(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : (size.toBytes() + KILO - 1) / KILO + " KB";
    }
}
