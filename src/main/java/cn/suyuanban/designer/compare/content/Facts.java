package cn.suyuanban.designer.compare.content;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what is said about one element; what is blank is not said. */
final class Facts {

    private final Map<String, Fact> all = new LinkedHashMap<>();

    Facts put(String key, String label, String value) {
        return put(key, label, value, value);
    }

    Facts put(String key, String label, String value, String shown) {
        return put(key, label, value, shown, false);
    }

    Facts put(String key, String label, String value, String shown, boolean assumed) {
        if (value != null && !value.isBlank()) {
            all.merge(key, new Fact(label, value.strip(), shown.strip(), assumed), Fact::and);
        }
        return this;
    }

    /** For what counts only where it is said first. */
    Facts putIfAbsent(String key, String label, String value) {
        return all.containsKey(key) ? this : put(key, label, value);
    }

    Map<String, Fact> all() {
        return all;
    }
}
