package cn.suyuanban.material.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes a name that any file system and any page can bear from whatever a sender calls a file.
 *
 * <p>Folders, control characters and marks that turn the direction of writing go; what is reserved somewhere becomes
 * {@code _}, as do all dots but the last: a file has one extension ({@code a.exe.pdf} becomes {@code a_exe.pdf}).
 */
public final class FileNames {

    private static final int LONGEST = 100;
    private static final int LONGEST_EXTENSION = 10;
    private static final String NAMELESS = "未命名";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*%;&'`$#]");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Z}.]+|[\\s\\p{Z}.]+$");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** The name without anything dangerous; Chinese stays. */
    public static String clean(String given) {
        String name = FOLDERS.matcher(given == null ? "" : given).replaceFirst("");
        name = Normalizer.normalize(INVISIBLE.matcher(name).replaceAll(""), Normalizer.Form.NFC);
        name = RESERVED.matcher(name).replaceAll("_");
        name = EDGES.matcher(name).replaceAll("");
        String extension = extension(name);
        String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        return stem(stem) + (extension.isEmpty() ? "" : "." + extension);
    }

    /** What follows the last dot, in small letters; empty if there is nothing. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.length() <= LONGEST_EXTENSION ? extension : "";
    }

    private static String stem(String given) {
        String stem = EDGES.matcher(given).replaceAll("").replace('.', '_');
        if (stem.isEmpty()) {
            return NAMELESS;
        }
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = EDGES.matcher(stem.substring(0, stem.offsetByCodePoints(0, LONGEST)))
                    .replaceAll("");
        }
        return DEVICE.matcher(stem).matches() ? "_" + stem : stem;
    }
}
