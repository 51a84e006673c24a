package cn.suyuanban.designer.draft;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the name of a process or decision off its text, which while it is being drawn may be no model yet. */
final class ModelTitle {

    private static final Pattern TAG = Pattern.compile("<(?:[\\w.-]+:)?(?:process|decision)\\s[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\sname\\s*=\\s*\"([^\"<&]+)\"");

    private ModelTitle() {}

    static Optional<String> of(byte[] model) {
        Matcher tag = TAG.matcher(new String(model, StandardCharsets.UTF_8));
        if (!tag.find()) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(tag.group());
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
