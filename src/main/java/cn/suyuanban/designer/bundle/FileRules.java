package cn.suyuanban.designer.bundle;

import cn.suyuanban.modelcheck.FileNames;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * Which files may be in a bundle at all, before anything reads what is in them.
 *
 * <p>Texts in UTF-8 only, so that what the browser shows and what is deployed are the same bytes; no document type, which
 * could make a reader fetch other files.
 */
public final class FileRules {

    /** How large one file may be: many times the largest model of ours. */
    static final int LARGEST = 1_000_000;
    /** How many files a bundle may have. */
    static final int MOST = 100;
    /** How large a bundle may be as a whole. */
    static final int WHOLE = 8_000_000;

    private static final String ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final Pattern NAME =
            Pattern.compile("processes/(%1$s)\\.(?:bpmn|dmn)|forms/(%1$s)/%1$s\\.form".formatted(ID));
    private static final int LONGEST_NAME = 200;

    private FileRules() {}

    /**
     * Refuses a file that is none of ours.
     *
     * @throws BundleRefusedException with the reason
     */
    static void require(String name, byte[] content) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw BundleRefusedException.of(
                    "file-name-invalid",
                    "文件名“%s”不能用。流程和决策放在 processes/，表单放在 forms/<流程编号>/，只用小写英文、数字和连字符。"
                            .formatted(name.substring(0, Math.min(name.length(), LONGEST_NAME))));
        }
        if (content.length > LARGEST) {
            throw BundleRefusedException.of(
                    "file-too-large", "文件“%s”超过 %d KB。请检查是否选错了文件。".formatted(name, LARGEST / 1000));
        }
        if (text(name, content).contains("<!DOCTYPE")) {
            throw BundleRefusedException.of("file-doctype", "文件“" + name + "”带有文档类型声明（DOCTYPE），不能使用。请用建模工具重新保存。");
        }
    }

    /** The content as text. */
    static String text(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw BundleRefusedException.of("file-not-utf8", "文件“" + name + "”不是 UTF-8 编码。请另存为 UTF-8 后再试。");
        }
    }

    /** Refuses too many files, or too much of them. */
    static void requireSize(Collection<byte[]> contents) {
        long size = contents.stream().mapToLong(content -> content.length).sum();
        if (contents.size() > MOST || size > WHOLE) {
            throw BundleRefusedException.of(
                    "bundle-too-large", "一个服务最多 %d 个文件、共 %d MB。请拆成几个流程。".formatted(MOST, WHOLE / 1_000_000));
        }
    }

    /**
     * Refuses a file that belongs to another service.
     *
     * @param key id of the service or decision the bundle is for
     */
    static void requireOwn(BundleKind kind, String key, String name) {
        boolean own = kind == BundleKind.DECISION || name.endsWith(".bpmn")
                ? name.equals(kind.model(key))
                : name.endsWith(".dmn") || name.startsWith("forms/" + key + "/");
        if (!own) {
            throw BundleRefusedException.of(
                    "file-of-another", "文件“%s”不属于%s“%s”。请放到它自己的草稿中。".formatted(name, kind.chinese(), key));
        }
    }

    /** Id of what a model holds, which is its file name. */
    static String key(String model) {
        return FileNames.base(model);
    }
}
