package cn.suyuanban.designer.compare.content;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.model.xml.ModelException;

/** Reads a file by its kind; one that cannot be read, such as a draft half done, is compared as a whole. */
public final class FileItems {

    private FileItems() {}

    public static List<Item> of(String file, byte[] content) {
        String name = file.toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".bpmn")) {
                return BpmnItems.read(content);
            }
            if (name.endsWith(".dmn")) {
                return DecisionItems.read(content);
            }
            return name.endsWith(".form") ? FormItems.read(content) : whole(content);
        } catch (ModelException | IOException e) {
            return whole(content);
        }
    }

    private static List<Item> whole(byte[] content) {
        Facts facts = new Facts().put("content", "文件内容", content.length + " 字节，指纹 " + fingerprint(content));
        return List.of(new Item("", "", "文件", facts.all(), "", null));
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("sha-256-missing: every Java has it", e);
        }
    }
}
