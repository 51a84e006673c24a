package cn.suyuanban.designer.draft;

import cn.suyuanban.designer.bundle.Bundle;
import cn.suyuanban.designer.bundle.BundleZip;
import cn.suyuanban.scaffold.BadMatterException;
import cn.suyuanban.scaffold.Scaffold;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The ways a draft begins: from what runs, from a few facts of a new matter, or from files. */
@Component
public class Beginnings {

    private final Drafts drafts;

    Beginnings(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A file from outside. */
    public record NamedText(String name, String text) {}

    /** One of the three is said, the others are null. */
    public Draft of(String service, Map<String, String> scaffold, List<NamedText> files) {
        if (service != null) {
            return drafts.ofRunning(service);
        }
        if (scaffold != null) {
            return ofScaffold(scaffold);
        }
        if (files != null) {
            return ofFiles(files);
        }
        throw refused("draft-empty", "没有说明草稿从哪里开始。请选择一个服务、填写新服务，或者导入文件。");
    }

    /** A new matter with its first model and its application form. */
    public Draft ofScaffold(Map<String, String> facts) {
        try {
            return drafts.ofNew(bundle(Scaffold.drawn(facts)));
        } catch (BadMatterException e) {
            throw refused(e.code(), e.getMessage());
        }
    }

    /** What was taken from the repository, or comes from elsewhere. */
    public Draft ofZip(InputStream content) {
        return drafts.ofFiles(BundleZip.read(content));
    }

    private Draft ofFiles(List<NamedText> files) {
        Map<String, String> texts = new TreeMap<>();
        for (NamedText file : files) {
            if (file.name() == null || file.text() == null || texts.put(file.name(), file.text()) != null) {
                throw refused("file-twice", "每个文件都要有名称和内容，名称不能重复。");
            }
        }
        return drafts.ofFiles(bundle(texts));
    }

    private static Bundle bundle(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Bundle.of(files);
    }

    private static DraftRefusedException refused(String code, String detail) {
        return new DraftRefusedException(HttpStatus.BAD_REQUEST, code, "没有新建草稿", detail);
    }
}
