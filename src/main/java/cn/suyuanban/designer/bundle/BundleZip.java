package cn.suyuanban.designer.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A bundle as a zip file with {@code processes/} and {@code forms/} as they lie in the repository.
 *
 * <p>Reading counts what comes out, not what the file says of itself, and takes no name that {@link FileRules} does not.
 */
public final class BundleZip {

    /** The earliest a zip file can say; the same content then makes the same file. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private BundleZip() {}

    /** The files as a zip file. */
    public static byte[] write(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The bundle in a zip file.
     *
     * @throws BundleRefusedException if it is no zip file, too large, or not one bundle of ours
     */
    public static Bundle read(InputStream content) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(content, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!isFolder(entry)) {
                    take(entry.getName(), zip.readNBytes(FileRules.LARGEST + 1), files);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
        if (files.isEmpty()) {
            throw unreadable();
        }
        return Bundle.of(files);
    }

    private static boolean isFolder(ZipEntry entry) {
        return entry.isDirectory() && entry.getName().matches("processes/|forms/|forms/[a-z0-9-]+/");
    }

    private static void take(String name, byte[] content, Map<String, byte[]> files) {
        FileRules.require(name, content);
        if (files.put(name, content) != null) {
            throw BundleRefusedException.of("file-twice", "压缩包中有两个“" + name + "”。请删去一个。");
        }
        FileRules.requireSize(files.values());
    }

    private static BundleRefusedException unreadable() {
        return BundleRefusedException.of("zip-unreadable", "文件不是能够读取的 zip 压缩包，或者其中没有文件。请重新打包 processes 和 forms 目录。");
    }
}
