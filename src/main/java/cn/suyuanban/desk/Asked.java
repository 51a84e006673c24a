package cn.suyuanban.desk;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of a list asks for, read and written. */
public final class Asked {

    private static final int LONGEST = 200;

    private Asked() {}

    /** What was said, null if nothing was, or nothing that anything is called. */
    public static String plain(String text) {
        return text == null
                        || text.isBlank()
                        || text.length() > LONGEST
                        || text.chars().anyMatch(Character::isISOControl)
                ? null
                : text.strip();
    }

    /** Whether a box was ticked; null, which no address says, if not. */
    public static Boolean ticked(Boolean box) {
        return Boolean.TRUE.equals(box) ? Boolean.TRUE : null;
    }

    /** The address that asks for this again; what is null is left out. */
    public static String address(String path, Map<String, Object> said) {
        said.values().removeIf(value -> value == null);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        said.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }
}
